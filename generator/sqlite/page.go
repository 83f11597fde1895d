package sqlite

import "encoding/binary"

// The kinds of pages. Inner pages contain the numbers of other pages.
const (
	indexInner byte = 2
	tableInner byte = 5
	indexLeaf  byte = 10
	tableLeaf  byte = 13
)

const (
	pageSize = 4096
	// headerSize is the size of the header of the file. The first page begins after it.
	headerSize  = 100
	leafHeader  = 8
	innerHeader = 12
	// pointerSize is the size of the position of a cell. All positions come after the
	// header of a page.
	pointerSize = 2
)

// page is a page before it is encoded.
type page struct {
	kind  byte
	cells [][]byte
	right int64 // the last child of an inner page
}

// encode returns a page that begins after skip bytes. Cells are written from the end of the
// page to its beginning.
func (p page) encode(skip int) []byte {
	b := make([]byte, pageSize)
	header := leafHeader
	if p.kind == indexInner || p.kind == tableInner {
		header = innerHeader
		binary.BigEndian.PutUint32(b[skip+8:], uint32(p.right))
	}
	start := pageSize
	for i, c := range p.cells {
		start -= len(c)
		copy(b[start:], c)
		binary.BigEndian.PutUint16(b[skip+header+i*pointerSize:], uint16(start))
	}
	b[skip] = p.kind
	binary.BigEndian.PutUint16(b[skip+3:], uint16(len(p.cells)))
	binary.BigEndian.PutUint16(b[skip+5:], uint16(start))
	return b
}
