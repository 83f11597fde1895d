package sqlite

import "encoding/binary"

// table adds the pages of a table. It returns the number of the root page.
func (f *file) table(rows [][]string) int64 {
	cells := make([][]byte, len(rows))
	for i, row := range rows {
		values := make([]any, 1, len(row)+1) // the id is nil here, because it is in the cell
		for _, v := range row {
			values = append(values, v)
		}
		cells[i] = cell(f, tableLeaf, record(values...), int64(i+1))
	}
	// All rows are in leaves. The number of the last row of a leaf separates it from the next.
	var children []int64
	var separators [][]byte
	for start := 0; ; {
		end := start + fit(cells[start:], leafHeader)
		children = append(children, f.add(page{kind: tableLeaf, cells: cells[start:end]}.encode(0)))
		if end == len(cells) {
			return f.inner(tableInner, children, separators)
		}
		separators = append(separators, appendVarint(nil, uint64(end)))
		start = end
	}
}

// index adds the pages of an index with the given records. It returns the number of the
// root page.
func (f *file) index(records [][]byte) int64 {
	cells := make([][]byte, len(records))
	for i, r := range records {
		cells[i] = cell(f, indexLeaf, r, 0)
	}
	// The record between two leaves is in neither of them.
	var children []int64
	var separators [][]byte
	for _, part := range split(cells, leafHeader) {
		children = append(children, f.add(page{kind: indexLeaf, cells: cells[part.start:part.end]}.encode(0)))
		if part.end < len(cells) {
			separators = append(separators, cells[part.end])
		}
	}
	return f.inner(indexInner, children, separators)
}

// inner adds the pages above children. A separator is between two children. It returns the
// number of the root page.
func (f *file) inner(kind byte, children []int64, separators [][]byte) int64 {
	for len(children) > 1 {
		cells := make([][]byte, len(separators))
		for i, s := range separators {
			cells[i] = append(binary.BigEndian.AppendUint32(nil, uint32(children[i])), s...)
		}
		var above []int64
		var between [][]byte
		for _, part := range split(cells, innerHeader) {
			p := page{kind: kind, cells: cells[part.start:part.end], right: children[part.end]}
			above = append(above, f.add(p.encode(0)))
			if part.end < len(cells) {
				between = append(between, separators[part.end])
			}
		}
		children, separators = above, between
	}
	return children[0]
}

// part is a group of cells on one page.
type part struct{ start, end int }

// split groups cells into pages. One cell between two groups belongs to neither of them. No
// group is empty, unless there are no cells.
func split(cells [][]byte, header int) []part {
	var parts []part
	for start := 0; ; {
		end := start + fit(cells[start:], header)
		// After the cell between two groups, at least one must be left.
		if end == len(cells)-1 {
			end--
		}
		parts = append(parts, part{start, end})
		if end == len(cells) {
			return parts
		}
		start = end + 1
	}
}

// fit returns how many of the cells a page can contain.
func fit(cells [][]byte, header int) int {
	room := pageSize - header
	for i, c := range cells {
		if room -= len(c) + pointerSize; room < 0 {
			return i
		}
	}
	return len(cells)
}
