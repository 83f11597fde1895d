package lines

import "portolan/generator/text"

// OfItem returns the lines of the paragraph at the start of a list item. Usually it
// returns the whole paragraph as one line, because most line breaks have no meaning. If a
// line after the first one is a statement, it returns each line separately. It returns
// nil if the item does not begin with a paragraph.
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
