package text

// MapSpans returns blocks in which f has replaced the spans of each heading, paragraph, cell
// and title. It leaves out paragraphs without spans, and does not change the given blocks.
func MapSpans(blocks []Block, f func([]Span) []Span) []Block {
	out := make([]Block, 0, len(blocks))
	for _, b := range blocks {
		switch b := b.(type) {
		case Heading:
			b.Spans = f(b.Spans)
			out = append(out, b)
		case Paragraph:
			if b.Spans = f(b.Spans); len(b.Spans) > 0 {
				out = append(out, b)
			}
		case List:
			items := make([]Item, len(b.Items))
			for j, item := range b.Items {
				items[j] = Item{Task: item.Task, Blocks: MapSpans(item.Blocks, f)}
			}
			b.Items = items
			out = append(out, b)
		case Table:
			b.Header = mapCells(b.Header, f)
			rows := make([]Row, len(b.Rows))
			for j, row := range b.Rows {
				rows[j] = Row{Cells: mapCells(row.Cells, f), Pos: row.Pos}
			}
			b.Rows = rows
			out = append(out, b)
		case Quote:
			b.Title, b.Blocks = f(b.Title), MapSpans(b.Blocks, f)
			out = append(out, b)
		case Footnotes:
			items := make([]Footnote, len(b.Items))
			for j, n := range b.Items {
				items[j] = Footnote{Number: n.Number, Refs: n.Refs, Blocks: MapSpans(n.Blocks, f)}
			}
			out = append(out, Footnotes{Items: items})
		default:
			out = append(out, b)
		}
	}
	return out
}

func mapCells(cells []Cell, f func([]Span) []Span) []Cell {
	out := make([]Cell, len(cells))
	for i, c := range cells {
		out[i] = Cell{Spans: f(c.Spans), Pos: c.Pos, End: c.End}
	}
	return out
}
