package generator

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/net/html"

	"portolan/content"
	"portolan/generator/single"
	"portolan/generator/urls"
)

// The default site fits in one file that is small enough to send by mail. Every page of
// the site is in it, except those about its other files. No link leads to a missing page.
func TestWholeSiteInOneFile(t *testing.T) {
	opts := siteOptions([]Layer{{FS: content.FS, Name: "content"}})
	reg, files := siteFiles(t, opts)
	whole, err := singleContent(reg, opts)
	if err != nil {
		t.Fatal(err)
	}
	has := map[string]bool{}
	for _, f := range whole.Pages {
		has[f.Path] = true
	}
	left := map[string]bool{urls.Embed: true, urls.Use: true, urls.Quiz: true, urls.APIReference: true, urls.NotFound: true}
	for _, f := range files {
		if isPage(f.Path) && has[f.Path] == left[f.Path] {
			t.Errorf("%s: in the file: %v", f.Path, has[f.Path])
		}
	}
	for i := range whole.Pages {
		page, render := whole.Pages[i].Path, whole.Pages[i].Render
		whole.Pages[i].Render = func(b *bytes.Buffer) error {
			defer func() { checkLinksWithin(t, page, b.String(), has) }()
			return render(b)
		}
	}
	var b bytes.Buffer
	if _, err := single.Write(&b, whole); err != nil {
		t.Fatal(err)
	}
	if b.Len() > 1_490_000 || b.Len() < 500_000 {
		t.Errorf("the file has %d bytes, want at most 1,490,000 and not less than a third of that", b.Len())
	}
}

// checkLinksWithin checks that the links of a page lead outside or to a page.
func checkLinksWithin(t *testing.T, page, content string, has map[string]bool) {
	for z := html.NewTokenizer(strings.NewReader(content)); z.Next() != html.ErrorToken; {
		token := z.Token()
		if token.Type != html.StartTagToken || token.Data != "a" {
			continue
		}
		for _, a := range token.Attr {
			to, _, _ := strings.Cut(strings.TrimLeft(a.Val, "./"), "#")
			to, _, _ = strings.Cut(to, "?")
			if a.Key == "href" && to != "" && !strings.Contains(to, ":") && !has[to] {
				t.Errorf("%s links to %s", page, a.Val)
			}
		}
	}
}

func TestSingleFile(t *testing.T) {
	dir := t.TempDir()
	opts := siteOptions(tableOf(3))
	to := Target{Folder: filepath.Join(dir, "public"), SingleFile: filepath.Join(dir, "new", "one.html")}
	report, err := Build(opts, to)
	if err != nil || !report.Single.Written || report.Single.Pages != report.Pages-5 {
		t.Fatalf("%+v, %v", report.Single, err)
	}
	first, err := os.ReadFile(to.SingleFile)
	if err != nil || len(first) != report.Single.Bytes {
		t.Fatalf("%d bytes, %v", len(first), err)
	}
	if report, err = Build(opts, to); err != nil || report.Single.Written || !report.Output.Unchanged {
		t.Errorf("again: %+v, %v", report.Single, err)
	}
	opts.Version = "other"
	if report, err = Build(opts, to); err != nil || !report.Single.Written {
		t.Errorf("another version: %+v, %v", report.Single, err)
	}
}

func TestSingleFileReplacesOnlyItsOwn(t *testing.T) {
	dir := t.TempDir()
	mine := filepath.Join(dir, "mine.html")
	if err := os.WriteFile(mine, []byte("<!doctype html><p>mine"), 0o644); err != nil {
		t.Fatal(err)
	}
	public := filepath.Join(dir, "public")
	for _, name := range []string{mine, filepath.Join(public, "index.html")} {
		if _, err := Build(siteOptions(tableOf(3)), Target{Folder: public, SingleFile: name}); err == nil {
			t.Errorf("%s was replaced", name)
		}
	}
	if b, _ := os.ReadFile(mine); string(b) != "<!doctype html><p>mine" {
		t.Errorf("the file contains %s", b)
	}
}

func TestRefusedBuildWritesNoSingleFile(t *testing.T) {
	dir := t.TempDir()
	opts := siteOptions([]Layer{{FS: fstest.MapFS{"a.md": {Data: []byte("| Port | Name |\n|-|-|\n| 70000 | x |\n")}}, Name: "notes"}})
	to := Target{Folder: filepath.Join(dir, "public"), SingleFile: filepath.Join(dir, "one.html"), Strict: true}
	report, err := Build(opts, to)
	if err != nil || !report.Refused {
		t.Fatalf("%+v, %v", report, err)
	}
	if entries, err := os.ReadDir(dir); err != nil || len(entries) > 0 {
		t.Errorf("the folder contains %v (%v)", entries, err)
	}
}

func TestNamesOfSingleFiles(t *testing.T) {
	for name, fine := range map[string]bool{
		"a.html": true, "a/b.HTM": true, "a": false, "a.md": false, "a/": false, "html": false, "-": false,
	} {
		if err := CheckSingleFile(name); (err == nil) != fine {
			t.Errorf("%s: %v", name, err)
		}
	}
}
