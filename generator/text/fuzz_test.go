package text

import (
	"strings"
	"testing"
	"unicode"
)

// FuzzGrid reads lines as a table that is drawn with characters. Each cell of the result
// must be inside its line and contain its words, and every row must have as many cells as
// the header.
func FuzzGrid(f *testing.F) {
	for _, seed := range []string{
		"+------+-----+\n| Port | Use |\n+------+-----+\n| 22   | SSH |\n+------+-----+",
		"| 22 | tcp | SSH |\n| 53 | udp | DNS |", "|a|b|\n|-|-|\n|1|2|", " 22 | SSH |\n--- | ---\n|80|Web",
		"| Hafen | Dienst |\n|=======|========|\n| 8080  | Prüfung |", "||\n||\n||", "|a||\n|:-:|-|\n|\u00a0|é|",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, note string) {
		var lines [][]Span
		pos := 0
		for l := range strings.Lines(note) {
			lines = append(lines, []Span{Text{Text: strings.TrimSuffix(l, "\n"), Pos: pos}})
			pos += len(l)
		}
		for _, read := range []func([][]Span) (Table, bool){Grid, Rows} {
			if table, ok := read(lines); ok {
				checkTable(t, note, table)
			}
		}
	})
}

func checkTable(t *testing.T, note string, table Table) {
	t.Helper()
	rows := [][]Cell{table.Header}
	for _, r := range table.Rows {
		rows = append(rows, r.Cells)
	}
	for _, cells := range rows {
		if len(cells) != len(table.Header) {
			t.Errorf("%q: a row has %d cells, the header %d", note, len(cells), len(table.Header))
		}
		for _, c := range cells {
			if c.Pos < 0 || c.End < c.Pos || c.End > len(note) {
				t.Fatalf("%q: a cell is at %d to %d", note, c.Pos, c.End)
			}
			if plain := Plain(c.Spans); plain != "" && Plain([]Span{Text{Text: note[c.Pos:c.End]}}) != plain {
				t.Errorf("%q: the cell %q is at %q", note, plain, note[c.Pos:c.End])
			}
		}
	}
}

// FuzzNames checks names. A slug is one segment of an address on every system, and is its own
// slug. A folded name folds to itself, and names that differ only in case fold to one name.
func FuzzNames(f *testing.F) {
	for _, seed := range []string{
		"Secure Shell", "C++ (Straße)", "../../etc", "CON", "com1.", "a:b", "Cafe\u0301", "İ", "ǅ", "ﬁ", "K",
		"\u0345", "+", "#+", "名前.txt", "\xff", strings.Repeat("é", 80), "a\u200bb", "MS-SQL_x", "x " +
			strings.Repeat("-", 99),
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, name string) {
		name = strings.ToValidUTF8(name, "?") // Notes are UTF-8, and so are their names.
		slug := Slug(name)
		if slug == "" || len(slug) > maxSlug+len("-12345678") || strings.ContainsAny(slug, `/\:*?"<>|.`+"\x00") ||
			strings.ContainsFunc(slug, func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) }) {
			t.Errorf("Slug(%q) = %q, which is not a file name everywhere", name, slug)
		}
		if again := Slug(slug); len(slug) <= maxSlug && slug != "-" && again != slug {
			t.Errorf("Slug(%q) = %q, but its slug is %q", name, slug, again)
		}
		if once := Fold(name); Fold(once) != once {
			t.Errorf("Fold(%q) = %q, which folds to %q", name, once, Fold(once))
		}
		if IsSlashed(name) && !strings.Contains(name, "/") {
			t.Errorf("IsSlashed(%q), which has no slash", name)
		}
	})
}
