package vault

import (
	"sync"
	"testing"
	"testing/fstest"

	"portolan/generator/diag"
	"portolan/generator/markdown"
	"portolan/generator/text"
)

func pathsOf(paths ...string) markdown.Paths {
	var p markdown.Paths
	for _, path := range paths {
		p.Add(path)
	}
	return p
}

// Read parses a note again only if its content or its name changed, or if one of its links
// may now mean a path.
func TestNotesAreKeptByContent(t *testing.T) {
	folder := fstest.MapFS{"x/a.md": {Data: []byte("one")}}
	note := File{Layer{FS: folder, Name: "n"}, "x/a.md"}
	set := func(words string) func() { return func() { folder["x/a.md"] = &fstest.MapFile{Data: []byte(words)} } }
	nothing := func() {}
	var r Reader
	last := r.Read(note, pathsOf("x/a.md"))
	for _, c := range []struct {
		what   string
		change func()
		file   File
		paths  markdown.Paths
		kept   bool
	}{
		{"nothing changed", nothing, note, pathsOf("x/a.md"), true},
		{"the content changed", set("two"), note, pathsOf("x/a.md"), false},
		{"it did not change again", nothing, note, pathsOf("x/a.md"), true},
		{"a note in a folder came", nothing, note, pathsOf("x/a.md", "NET/DNS.md"), true},
		{"the order of notes changed", nothing, note, pathsOf("NET/DNS.md", "x/a.md", "x/a.md"), true},
		{"a note that no path can mean came", nothing, note, pathsOf("NET/DNS.md", "x/a.md", "b.md"), true},
		{"the note has another name", nothing, File{Layer{FS: folder, Name: "m"}, "x/a.md"}, pathsOf("NET/DNS.md", "x/a.md"), false},
	} {
		c.change()
		got := r.Read(c.file, c.paths)
		if kept := got == last; kept != c.kept {
			t.Errorf("%s: kept %v, want %v", c.what, kept, c.kept)
		}
		if got.Document.Text.Name != c.file.Name() || got.Document.Text.Path != c.file.Path {
			t.Errorf("%s: the note is %s, not %s", c.what, got.Document.Text.Name, c.file.Name())
		}
		last = got
	}
}

// Two notes of different layers may have the same name, n/x/a.md, but different paths:
// x/a.md and a.md.
func TestNotesOfOneName(t *testing.T) {
	var r Reader
	outer := File{Layer{FS: files("x/a.md"), Name: "n"}, "x/a.md"}
	inner := File{Layer{FS: fstest.MapFS{"a.md": {Data: []byte("x/a.md")}}, Name: "n/x"}, "a.md"}
	for range 2 {
		for _, f := range []File{outer, inner} {
			if got := r.Read(f, markdown.Paths{}).Document.Text; got.Path != f.Path || got.Name != "n/x/a.md" {
				t.Errorf("%s of %s was read as %s", f.Path, f.Layer.Name, got.Path)
			}
		}
	}
}

// [[NET/DNS]] is a path if a note with this path exists. Otherwise it is a name that
// contains a slash.
func TestOtherNotesDecideWhatALinkMeans(t *testing.T) {
	f := File{Layer{FS: fstest.MapFS{"a.md": {Data: []byte("[[NET/DNS]]")}}, Name: "n"}, "a.md"}
	var r Reader
	for _, c := range []struct {
		paths markdown.Paths
		whole bool
	}{{pathsOf("a.md"), true}, {pathsOf("a.md", "NET/DNS.md"), false}, {pathsOf("a.md"), true}} {
		for s := range text.Spans(r.Read(f, c.paths).Document.Blocks) {
			if l, ok := s.(text.WikiLink); ok && l.Whole != c.whole {
				t.Errorf("[[NET/DNS]] is a name: %v, want %v", l.Whole, c.whole)
			}
		}
	}
}

// Read returns the diagnostics of a note on every call. The second call does not parse the
// note again, but returns the same diagnostics.
func TestDiagnosticsAreKept(t *testing.T) {
	folder := fstest.MapFS{"a.md": {Data: []byte("---\na: 1\na: 2\n---\n")}, "bad.md": {Data: []byte("\xff\xfe\x00")}}
	var r Reader
	for range 2 {
		n := r.Read(File{Layer{FS: folder, Name: "n"}, "a.md"}, markdown.Paths{})
		if items := n.Diags.Sorted(); len(items) != 1 || items[0].Rule != diag.FrontMatterDuplicate {
			t.Errorf("reported: %v", items)
		}
		gone := r.Read(File{Layer{FS: folder, Name: "n"}, "gone.md"}, markdown.Paths{})
		items := gone.Diags.Sorted()
		if gone.Document != nil || len(items) != 1 || items[0].Rule != diag.Unreadable || items[0].Line != 0 ||
			items[0].File != "n/gone.md" {
			t.Errorf("reported for a note that does not exist: %+v", items)
		}
	}
	folder["gone.md"] = &fstest.MapFile{Data: []byte("back")}
	if r.Read(File{Layer{FS: folder, Name: "n"}, "gone.md"}, markdown.Paths{}).Document == nil {
		t.Error("a note that could not be read before is not read again")
	}
}

func TestSeveralReadAtATime(t *testing.T) {
	var r Reader
	var wait sync.WaitGroup
	folder := files("a.md", "b.md", "c.md")
	for i := range 30 {
		wait.Go(func() {
			name := []string{"a.md", "b.md", "c.md"}[i%3]
			if got := r.Read(File{Layer{FS: folder, Name: "n"}, name}, markdown.Paths{}); got.Document.Text.Path != name {
				t.Errorf("%s was read as %s", name, got.Document.Text.Path)
			}
		})
	}
	wait.Wait()
}

func TestText(t *testing.T) {
	var diags diag.List
	layer := Layer{FS: files("x/a.md"), Name: "n"}
	if s := (File{layer, "x/a.md"}).Text(&diags); s.Name != "n/x/a.md" || s.Path != "x/a.md" || string(s.Bytes) != "x/a.md" {
		t.Errorf("the text is %s, %s: %q", s.Name, s.Path, s.Bytes)
	}
	if s := (File{layer, "b.md"}).Text(&diags); s != nil || diags.Count(diag.Error) != 1 {
		t.Errorf("the text of a note that does not exist is %v, reported: %v", s, diags.Sorted())
	}
}

// KeepOnly drops the notes that are not listed, so that a reader does not grow.
func TestKeepOnly(t *testing.T) {
	layer := Layer{FS: files("a.md", "b.md"), Name: "n"}
	var r Reader
	a, b := r.Read(File{layer, "a.md"}, markdown.Paths{}), r.Read(File{layer, "b.md"}, markdown.Paths{})
	r.KeepOnly([]File{{layer, "a.md"}, {layer, "c.md"}})
	if r.Read(File{layer, "a.md"}, markdown.Paths{}) != a {
		t.Error("a listed note was dropped")
	}
	if len(r.kept) != 1 || r.Read(File{layer, "b.md"}, markdown.Paths{}) == b {
		t.Errorf("%d notes are kept, want only a.md", len(r.kept))
	}
}
