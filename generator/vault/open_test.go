package vault

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"portolan/generator/diag"
	"portolan/generator/markdown"
)

// put writes files below dir. The text "-> TARGET" makes a symbolic link, and "" a folder.
func put(t *testing.T, dir string, files map[string]string) {
	t.Helper()
	for name, text := range files {
		at := filepath.Join(dir, filepath.FromSlash(name))
		err := os.MkdirAll(filepath.Dir(at), 0o755)
		if target, link := strings.CutPrefix(text, "-> "); err == nil && link {
			if err := os.Symlink(filepath.FromSlash(target), at); err != nil {
				t.Skip(err)
			}
		} else if err == nil && text == "" {
			err = os.MkdirAll(at, 0o755)
		} else if err == nil {
			err = os.WriteFile(at, []byte(text), 0o644)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
}

// read lists and reads the notes of a layer. It returns their paths and texts, and the
// diagnostics as "path code".
func read(t *testing.T, layer Layer) (texts map[string]string, reported string) {
	t.Helper()
	var diags diag.List
	notes, _, err := List([]Layer{layer}, &diags)
	if err != nil {
		t.Fatal(err)
	}
	texts = map[string]string{}
	for _, n := range notes {
		if text := n.Text(&diags); text != nil {
			texts[n.Path] = string(text.Bytes)
		}
	}
	var all []string
	for _, d := range diags.Sorted() {
		path := strings.TrimPrefix(strings.TrimPrefix(d.File, layer.Name), "/")
		all = append(all, path+" "+d.Rule.Code)
		if d.Line != 0 || strings.Contains(d.Message+d.Hint, "secret") {
			t.Errorf("%s: line %d, %s", d.File, d.Line, d.Message)
		}
	}
	return texts, strings.Join(all, ", ")
}

// Links that lead out of the folder are reported and not read. Links inside are read, and
// the folder itself may be a link.
func TestLinksOut(t *testing.T) {
	dir := t.TempDir()
	put(t, dir, map[string]string{
		"secret.md":               "secret",
		"secrets/other.md":        "secret",
		"notes/a.md":              "one",
		"notes/sub/inside.md":     "-> ../a.md",
		"notes/sub/out.md":        "-> ../../secret.md",
		"notes/absolute.md":       "-> " + filepath.ToSlash(dir) + "/notes/a.md",
		"notes/through.md":        "-> sub/out.md",
		"notes/gone-outside.md":   "-> ../gone.md",
		"notes/environment.png":   "-> /proc/self/environ",
		"notes/folder":            "-> ../secrets",
		"notes/folder-inside":     "-> sub",
		"notes/.hidden.md":        "-> ../secret.md",
		"notes/.hidden/x.md":      "-> ../../secret.md",
		"notes/node_modules/x.md": "-> ../../secret.md",
		"link":                    "-> notes",
	})
	for _, name := range []string{"notes", "link"} {
		layer, err := Open(filepath.Join(dir, name), LinksInside)
		if err != nil {
			t.Fatal(err)
		}
		texts, reported := read(t, layer)
		if len(texts) != 2 || texts["a.md"] != "one" || texts["sub/inside.md"] != "one" {
			t.Errorf("%s: the notes are %v", name, texts)
		}
		want := "absolute.md link-outside, environment.png link-outside, folder link-outside, " +
			"gone-outside.md link-outside, sub/out.md link-outside, through.md link-outside"
		if reported != want {
			t.Errorf("%s: reported %s, want %s", name, reported, want)
		}
	}
	layer, err := Open(filepath.Join(dir, "notes"), LinksAnywhere)
	if err != nil {
		t.Fatal(err)
	}
	texts, reported := read(t, layer)
	if len(texts) != 5 || texts["through.md"] != "secret" || texts["absolute.md"] != "one" ||
		reported != "gone-outside.md unreadable" {
		t.Errorf("with all links: %v, reported %s", texts, reported)
	}
}

// A file or folder that is replaced after it was listed does not lead out either.
func TestReplacedAfterListing(t *testing.T) {
	for name, c := range map[string]struct {
		remove string
		put    map[string]string
		want   string
	}{
		"a note by a link": {
			"notes/sub/a.md", map[string]string{"notes/sub/a.md": "-> ../../secret/a.md"}, "link-outside",
		},
		"a folder by a link":           {"notes/sub", map[string]string{"notes/sub": "-> ../secret"}, "link-outside"},
		"a note by a folder":           {"notes/sub/a.md", map[string]string{"notes/sub/a.md": ""}, "unreadable"},
		"a note that vanished":         {"notes/sub/a.md", nil, "unreadable"},
		"a note by a loop of links":    {"notes/sub/a.md", map[string]string{"notes/sub/a.md": "-> a.md"}, "unreadable"},
		"a note by a link to a device": {"notes/sub/a.md", map[string]string{"notes/sub/a.md": "-> /dev/zero"}, "link-outside"},
	} {
		dir := t.TempDir()
		put(t, dir, map[string]string{"notes/sub/a.md": "one", "secret/a.md": "secret"})
		layer, err := Open(filepath.Join(dir, "notes"), LinksInside)
		if err != nil {
			t.Fatal(err)
		}
		var diags diag.List
		notes, _, err := List([]Layer{layer}, &diags)
		if err != nil || len(notes) != 1 {
			t.Fatal(err, notes)
		}
		if err := os.RemoveAll(filepath.Join(dir, filepath.FromSlash(c.remove))); err != nil {
			t.Fatal(err)
		}
		put(t, dir, c.put)
		var r Reader
		note := r.Read(notes[0], markdown.Paths{})
		items := note.Diags.Sorted()
		if note.Document != nil || len(items) != 1 || items[0].Rule.Code != c.want {
			t.Errorf("%s: %v, reported %+v, want %s", name, note.Document, items, c.want)
		}
	}
}

// A single note may be a link, because the user named it.
func TestOpenNote(t *testing.T) {
	dir := t.TempDir()
	put(t, dir, map[string]string{"a/secret.md": "x", "b/link.md": "-> ../a/secret.md", "b/c.md": "y"})
	layer, err := Open(filepath.Join(dir, "b", "link.md"), LinksInside)
	if err != nil {
		t.Fatal(err)
	}
	if texts, reported := read(t, layer); len(texts) != 1 || texts["link.md"] != "x" || reported != "" {
		t.Errorf("the notes are %v, reported %s", texts, reported)
	}
	for _, name := range []string{"", "gone", filepath.Join("a", "secret.md", "x")} {
		if _, err := Open(filepath.Join(dir, name)+"x", LinksInside); err == nil {
			t.Errorf("%q opens", name)
		}
	}
}

func TestOpenStream(t *testing.T) {
	dir := t.TempDir()
	put(t, dir, map[string]string{"a.json": "{}", "link.json": "-> a.json"})
	for _, name := range []string{"a.json", "link.json"} {
		f, err := OpenStream(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		if b, err := io.ReadAll(f); err != nil || string(b) != "{}" {
			t.Errorf("%s is %q, %v", name, b, err)
		}
		if err := f.Close(); err != nil {
			t.Error(err)
		}
	}
	for _, name := range []string{"", "gone"} {
		if f, err := OpenStream(filepath.Join(dir, name)); err == nil {
			t.Errorf("%q opens: %v", name, f.Close())
		}
	}
}

// locked is a file system with a folder that cannot be read.
type locked struct{ fstest.MapFS }

func (l locked) ReadDir(name string) ([]fs.DirEntry, error) {
	if name == "private" {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return l.MapFS.ReadDir(name)
}

// A folder that cannot be read is reported, and the other notes are read. If it is the
// content folder, List returns an error.
func TestUnreadableFolder(t *testing.T) {
	layer := Layer{FS: locked{files("a.md", "private/b.md", "z/c.md")}, Name: "n"}
	if texts, reported := read(t, layer); len(texts) != 2 || reported != "private unreadable" {
		t.Errorf("the notes are %v, reported %s", texts, reported)
	}
	layer.Only = "private"
	if _, _, err := List([]Layer{layer}, &diag.List{}); !errors.Is(err, fs.ErrPermission) {
		t.Errorf("the error is %v", err)
	}
}
