package links

import (
	"slices"
	"testing"

	"portolan/generator/text"
)

// Where several have a name, one is chosen, and all are named.
func TestChoiceAmongSeveral(t *testing.T) {
	files := []string{
		"one:x/ftp.md", "one:x/y/ftp.md", "one:long/ftp.md", "two:z/ftp.md", "two:x/reader.md",
		"one:x/FTP.md", "one:a/u.md", "one:b/u.md", "one:c/reader.md", "two:b/u.md", "two:b/reader.md",
		"one:top.md", "one:c/top.md", "one:q/Café.md", "one:r/café.md",
	}
	for _, c := range []struct {
		from, name string
		want       []string // all that it could mean, the first is taken
	}{
		{"x/reader.md", "ftp", []string{"z/ftp.md", "x/ftp.md", "x/y/ftp.md", "long/ftp.md"}}, // its content folder first
		{"c/reader.md", "FTP", nil}, // only one is spelled so
		{"c/reader.md", "Ftp", []string{"x/FTP.md", "x/ftp.md", "x/y/ftp.md", "long/ftp.md", "z/ftp.md"}},
		{"c/reader.md", "u", []string{"a/u.md", "b/u.md"}}, // the folder of its path is as far
		{"b/reader.md", "u", []string{"b/u.md", "a/u.md"}}, // the same folder
		{"c/reader.md", "y/ftp", nil},                      // more of the path
		{"c/reader.md", "x/ftp", nil},                      // exactly that path
		{"c/reader.md", "Top", nil},                        // the whole path goes before the tail of a nearer one
		{"c/reader.md", "Cafe\u0301", nil},                 // é may be two characters
	} {
		f := open(t, files...)
		from := f.note(c.from)
		l, ok := f.pickNote(from, c.name, f.Index.notes[text.Fold(c.name)], "")
		if !ok || !slices.Equal(l.others, c.want) {
			t.Errorf("in %s, %s means %s of %q, want %q", c.from, c.name, l.Target, l.others, c.want)
		}
		if c.want != nil && l.Note.Path() != c.want[0] {
			t.Errorf("in %s, %s means %s, want %s", c.from, c.name, l.Target, c.want[0])
		}
	}
}

// A note that has a page is meant before one that has none.
func TestPublishedNotesGoFirst(t *testing.T) {
	f := open(t, "a.md", "s.md\nunpublished", "deep/er/s.md", "t.md\nunpublished\n## Part")
	f.leads(t, "a.md", map[string]string{"[[s]]": "notes/deep/er/s.md", "[[t]]": "notes/t.md", "[[t#Part]]": "notes/t.md"})
	l := f.wiki(f.note("a.md"), written(t, "[[s]]").(text.WikiLink))
	if l.others != nil {
		t.Errorf("a note without a page makes a link doubtful: %q", l.others)
	}
}
