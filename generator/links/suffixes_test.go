package links

import (
	"slices"
	"testing"

	"portolan/generator/text"
)

// Several notes can have a path that ends with the name in a link: "ftp" matches x/ftp.md
// and z/ftp.md. pickNote chooses one of these notes by the rules of pick.
func TestPickAmongSeveral(t *testing.T) {
	files := []string{
		"one:x/ftp.md", "one:x/y/ftp.md", "one:long/ftp.md", "two:z/ftp.md", "two:x/reader.md",
		"one:x/FTP.md", "one:a/u.md", "one:b/u.md", "one:c/reader.md", "two:b/u.md", "two:b/reader.md",
		"one:top.md", "one:c/top.md", "one:q/Café.md", "one:r/café.md",
	}
	for _, c := range []struct {
		from, name string
		want       []string // paths of the remaining candidates; nil if there is only one
	}{
		// The notes z/ftp.md and x/reader.md are in the content folder "two".
		{"x/reader.md", "ftp", []string{"z/ftp.md", "x/ftp.md", "x/y/ftp.md", "long/ftp.md"}},
		// Only x/FTP.md has the name in upper case.
		{"c/reader.md", "FTP", nil},
		{"c/reader.md", "Ftp", []string{"x/FTP.md", "x/ftp.md", "x/y/ftp.md", "long/ftp.md", "z/ftp.md"}},
		// No candidate is in the folder c, so the candidates are sorted by path.
		{"c/reader.md", "u", []string{"a/u.md", "b/u.md"}},
		// The note b/u.md is in the same folder as b/reader.md.
		{"b/reader.md", "u", []string{"b/u.md", "a/u.md"}},
		// Only one path ends with y/ftp.
		{"c/reader.md", "y/ftp", nil},
		// The note x/FTP.md has another case.
		{"c/reader.md", "x/ftp", nil},
		// The whole path of top.md is the name, although c/top.md is in the same folder as c/reader.md.
		{"c/reader.md", "Top", nil},
		// The letter é is written as two code points. Only q/Café.md has the same case.
		{"c/reader.md", "Cafe\u0301", nil},
	} {
		f := open(t, files...)
		from := f.note(c.from)
		l, ok := f.pickNote(from, byEnd, c.name, "")
		if !ok || !slices.Equal(l.others.first, c.want) {
			t.Errorf("in %s, %s has the candidates %q, want %q", c.from, c.name, l.others, c.want)
		}
		if c.want != nil && l.Note.Path() != c.want[0] {
			t.Errorf("in %s, %s means %s, want %s", c.from, c.name, l.Target, c.want[0])
		}
	}
}

// If a published and an unpublished note match a link, the link leads to the published
// note. A link to an unpublished note, such as [[t]], has this note as its target.
func TestPublishedNotesFirst(t *testing.T) {
	f := open(t, "a.md", "s.md\nunpublished", "deep/er/s.md", "t.md\nunpublished\n## Part")
	f.leads(t, "a.md", map[string]string{"[[s]]": "notes/deep/er/s.md", "[[t]]": "notes/t.md", "[[t#Part]]": "notes/t.md"})
	l := f.wiki(f.note("a.md"), written(t, "[[s]]").(text.WikiLink))
	if l.others.total != 0 {
		t.Errorf("an unpublished note makes a link ambiguous: %q", l.others)
	}
}
