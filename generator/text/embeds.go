package text

import "iter"

// Embeds yields the wiki-links that can be replaced by blocks: embeds, such as ![[FTP]], in
// paragraphs and table cells. Embeds in headings, titles, links and emphasis are not yielded,
// because these cannot contain blocks.
func Embeds(blocks []Block) iter.Seq[WikiLink] {
	return func(yield func(WikiLink) bool) { walkEmbeds(blocks, yield) }
}

func walkEmbeds(blocks []Block, yield func(WikiLink) bool) bool {
	for _, b := range blocks {
		switch b := b.(type) {
		case Paragraph:
			if !yieldEmbeds(b.Spans, yield) {
				return false
			}
		case Table:
			for _, row := range append([]Row{{Cells: b.Header}}, b.Rows...) {
				for _, c := range row.Cells {
					if !yieldEmbeds(c.Spans, yield) {
						return false
					}
				}
			}
		}
		for _, inner := range inside(b) {
			if !walkEmbeds(inner, yield) {
				return false
			}
		}
	}
	return true
}

func yieldEmbeds(spans []Span, yield func(WikiLink) bool) bool {
	for _, s := range spans {
		if w, ok := s.(WikiLink); ok && w.Embed && !NamesPicture(w.Target) && !yield(w) {
			return false
		}
	}
	return true
}

// Weight returns about how many bytes a page needs for blocks.
func Weight(blocks []Block) int {
	const perSpan = 40
	size := 0
	for s := range Spans(blocks) {
		size += perSpan
		switch s := s.(type) {
		case Text:
			size += len(s.Text)
		case CodeSpan:
			size += len(s.Text)
		case Link:
			size += len(s.Href) + len(s.Title)
		case WikiLink:
			size += len(s.Target)
		case Image:
			size += len(s.Src) + len(s.Alt) + len(s.Title)
		case Hashtag:
			size += 2 * len(s.Name)
		}
	}
	return size + bare(blocks)
}

// bare returns about how many bytes a page needs for blocks without their spans.
func bare(blocks []Block) int {
	const perBlock, perCell = 40, 10
	size := 0
	for _, b := range blocks {
		size += perBlock
		switch b := b.(type) {
		case Code:
			for _, line := range b.Lines {
				size += len(line.Text) + 1
			}
		case Table:
			size += perCell * len(b.Header) * (len(b.Rows) + 1)
		case List:
			size += perBlock * len(b.Items)
		}
		for _, inner := range inside(b) {
			size += bare(inner)
		}
	}
	return size
}
