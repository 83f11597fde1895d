package links

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"portolan/generator/diag"
	"portolan/generator/markdown"
	"portolan/generator/port"
	"portolan/generator/text"
)

// folder is a content folder in memory, with its index.
type folder struct {
	*Index
	notes []*Note
}

// known implements Registry with a few protocols and numbers. The field about is the note
// about DNS, or nil.
type known struct{ about *Note }

func (k known) ProtocolsNamed(key string) []Protocol {
	return map[string][]Protocol{
		"ssh": {{ID: "ssh"}}, "dns": {{ID: "dns", Note: k.about}}, "s/key": {{ID: "s-key"}},
		"echo": {{ID: "echo"}, {ID: "echo-2"}},
	}[key]
}

func (known) HasPage(n port.Number) bool { return n == 22 || n == 6000 }

// open returns a folder with the given files. The first line of each file is its path:
// "a.md", or "two:a.md" for a file of the content folder "two". The other lines are its
// text. Files ending in .md are notes. If the text begins with "names: a, b", a and b are
// the names of the note. If the text contains "unpublished", the note is unpublished. A
// file with this text is unpublished, too.
func open(t *testing.T, files ...string) folder {
	t.Helper()
	var f folder
	var others []*File
	for _, file := range files {
		name, body, _ := strings.Cut(file, "\n")
		root, path, rooted := strings.Cut(name, ":")
		if !rooted {
			root, path = "notes", name
		}
		source := diag.NewText(path, root+"/"+path, []byte(body))
		if !strings.HasSuffix(strings.ToLower(path), ".md") {
			others = append(others, &File{Place: source, Unpublished: body == "unpublished"})
			continue
		}
		n := &Note{Text: source, Unpublished: strings.Contains(body, "unpublished")}
		if names, ok := strings.CutPrefix(body, "names: "); ok {
			names, _, _ = strings.Cut(names, "\n")
			n.Names = strings.Split(names, ", ")
		}
		var diags diag.List
		n.Blocks = markdown.Parse(source, &diags).Blocks
		f.notes = append(f.notes, n)
	}
	var registry known
	if i := slices.IndexFunc(f.notes, func(n *Note) bool { return n.Path() == "about/dns-note.md" }); i >= 0 {
		registry.about = f.notes[i]
	}
	f.Index = NewIndex(f.notes, others, registry)
	return f
}

func (f folder) note(path string) *Note {
	return f.notes[slices.IndexFunc(f.notes, func(n *Note) bool { return n.Path() == path })]
}

// String returns the text of a target for comparisons in tests: "port 22",
// "notes/a.md#part".
func (t Target) String() string {
	switch {
	case !t.Found():
		return "nowhere"
	case t.File != nil:
		return t.File.Place.Name
	case t.Protocol != "":
		return "protocol " + t.Protocol
	case t.Number != nil:
		return fmt.Sprint("port ", *t.Number)
	case t.BlockID != "":
		return t.Note.Text.Name + "#^" + t.BlockID
	case t.HeadingID != "":
		return t.Note.Text.Name + "#" + t.HeadingID
	}
	return t.Note.Text.Name
}

// written returns the first link in a line of Markdown.
func written(t *testing.T, line string) text.Span {
	t.Helper()
	var diags diag.List
	for s := range text.Spans(markdown.Parse(diag.NewText("x", "x", []byte(line)), &diags).Blocks) {
		switch s.(type) {
		case text.WikiLink, text.Link, text.Image:
			return s
		}
	}
	t.Fatalf("%s is not a link", line)
	return nil
}

// leads checks the targets of links in the note from. A key of want is a link in Markdown:
// "[[ssh]]". The value is the expected result of Target.String: "protocol ssh".
func (f folder) leads(t *testing.T, from string, want map[string]string) {
	t.Helper()
	for line, want := range want {
		got := ""
		switch s := written(t, line).(type) {
		case text.WikiLink:
			got = f.Wiki(f.note(from), s).String()
		case text.Link:
			got = f.address(from, s.Href)
		case text.Image:
			got = f.address(from, s.Src)
		}
		if got != want {
			t.Errorf("in %s, %s leads to %s, want %s", from, line, got, want)
		}
	}
}

func (f folder) address(from, href string) string {
	t, within := f.Href(f.note(from), href)
	if !within {
		return "elsewhere"
	}
	return t.String()
}

func TestOpens(t *testing.T) {
	for path, want := range map[string]bool{"a.png": true, "b/A.JPG": true,
		"a.svg": false, "A.SVG": false, "a.pdf": false,
	} {
		if Opens(path) != want {
			t.Errorf("Opens(%q) = %v, want %v", path, !want, want)
		}
	}
}

func TestSchemes(t *testing.T) {
	for href, want := range map[string]bool{
		"http://a.example": true, "HTTPS://a.example": true, "mailto:a@b.example": true,
		"javascript:alert(1)": false, "JavaScript:x": false, "data:text/html,x": false, "ftp://a.example": false,
		"file:///etc/passwd": false, "//a.example": false, "a.md": false, "http://[": false,
	} {
		if AllowedScheme(href) != want {
			t.Errorf("AllowedScheme(%q) = %v, want %v", href, !want, want)
		}
	}
}
