package lines

import "portolan/generator/text"

// OfItem returns the lines of the paragraph at the start of a list item. It returns nil
// if the item does not begin with a paragraph. Usually the line breaks of the paragraph
// have no meaning, so OfItem returns the whole paragraph as one line. It returns separate
// lines only if a line after the first one is a statement.
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
