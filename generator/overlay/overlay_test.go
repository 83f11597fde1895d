package overlay

import (
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"portolan/generator/diag"
)

func mapped(files map[string]string) fstest.MapFS {
	m := fstest.MapFS{}
	for name, text := range files {
		m[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return m
}

// over returns the overlay, and its diagnostics as "name code".
func over(t *testing.T, own fs.FS) (*Files, string) {
	t.Helper()
	var diags diag.List
	builtin := mapped(map[string]string{"home.html": "home", "css/own.css": "own", "css.txt": "", "a.png": "png"})
	f, err := Over(builtin, Folder{own, "look/"}, &diags)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, d := range diags.Sorted() {
		all = append(all, fmt.Sprintf("%s %s", d.File, d.Rule.Code))
		if d.Rule == diag.LookUnknown && !strings.Contains(d.Hint, "did you mean "+strings.ToLower(d.Text.Path)) && d.Text.Path != "x" {
			t.Errorf("%s has the hint %s", d.File, d.Hint)
		}
	}
	return f, strings.Join(all, ", ")
}

func TestOver(t *testing.T) {
	f, reported := over(t, mapped(map[string]string{
		"css/own.css": "mine", "Home.html": "x", "x": "x", ".git/config": "x", ".DS_Store": "x", "a.png": "other",
	}))
	if reported != "look/Home.html look-unknown, look/x look-unknown" {
		t.Errorf("reported %s", reported)
	}
	f.Append("home.html", []byte("!"))
	f.Append("css/own.css", []byte("!"))
	for name, want := range map[string]string{"home.html": "home!", "css/own.css": "mine!", "a.png": "other", "css.txt": ""} {
		read, err := fs.ReadFile(f, name)
		if err != nil || string(read) != want {
			t.Errorf("%s contains %q (%v), want %q", name, read, err, want)
		}
		info, err := fs.Stat(f, name)
		if err != nil || info.Size() != int64(len(want)) {
			t.Errorf("%s has the size %v (%v)", name, info, err)
		}
	}
	if len(f.Own()) != 2 {
		t.Errorf("the files of the user are %v", f.Own())
	}
	if _, err := fs.ReadFile(f, "x"); err == nil {
		t.Error("an unknown file can be read")
	}
	paths, err := Paths(f)
	if got := strings.Join(paths, " "); got != "a.png css.txt css/own.css home.html" || err != nil {
		t.Errorf("the files are %s (%v)", got, err)
	}
}

func TestWithoutAFolder(t *testing.T) {
	f, err := Over(mapped(map[string]string{"a": "a"}), Folder{}, &diag.List{})
	if err != nil || len(f.Own()) != 0 {
		t.Errorf("%v, %v", f, err)
	}
}

// broken is a folder whose files do not open.
type broken struct{ fstest.MapFS }

func (b broken) Open(name string) (fs.File, error) {
	if strings.HasSuffix(name, ".html") {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return b.MapFS.Open(name)
}

func TestFilesThatCannotBeUsed(t *testing.T) {
	for name, own := range map[string]fs.FS{
		"closed": broken{mapped(map[string]string{"home.html": "x"})},
		"large":  mapped(map[string]string{"home.html": strings.Repeat("x", maxSize+1)}),
	} {
		if f, got := over(t, own); got != "look/home.html look-invalid" || len(f.Own()) != 0 {
			t.Errorf("%s: reported %q", name, got)
		}
	}
}

// A copy says from which text it was made. A copy that is equal to the built-in file is not used.
func TestMarks(t *testing.T) {
	old := string(Copy("home.html", []byte("old home")))
	if !strings.HasPrefix(old, "{{/* portolan: copy of home.html ") || !strings.HasSuffix(old, " */}}\nold home") {
		t.Fatalf("the copy is %q", old)
	}
	for _, test := range []struct {
		text, want string
		own        int
	}{
		{string(Copy("home.html", []byte("home"))), "", 0},
		{string(Copy("home.html", []byte("home"))) + "!", "", 1},
		{strings.ReplaceAll(string(Copy("home.html", []byte("home")))+"!", "\n", "\r\n"), "", 1},
		{old, "look/home.html look-changed", 1},
		{old + "!", "look/home.html look-changed", 1},
		{"written by hand", "", 1},
	} {
		if f, got := over(t, mapped(map[string]string{"home.html": test.text})); got != test.want || len(f.Own()) != test.own {
			t.Errorf("%q: reported %q, %d files of the user", test.text, got, len(f.Own()))
		}
	}
	for name, want := range map[string]string{
		"a.css": "/* p", "a.js": "/* p", "a.svg": "<!-- p", "x/Dockerfile": "# p", "_headers": "# p", "a.png": "x", "a.json": "x",
	} {
		if got := string(Copy(name, []byte("x"))); !strings.HasPrefix(got, want) {
			t.Errorf("the copy of %s is %q", name, got)
		}
	}
}

func TestTooManyFiles(t *testing.T) {
	own := fstest.MapFS{}
	for i := range maxFiles + 1 {
		own[fmt.Sprintf("%d", i)] = &fstest.MapFile{}
	}
	if _, err := Over(mapped(nil), Folder{own, "look"}, &diag.List{}); err == nil {
		t.Error("no error")
	}
}
