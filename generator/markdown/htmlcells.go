package markdown

import (
	"portolan/generator/text"
)

func (r *htmlReader) endLink() {
	last := len(r.links) - 1
	if last < 0 {
		return
	}
	link := r.links[last]
	link.Spans = r.spans
	r.spans = r.outer[last]
	if link.Href != "" {
		r.spans = append(r.spans, link)
	} else {
		r.spans = append(r.spans, link.Spans...)
	}
	r.links, r.outer = r.links[:last], r.outer[:last]
}

func (r *htmlReader) endCell() {
	if r.cell == nil {
		return
	}
	for len(r.links) > 0 {
		r.endLink()
	}
	r.cell.Spans = text.Trim(r.spans)
	if len(r.cell.Spans) > 0 {
		if t, ok := r.cell.Spans[0].(text.Text); ok {
			r.cell.Pos = t.Pos
		}
	}
	r.cell.End = max(r.cell.Pos, r.pos)
	cell := *r.cell
	r.cell, r.spans = nil, nil
	r.fromAbove()
	if r.cells += r.wide * r.high; r.cells > maxCells {
		r.wide, r.high = 1, 1
	}
	for i := range r.wide {
		if r.high > 1 {
			r.below[len(r.row)] = below{cell, r.high - 1}
		}
		if i > 0 {
			cell = text.Cell{Pos: cell.End, End: cell.End}
		}
		r.row = append(r.row, cell)
	}
}

// fromAbove is called before each new cell. If a cell of an earlier row covers the next
// column of this row, too (rowspan), fromAbove appends that cell. It repeats this for the
// columns after it.
func (r *htmlReader) fromAbove() {
	for {
		b, ok := r.below[len(r.row)]
		if !ok {
			return
		}
		if b.rows--; b.rows == 0 {
			delete(r.below, len(r.row))
		} else {
			r.below[len(r.row)] = b
		}
		r.row = append(r.row, b.cell)
	}
}

func (r *htmlReader) endRow() {
	r.endCell()
	if len(r.row) == 0 {
		return
	}
	r.fromAbove()
	if r.table.Header == nil {
		r.table.Header = r.row
	} else {
		r.table.Rows = append(r.table.Rows, text.Row{Cells: r.row, Pos: r.row[0].Pos})
	}
	r.row = nil
}

func (r *htmlReader) endTable() {
	if r.table == nil {
		return
	}
	r.endRow()
	if r.table.Header != nil && r.table.Square() {
		r.tables = append(r.tables, *r.table)
	}
	r.table = nil
}
