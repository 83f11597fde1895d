package links

import (
	"slices"
	"testing"

	"portolan/generator/text"
)

// If several notes match the path in a link, pickNote chooses one of them. The field
// others contains the paths of all of them.
func TestPickAmongSeveral(t *testing.T) {
	files := []string{
		"one:x/ftp.md", "one:x/y/ftp.md", "one:long/ftp.md", "two:z/ftp.md", "two:x/reader.md",
		"one:x/FTP.md", "one:a/u.md", "one:b/u.md", "one:c/reader.md", "two:b/u.md", "two:b/reader.md",
		"one:top.md", "one:c/top.md", "one:q/Café.md", "one:r/café.md",
	}
	for _, c := range []struct {
		from, name string
		want       []string // all candidates, the chosen one first
	}{
		{"x/reader.md", "ftp", []string{"z/ftp.md", "x/ftp.md", "x/y/ftp.md", "long/ftp.md"}}, // same content folder first
		{"c/reader.md", "FTP", nil}, // only x/FTP.md has the same case
		{"c/reader.md", "Ftp", []string{"x/FTP.md", "x/ftp.md", "x/y/ftp.md", "long/ftp.md", "z/ftp.md"}},
		{"c/reader.md", "u", []string{"a/u.md", "b/u.md"}}, // both have the same distance
		{"b/reader.md", "u", []string{"b/u.md", "a/u.md"}}, // the same folder comes first
		{"c/reader.md", "y/ftp", nil},                      // only one path ends with y/ftp
		{"c/reader.md", "x/ftp", nil},                      // a whole path
		{"c/reader.md", "Top", nil},                        // a whole path, although c/top.md is in the same folder
		{"c/reader.md", "Cafe\u0301", nil},                 // é may be written as two characters
	} {
		f := open(t, files...)
		from := f.note(c.from)
		l, ok := f.pickNote(from, c.name, f.Index.notes[text.Fold(c.name)], "")
		if !ok || !slices.Equal(l.others, c.want) {
			t.Errorf("in %s, %s has the candidates %q, want %q", c.from, c.name, l.others, c.want)
		}
		if c.want != nil && l.Note.Path() != c.want[0] {
			t.Errorf("in %s, %s means %s, want %s", c.from, c.name, l.Target, c.want[0])
		}
	}
}

// If a published and an unpublished note match a link, the link leads to the published
// note.
func TestPublishedNotesFirst(t *testing.T) {
	f := open(t, "a.md", "s.md\nunpublished", "deep/er/s.md", "t.md\nunpublished\n## Part")
	f.leads(t, "a.md", map[string]string{"[[s]]": "notes/deep/er/s.md", "[[t]]": "notes/t.md", "[[t#Part]]": "notes/t.md"})
	l := f.wiki(f.note("a.md"), written(t, "[[s]]").(text.WikiLink))
	if l.others != nil {
		t.Errorf("an unpublished note makes a link ambiguous: %q", l.others)
	}
}
