package output

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// laid writes files into a folder, in pairs of name and content.
func laid(t *testing.T, dir string, files ...string) {
	t.Helper()
	for i := 0; i < len(files); i += 2 {
		file := filepath.Join(dir, files[i])
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(files[i+1]), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func compared(t *testing.T, dir string, files []File) string {
	t.Helper()
	c, err := Compare(dir, files, nil)
	if err != nil {
		t.Fatal(err)
	}
	return strings.Join(c.Differs, " ") + "|" + strings.Join(c.Missing, " ") + "|" + strings.Join(c.Extra, " ")
}

func TestCompare(t *testing.T) {
	files := site("a.html", "aaa", "x/b.html", "bbb", "x/c.html", "ccc", "y/d.html", "ddd", "y/z/e.html", "")
	for name, test := range map[string]struct {
		change func(t *testing.T, dir string)
		want   string
	}{
		"the same":    {func(*testing.T, string) {}, "||"},
		"same size":   {func(t *testing.T, dir string) { laid(t, dir, "x/b.html", "bXb", "a.html", "aa!") }, "a.html x/b.html||"},
		"longer":      {func(t *testing.T, dir string) { laid(t, dir, "y/z/e.html", "x") }, "y/z/e.html||"},
		"shorter":     {func(t *testing.T, dir string) { laid(t, dir, "a.html", "aa") }, "a.html||"},
		"extra":       {func(t *testing.T, dir string) { laid(t, dir, "x/evil.html", "", "n/m.js", "", ".f", "") }, "||.f n/m.js x/evil.html"},
		"marker, git": {func(t *testing.T, dir string) { laid(t, dir, MarkerName, "{}", ".git/config", "", "x/.git", "") }, "||x/.git"},
		"missing": {func(t *testing.T, dir string) {
			remove(t, filepath.Join(dir, "y"))
			remove(t, filepath.Join(dir, "a.html"))
		}, "|a.html y/d.html y/z/e.html|"},
		"a folder": {func(t *testing.T, dir string) {
			remove(t, filepath.Join(dir, "a.html"))
			laid(t, dir, "a.html/index.html", "aaa")
		}, "a.html||"},
		// A link is not followed, even if it leads to the same content in the same folder.
		"link to a file": {func(t *testing.T, dir string) {
			laid(t, dir, "other", "aaa")
			remove(t, filepath.Join(dir, "a.html"))
			link(t, "other", filepath.Join(dir, "a.html"))
		}, "a.html||other"},
		"link to a folder": {func(t *testing.T, dir string) {
			if err := os.Rename(filepath.Join(dir, "x"), filepath.Join(dir, "w")); err != nil {
				t.Fatal(err)
			}
			link(t, "w", filepath.Join(dir, "x"))
		}, "|x/b.html x/c.html|w/b.html w/c.html x"},
		"link out": {func(t *testing.T, dir string) { link(t, "/etc", filepath.Join(dir, "etc")) }, "||etc"},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			laid(t, dir, "a.html", "aaa", "x/b.html", "bbb", "x/c.html", "ccc", "y/d.html", "ddd", "y/z/e.html", "")
			test.change(t, dir)
			if got := compared(t, dir, files); got != test.want {
				t.Errorf("%s, want %s", got, test.want)
			}
		})
	}
}

// The content of each compressed file must be that of its file. Without an encoder, it is an
// extra file.
func TestCompareUnpacks(t *testing.T) {
	files := site("a.html", "abab", "b.html", "cdcd", "p.png", "efef")
	for name, test := range map[string]struct{ packed, want string }{
		"same":       {"ab", "4||p.png.half"},
		"other":      {"aX", "3|a.html.half|p.png.half"},
		"longer":     {"ababab", "3|a.html.half|p.png.half"},
		"much cut":   {"", "3|a.html.half|p.png.half"},
		"no encoder": {"ab", "3||a.html.half p.png.half"},
	} {
		dir := t.TempDir()
		laid(t, dir, "a.html", "abab", "b.html", "cdcd", "p.png", "efef", "a.html.half", test.packed, "p.png.half", "ef")
		var encoder Encoder
		if name != "no encoder" {
			encoder = &halver{}
		}
		c, err := Compare(dir, files, encoder)
		got := fmt.Sprintf("%d|%s|%s", c.Same, strings.Join(c.Differs, " "), strings.Join(c.Extra, " "))
		if err != nil || len(c.Missing) > 0 || got != test.want {
			t.Errorf("%s: %s (missing %s, %v), want %s", name, got, c.Missing, err, test.want)
		}
	}
}

func TestCompareNeedsAFolder(t *testing.T) {
	if _, err := Compare(filepath.Join(t.TempDir(), "nowhere"), nil, nil); err == nil {
		t.Error("no error")
	}
}

func remove(t *testing.T, name string) {
	t.Helper()
	if err := os.RemoveAll(name); err != nil {
		t.Fatal(err)
	}
}

func link(t *testing.T, to, name string) {
	t.Helper()
	if err := os.Symlink(to, name); err != nil {
		t.Skip(err)
	}
}

func TestBuiltIsInTheManifest(t *testing.T) {
	dir := t.TempDir()
	built := Built{Version: "9", BaseURL: "https://example.org/", GeneratedAt: "2023-11-14T22:13:20Z", Baseline: "sha256-0",
		Host: "nginx", Precompress: true}
	if _, err := Write(dir, site("a.html", "a"), Options{Input: "1", Built: &built}); err != nil {
		t.Fatal(err)
	}
	got, err := ReadBuilt(dir)
	if err != nil || got == nil || *got != built {
		t.Errorf("%+v (%v)", got, err)
	}
	if got, err := ReadBuilt(t.TempDir()); got != nil || err != nil {
		t.Errorf("an empty folder: %+v (%v)", got, err)
	}
	if _, err := ReadBuilt(filepath.Join(t.TempDir(), "nowhere")); err == nil {
		t.Error("a missing folder is no error")
	}
	for manifest, fails := range map[string]bool{`{"files":{}}`: false, `{"what":"docset","files":{}}`: true, `{`: true} {
		dir := t.TempDir()
		laid(t, dir, MarkerName, manifest)
		if got, err := ReadBuilt(dir); got != nil || (err != nil) != fails {
			t.Errorf("%s: %+v (%v)", manifest, got, err)
		}
	}
}

func TestReadFileIsLimited(t *testing.T) {
	dir := t.TempDir()
	laid(t, dir, "a", "12345")
	link(t, "a", filepath.Join(dir, "b"))
	for name, limit := range map[string]int64{"a": 4, "b": 9, "c": 9, "../" + filepath.Base(dir) + "/a": 9} {
		if b, err := ReadFile(dir, name, limit); err == nil {
			t.Errorf("%s with limit %d: %q", name, limit, b)
		}
	}
	if b, err := ReadFile(dir, "a", 5); err != nil || string(b) != "12345" {
		t.Errorf("%q (%v)", b, err)
	}
}

// TestDocsetIsNotASite checks that neither replaces the other.
func TestDocsetIsNotASite(t *testing.T) {
	one, other, files := t.TempDir(), t.TempDir(), site("a", "a")
	if _, err := Write(one, files, Options{}); err != nil {
		t.Fatal(err)
	}
	if _, err := WriteDocset(other, files, Options{}); err != nil {
		t.Fatal(err)
	}
	if _, err := WriteDocset(one, files, Options{}); err == nil {
		t.Error("a docset was written into a site")
	}
	if _, err := Write(other, files, Options{}); err == nil {
		t.Error("a site was written into a docset")
	}
}
