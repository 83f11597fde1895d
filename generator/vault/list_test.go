package vault

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"portolan/generator/diag"
)

// files returns a folder with files at these paths. The content of each file is its path.
func files(paths ...string) fstest.MapFS {
	folder := fstest.MapFS{}
	for _, p := range paths {
		folder[p] = &fstest.MapFile{Data: []byte(p)}
	}
	return folder
}

func names(files []File) string {
	names := make([]string, len(files))
	for i, f := range files {
		names[i] = f.Name()
	}
	return strings.Join(names, " ")
}

func TestList(t *testing.T) {
	folder := files(
		"b.md", "a/c.MD", "a/p.png", "Board.canvas", "x.excalidraw.md", "x.Excalidraw.MD", "LICENSE", "a.md.bak",
		".hidden.md", ".obsidian/app.json", ".obsidian/plugins/x.md", ".trash/t.md", "a/.git/g.md",
		"node_modules/m.md", "a/node_modules/m.md", "modules/m.md",
	)
	folder["pipe.md"] = &fstest.MapFile{Mode: fs.ModeNamedPipe}
	notes, others, err := List([]Layer{{FS: folder, Name: "n"}}, &diag.List{})
	if err != nil {
		t.Fatal(err)
	}
	if got, want := names(notes), "n/a/c.MD n/b.md n/modules/m.md"; got != want {
		t.Errorf("the notes are %s, want %s", got, want)
	}
	want := "n/Board.canvas n/LICENSE n/a/p.png n/a.md.bak n/x.Excalidraw.MD n/x.excalidraw.md"
	if got := names(others); got != want {
		t.Errorf("the others are %s, want %s", got, want)
	}
}

// List sorts the notes of all layers by path. Notes with the same path, such as b.md, are
// in the order of the layers.
func TestLayers(t *testing.T) {
	notes, others, err := List([]Layer{
		{FS: files("b.md", "d.md", "p.png"), Name: "one"},
		{FS: files("a.md", "b.md", "p.png"), Name: "two"},
		{FS: files("c.md", "q.png", "sub/x.md"), Name: "three", Only: "c.md"},
		{FS: files("e.md", "sub/y.md", "sub/q.png"), Name: "four", Only: "sub"},
		{FS: files("words.txt"), Name: "five", Only: "words.txt"},
		{FS: files(), Name: "six", Only: "gone.md"},
	}, &diag.List{})
	if err != nil {
		t.Fatal(err)
	}
	want := "two/a.md one/b.md two/b.md three/c.md one/d.md six/gone.md four/sub/y.md five/words.txt"
	if got := names(notes); got != want {
		t.Errorf("the notes are\n%s, want\n%s", got, want)
	}
	if got, want := names(others), "one/p.png two/p.png four/sub/q.png"; got != want {
		t.Errorf("the others are %s, want %s", got, want)
	}
}

func TestFoldersWithoutNotes(t *testing.T) {
	for _, c := range []struct {
		layers []Layer
		want   string
	}{
		{nil, "content : "},
		{[]Layer{{FS: files("a.txt"), Name: "a"}, {FS: files(".b.md"), Name: "b"}}, "content a, b: "},
		{[]Layer{{FS: files("a.md"), Name: "a"}, {FS: os.DirFS("none"), Name: "b"}}, "content b: "},
	} {
		if _, _, err := List(c.layers, &diag.List{}); err == nil || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("the error is %v, want %s…", err, c.want)
		}
	}
}

// List returns symbolic links to files, but not to folders. It also returns a broken link,
// such as nowhere.md: Reader.Read reports the error.
func TestSymbolicLinks(t *testing.T) {
	dir := t.TempDir()
	if err := os.MkdirAll(filepath.Join(dir, "folder.md"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "a.md"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	for name, target := range map[string]string{"file.md": "a.md", "to-folder.md": "folder.md", "nowhere.md": "gone.md"} {
		if err := os.Symlink(target, filepath.Join(dir, name)); err != nil {
			t.Skip(err)
		}
	}
	layer, err := Open(dir, LinksInside)
	if err != nil {
		t.Fatal(err)
	}
	layer.Name = "n"
	notes, others, err := List([]Layer{layer}, &diag.List{})
	if err != nil || len(others) != 0 {
		t.Fatal(err, others)
	}
	if got, want := names(notes), "n/a.md n/file.md n/nowhere.md"; got != want {
		t.Errorf("the notes are %s, want %s", got, want)
	}
	links := slices.DeleteFunc(notes, func(f File) bool { return !f.IsLink() })
	if got, want := names(links), "n/file.md n/nowhere.md"; got != want {
		t.Errorf("the links are %s, want %s", got, want)
	}
}

func ExampleList() {
	notes, others, _ := List([]Layer{{Name: "vault", FS: files("Ports.md", "img/plan.png", ".obsidian/app.json")}}, &diag.List{})
	fmt.Println(notes[0].Name(), others[0].Path)
	// Output: vault/Ports.md img/plan.png
}
