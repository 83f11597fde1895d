// The functions that pages, widgets and programs call.

global.portolan = {
  words, parse, open, page, pageOf, protocolPage, protocolId, memory: newMemory, search,
  // The script of explain.html reads the index with these.
  lowest, onNumber, uses, items, lines, inUse
};
