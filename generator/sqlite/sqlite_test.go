package sqlite

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// words returns a table with the columns of a docset. Two rows differ in the first column.
func words(n, length int) Table {
	t := Table{
		Name: "words", Columns: []string{"name", "kind"},
		Indexes: []Index{
			{Name: "once", Unique: true, Columns: []int{0, 1}}, {Name: "folded", Columns: []int{0}, NoCase: true},
		},
	}
	for i := range n {
		// The names are neither sorted nor in one case, and some are not ASCII.
		name := fmt.Sprintf("%x é %s", i*7919%10007, strings.Repeat("w", i*31%(length+1)))
		if i%3 == 0 {
			name = strings.ToUpper(name)
		}
		t.Rows = append(t.Rows, []string{name, "it's"})
	}
	return t
}

// query asks the program sqlite3. A test that needs it is skipped if it is missing, but not
// in CI.
func query(t *testing.T, database []byte, sql string) string {
	t.Helper()
	path, err := exec.LookPath("sqlite3")
	if err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal("sqlite3 is not installed")
		}
		t.Skip("sqlite3 is not installed")
	}
	file := filepath.Join(t.TempDir(), "words.db")
	if err := os.WriteFile(file, database, 0o644); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(path, file, sql).CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v: %s", sql, err, out)
	}
	return strings.TrimSuffix(string(out), "\n")
}

func encode(t *testing.T, table Table) []byte {
	t.Helper()
	b, err := table.Encode()
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// TestSQLiteReadsTables checks tables with and without inner pages, and with records that
// need further pages.
func TestSQLiteReadsTables(t *testing.T) {
	for _, length := range []int{0, 30, 1100, 20000} {
		for _, n := range []int{0, 1, 2, 4, 51, 300, 4000} {
			if n*length > 4_000_000 {
				continue
			}
			table := words(n, length)
			b := encode(t, table)
			got := query(t, b, "PRAGMA integrity_check; SELECT count(*) FROM words; SELECT count(*) FROM words INDEXED BY once; "+
				"SELECT count(*) FROM words INDEXED BY folded WHERE name > '' COLLATE NOCASE;")
			if want := fmt.Sprintf("ok\n%d\n%d\n%d", n, n, n); got != want {
				t.Errorf("%d rows of %d bytes: %s", n, length, got)
			}
			for i := 0; i < n; i += 1 + n/3 {
				got := query(t, b, fmt.Sprintf("SELECT name || '|' || kind FROM words WHERE id = %d", i+1))
				if want := strings.Join(table.Rows[i], "|"); got != want {
					t.Errorf("row %d of %d: %q, want %q", i+1, n, got, want)
				}
			}
		}
	}
}

// TestIndexesAreUsed checks that both indexes find a row, and the names of the schema.
func TestIndexesAreUsed(t *testing.T) {
	b := encode(t, words(4000, 30))
	for sql, want := range map[string]string{
		"SELECT id FROM words INDEXED BY once WHERE name = '1EEF É ' || printf('%.*c', 0, 'x')":                             "",
		"SELECT id FROM words INDEXED BY folded WHERE name = (SELECT lower(name) FROM words WHERE id = 301) COLLATE NOCASE": "301",
		"SELECT id FROM words INDEXED BY once WHERE name = (SELECT name FROM words WHERE id = 3999) AND kind = 'it''s'":     "3999",
		"SELECT group_concat(type || ' ' || name, ', ') FROM sqlite_schema":                                                 "table words, index once, index folded",
		"PRAGMA encoding":     "UTF-8",
		"PRAGMA journal_mode": "delete",
	} {
		if got := query(t, b, sql); got != want {
			t.Errorf("%s: %q, want %q", sql, got, want)
		}
	}
}

// TestSQLiteCanWrite checks that SQLite can change the table, as Zeal does.
func TestSQLiteCanWrite(t *testing.T) {
	b := encode(t, words(4000, 30))
	got := query(t, b, "DELETE FROM words WHERE id % 3 = 0; INSERT INTO words(name, kind) VALUES('new', 'x'); "+
		"CREATE INDEX kinds ON words(kind); PRAGMA integrity_check; SELECT max(id) FROM words")
	if got != "ok\n4001" {
		t.Error(got)
	}
}

func TestEqualRows(t *testing.T) {
	table := words(2, 0)
	table.Rows[1] = table.Rows[0]
	if _, err := table.Encode(); err == nil {
		t.Error("two equal rows are in a unique index")
	}
}

func TestLongNames(t *testing.T) {
	table := words(2, 0)
	table.Name = strings.Repeat("t", 900)
	if _, err := table.Encode(); err == nil {
		t.Error("the schema does not fit on a page")
	}
}

func TestSameTableSameBytes(t *testing.T) {
	if !bytes.Equal(encode(t, words(500, 2000)), encode(t, words(500, 2000))) {
		t.Error("two files differ")
	}
}

// TestSmallRecord compares a record with the bytes that the documentation of SQLite describes.
func TestSmallRecord(t *testing.T) {
	got := fmt.Sprintf("%x", record(nil, "ab", int64(5)))
	if want := "04001106" + "6162" + "0000000000000005"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	for v, want := range map[uint64]string{0: "00", 127: "7f", 128: "8100", 16384: "818000", 1 << 21: "81808000"} {
		if got := fmt.Sprintf("%x", appendVarint(nil, v)); got != want {
			t.Errorf("%d is %s, want %s", v, got, want)
		}
	}
}
