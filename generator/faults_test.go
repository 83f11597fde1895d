package generator

import (
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"portolan/generator/diag"
)

// changing is a folder in which somebody changes a note after it was listed, and before it
// is read.
type changing struct {
	fs.FS
	change func(name string) error
}

func (c changing) Open(name string) (fs.File, error) {
	if filepath.Ext(name) == ".md" {
		if err := c.change(name); err != nil {
			return nil, err
		}
	}
	return c.FS.Open(name)
}

// If a note vanishes, or is replaced by a folder, while the notes are read, its diagnostic
// is unreadable, the build is refused, and the site stays as it was.
func TestNotesChangeWhileTheyAreRead(t *testing.T) {
	for what, replace := range map[string]func(path string) error{
		"vanished":             func(string) error { return nil },
		"replaced by a folder": func(path string) error { return os.MkdirAll(path, 0o755) },
	} {
		dir, out := t.TempDir(), filepath.Join(t.TempDir(), "site")
		for _, name := range []string{"a.md", "b.md"} {
			if err := os.WriteFile(filepath.Join(dir, name), []byte("Port 22 (SSH)\n"), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if _, err := Build(siteOptions([]Layer{{FS: os.DirFS(dir), Name: "n"}}), Target{Folder: out}); err != nil {
			t.Fatal(err)
		}
		before, err := os.Stat(filepath.Join(out, "ports", "22.html"))
		if err != nil {
			t.Fatal(err)
		}
		folder := changing{os.DirFS(dir), func(name string) error {
			if name != "b.md" {
				return nil
			}
			if err := os.RemoveAll(filepath.Join(dir, name)); err != nil {
				return err
			}
			return replace(filepath.Join(dir, name))
		}}
		report, err := Build(siteOptions([]Layer{{FS: folder, Name: "n"}}), Target{Folder: out})
		if err != nil {
			t.Errorf("%s: %v", what, err)
			continue
		}
		found := report.Diags.Faults()
		if !report.Refused || len(found) != 1 || found[0].Rule != diag.Unreadable || found[0].File != "n/b.md" {
			t.Errorf("%s: refused %v, %+v", what, report.Refused, found)
		}
		if after, err := os.Stat(filepath.Join(out, "ports", "22.html")); err != nil || !os.SameFile(before, after) {
			t.Errorf("%s: the site has changed (%v)", what, err)
		}
	}
}
