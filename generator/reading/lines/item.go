package lines

import "portolan/generator/text"

// OfItem returns the lines of a list item that begins with a paragraph. It returns nil
// for any other item. The lines of the paragraph are wrapped text and count as one,
// unless a line after the first is a statement.
func OfItem(blocks []text.Block) [][]text.Span {
	if len(blocks) == 0 {
		return nil
	}
	p, ok := blocks[0].(text.Paragraph)
	if !ok {
		return nil
	}
	split := text.Lines(p.Spans)
	for _, l := range split[min(1, len(split)):] {
		if _, ok := Read(l); ok {
			return split
		}
	}
	return [][]text.Span{p.Spans}
}
