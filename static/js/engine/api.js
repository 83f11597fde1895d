// The functions that pages, widgets and programs call.

global.portolan = { words, parse, open, page, pageOf, protocolPage, protocolId, memory: newMemory, search };
