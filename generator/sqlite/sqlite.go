// Package sqlite writes a database file of SQLite with one table of texts and its indexes.
//
// The file format is documented at https://sqlite.org/fileformat2.html. The same table
// gives the same bytes. A library that can do this adds more than 7 MB to the program.
package sqlite

import (
	"cmp"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
	"strings"
)

// Table is a table. Its first column is id INTEGER PRIMARY KEY: 1 for the first row, 2 for
// the second.
type Table struct {
	Name string
	// Columns are the names of the columns after id. They contain texts.
	Columns []string
	// Rows are the values of these columns.
	Rows [][]string
	// Indexes are the indexes of the table.
	Indexes []Index
}

// Index is an index on some columns of a table.
type Index struct {
	Name string
	// Unique is set if no two rows have the same values in these columns.
	Unique bool
	// Columns are positions in Table.Columns.
	Columns []int
	// NoCase is set if the order ignores the case of the letters A to Z (COLLATE NOCASE).
	NoCase bool
}

// Encode returns the database file. It returns an error if a unique index has two equal
// entries, or if the names of the table and its indexes are longer than a page.
func (t Table) Encode() ([]byte, error) {
	f := &file{pages: make([][]byte, 1)}
	// The rows of the table sqlite_schema describe the table and its indexes.
	schema := [][]byte{cell(f, tableLeaf, record("table", t.Name, t.Name, f.table(t.Rows), t.createTable()), 1)}
	for i, index := range t.Indexes {
		keys, err := t.keys(index)
		if err != nil {
			return nil, err
		}
		row := record("index", index.Name, t.Name, f.index(keys), t.createIndex(index))
		schema = append(schema, cell(f, tableLeaf, row, int64(i+2)))
	}
	if fit(schema, headerSize+leafHeader) < len(schema) {
		return nil, errors.New("the names of the table and its indexes are too long for a database")
	}
	f.pages[0] = page{kind: tableLeaf, cells: schema}.encode(headerSize)
	f.header()
	return slices.Concat(f.pages...), nil
}

func (t Table) createTable() string {
	sql := "CREATE TABLE " + t.Name + "(id INTEGER PRIMARY KEY"
	for _, c := range t.Columns {
		sql += ", " + c + " TEXT"
	}
	return sql + ")"
}

func (t Table) createIndex(index Index) string {
	unique, order := "", ""
	if index.Unique {
		unique = "UNIQUE "
	}
	if index.NoCase {
		order = " COLLATE NOCASE"
	}
	var columns []string
	for _, c := range index.Columns {
		columns = append(columns, t.Columns[c]+order)
	}
	return fmt.Sprintf("CREATE %sINDEX %s ON %s(%s)", unique, index.Name, t.Name, strings.Join(columns, ", "))
}

// keys returns the records of an index, in its order. A record has the values of the
// columns and the id of the row.
func (t Table) keys(index Index) ([][]byte, error) {
	order := make([]int, len(t.Rows))
	for i := range order {
		order[i] = i
	}
	compare := func(a, b int) int {
		for _, c := range index.Columns {
			if d := cmp.Compare(index.key(t.Rows[a][c]), index.key(t.Rows[b][c])); d != 0 {
				return d
			}
		}
		return 0
	}
	slices.SortStableFunc(order, compare)
	keys := make([][]byte, len(order))
	for i, row := range order {
		if index.Unique && i > 0 && compare(order[i-1], row) == 0 {
			return nil, fmt.Errorf("%s: the rows %d and %d are equal", index.Name, order[i-1]+1, row+1)
		}
		var values []any
		for _, c := range index.Columns {
			values = append(values, t.Rows[row][c])
		}
		keys[i] = record(append(values, int64(row+1))...)
	}
	return keys, nil
}

// key returns the text that decides the order of a value.
func (index Index) key(value string) string {
	if !index.NoCase {
		return value
	}
	return strings.Map(func(r rune) rune {
		if 'A' <= r && r <= 'Z' {
			return r + 'a' - 'A'
		}
		return r
	}, value)
}

// header fills in the first 100 bytes of the file.
func (f *file) header() {
	h := f.pages[0]
	copy(h, "SQLite format 3\x00")
	binary.BigEndian.PutUint16(h[16:], pageSize)
	// The versions for writing and reading, without a write-ahead log. No reserved bytes.
	copy(h[18:], []byte{1, 1, 0, 64, 32, 32})
	for at, value := range map[int]uint32{
		24: 1,                    // changes of the file
		28: uint32(len(f.pages)), // size in pages
		40: 1,                    // changes of the schema
		44: 4,                    // format of the schema
		56: 1,                    // texts are UTF-8
		92: 1,                    // changes of the file when the next number was written
		96: writerVersion,
	} {
		binary.BigEndian.PutUint32(h[at:], value)
	}
}

// writerVersion is the version of SQLite that the file names as its writer: 3.46.0.
const writerVersion = 3046000
