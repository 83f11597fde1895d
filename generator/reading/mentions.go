package reading

import (
	"portolan/generator/reading/naming"
	"portolan/generator/registry"
	"portolan/generator/text"
)

// readMentions reads a cell with protocols, one per line. A line contains an abbreviation
// in bold, a full name, or both in this order. A link in the line becomes the reference
// of the protocol.
//
//	**FTP** [File Transfer Protocol](https://…)<br>**SSH**<br>Echo Protocol
func readMentions(cell []text.Span) []registry.Mention {
	var mentions []registry.Mention
	for _, line := range text.Lines(cell) {
		var m registry.Mention
		for s := range text.Inside(line) {
			if link, ok := s.(text.Link); ok {
				m.Reference = naming.Reference(link)
			}
		}
		if short, ok := line[0].(text.Strong); ok {
			m.Short, line = text.Plain(short.Spans), line[1:]
		}
		m.Name = text.Plain(line)
		if m.Short != "" || m.Name != "" {
			mentions = append(mentions, m)
		}
	}
	return mentions
}
