package sqlite

import "encoding/binary"

// file is a database file. The number of a page is its position in pages plus 1.
type file struct{ pages [][]byte }

// add adds a page and returns its number.
func (f *file) add(p []byte) int64 {
	f.pages = append(f.pages, p)
	return int64(len(f.pages))
}

// cell returns a record as a cell of a leaf. If it is too long for a page, cell adds pages
// for the rest. id is the number of a row, for a table only.
func cell(f *file, kind byte, record []byte, id int64) []byte {
	c := appendVarint(nil, uint64(len(record)))
	if kind == tableLeaf {
		c = appendVarint(c, uint64(id))
	}
	local := localSize(kind, len(record))
	c = append(c, record[:local]...)
	if rest := record[local:]; len(rest) > 0 {
		c = binary.BigEndian.AppendUint32(c, uint32(f.overflow(rest)))
	}
	return c
}

// localSize returns how many bytes of a record are in its cell.
func localSize(kind byte, size int) int {
	largest := pageSize - 35
	if kind == indexLeaf {
		largest = (pageSize-12)*64/255 - 23
	}
	if size <= largest {
		return size
	}
	smallest := (pageSize-12)*32/255 - 23
	if k := smallest + (size-smallest)%overflowSize; k <= largest {
		return k
	}
	return smallest
}

// overflowSize is the number of bytes on a page that continues a record. The first four
// bytes are the number of the next such page.
const overflowSize = pageSize - 4

// overflow adds the pages that continue a record. It returns the number of the first page.
func (f *file) overflow(rest []byte) int64 {
	first := int64(len(f.pages) + 1)
	for len(rest) > 0 {
		b := make([]byte, pageSize)
		n := copy(b[4:], rest)
		rest = rest[n:]
		number := f.add(b)
		if len(rest) > 0 {
			binary.BigEndian.PutUint32(b, uint32(number+1))
		}
	}
	return first
}
