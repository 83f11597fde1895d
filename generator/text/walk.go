package text

import "iter"

// Spans yields every span in the blocks, also spans inside other spans. A span comes
// before the spans inside it. The order is the order in the note.
func Spans(blocks []Block) iter.Seq[Span] {
	return func(yield func(Span) bool) { walkBlocks(blocks, yield) }
}

// Inside yields the given spans and all spans inside them, in the order of the text.
func Inside(spans []Span) iter.Seq[Span] {
	return func(yield func(Span) bool) { walkSpans(spans, yield) }
}

func walkBlocks(blocks []Block, yield func(Span) bool) bool {
	for _, b := range blocks {
		if !walkBlock(b, yield) {
			return false
		}
	}
	return true
}

func walkBlock(b Block, yield func(Span) bool) bool {
	switch b := b.(type) {
	case Heading:
		return walkSpans(b.Spans, yield)
	case Paragraph:
		return walkSpans(b.Spans, yield)
	case Quote:
		return walkSpans(b.Title, yield) && walkBlocks(b.Blocks, yield)
	case List:
		for _, item := range b.Items {
			if !walkBlocks(item.Blocks, yield) {
				return false
			}
		}
	case Footnotes:
		for _, f := range b.Items {
			if !walkBlocks(f.Blocks, yield) {
				return false
			}
		}
	case Table:
		if !walkCells(b.Header, yield) {
			return false
		}
		for _, row := range b.Rows {
			if !walkCells(row.Cells, yield) {
				return false
			}
		}
	}
	return true
}

func walkCells(cells []Cell, yield func(Span) bool) bool {
	for _, c := range cells {
		if !walkSpans(c.Spans, yield) {
			return false
		}
	}
	return true
}

func walkSpans(spans []Span, yield func(Span) bool) bool {
	for _, s := range spans {
		if !yield(s) || !walkSpans(Children(s), yield) {
			return false
		}
	}
	return true
}

// Headings returns the headings in the blocks, also inside quotes, lists and footnotes.
func Headings(blocks []Block) []Heading {
	var found []Heading
	for _, b := range blocks {
		switch b := b.(type) {
		case Heading:
			found = append(found, b)
		case Quote:
			found = append(found, Headings(b.Blocks)...)
		case List:
			for _, item := range b.Items {
				found = append(found, Headings(item.Blocks)...)
			}
		case Footnotes:
			for _, f := range b.Items {
				found = append(found, Headings(f.Blocks)...)
			}
		}
	}
	return found
}

// BlockIDs yields the names that links can use for blocks (see Paragraph.BlockID). If the
// block is a heading, the second value is this heading. For all other blocks it is nil.
func BlockIDs(blocks []Block) iter.Seq2[string, *Heading] {
	return func(yield func(string, *Heading) bool) { walkBlockIDs(blocks, yield) }
}

func walkBlockIDs(blocks []Block, yield func(string, *Heading) bool) bool {
	for _, b := range blocks {
		ok := true
		switch b := b.(type) {
		case Heading:
			ok = b.BlockID == "" || yield(b.BlockID, &b)
		case Paragraph:
			ok = b.BlockID == "" || yield(b.BlockID, nil)
		case Anchor:
			ok = yield(b.BlockID, nil)
		case Quote:
			ok = walkBlockIDs(b.Blocks, yield)
		case List:
			for _, item := range b.Items {
				ok = ok && walkBlockIDs(item.Blocks, yield)
			}
		case Footnotes:
			for _, f := range b.Items {
				ok = ok && walkBlockIDs(f.Blocks, yield)
			}
		}
		if !ok {
			return false
		}
	}
	return true
}
