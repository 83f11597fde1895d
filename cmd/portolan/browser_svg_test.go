package main

import (
	"bytes"
	"context"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/chromedp"
	"golang.org/x/tools/txtar"
)

// visited is a file server that records the paths that a browser asks for.
type visited struct {
	*httptest.Server
	mu    sync.Mutex
	paths []string
}

func visit(t *testing.T, dir string) *visited {
	t.Helper()
	v := &visited{}
	files := http.FileServer(http.Dir(dir))
	v.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/favicon.ico" { // browsers ask for it by themselves
			w.WriteHeader(http.StatusNoContent)
			return
		}
		v.mu.Lock()
		v.paths = append(v.paths, r.URL.Path)
		v.mu.Unlock()
		files.ServeHTTP(w, r)
	}))
	t.Cleanup(v.Close)
	return v
}

// taken returns the recorded paths and forgets them.
func (v *visited) taken() []string {
	v.mu.Lock()
	defer v.mu.Unlock()
	paths := v.paths
	v.paths = nil
	return paths
}

// opened opens a picture by its own address, clicks on all elements, and says what the
// picture did. It returns "" for an inert picture.
func opened(tab tab, site, elsewhere *visited, name string) string {
	address := site.URL + "/" + name
	tab.do(chromedp.Navigate(address))
	// Fonts, pictures, animations and links to scripts begin after the page is loaded.
	did, err := chromedp.Run(tab.ctx, chromedp.Evaluate[[]string](`(async () => {
		for (const e of document.querySelectorAll("*")) {
			e.dispatchEvent(new MouseEvent("mouseover", {bubbles: true}));
			e.dispatchEvent(new MouseEvent("click", {bubbles: true, cancelable: true}));
			if (e.focus) e.focus();
		}
		await new Promise(done => setTimeout(done, 20));
		const did = [];
		if (document.documentElement.hasAttribute("ran")) did.push("ran a script");
		if (location.href.split("#")[0] !== "`+address+`") did.push("went to " + location.href);
		return did;
	})()`, chromedp.EvalAwaitPromise))
	if err != nil {
		did = append(did, err.Error()) // it went away during the script
	}
	for _, path := range append(site.taken(), elsewhere.taken()...) {
		if path != "/"+name {
			did = append(did, "asked for "+path)
		}
	}
	return strings.Join(did, ", ")
}

// A picture that a build copied runs no script, loads nothing and goes nowhere, on a server
// that sends no headers for it. The same pictures before the build do all of this.
func TestBrowserSVGsAreInert(t *testing.T) {
	findBrowser(t)
	archive, err := txtar.ParseFile("../../generator/svg/testdata/hostile.txtar")
	if err != nil {
		t.Fatal(err)
	}
	notes, out := t.TempDir(), filepath.Join(t.TempDir(), "site")
	before, elsewhere := visit(t, notes), visit(t, t.TempDir())
	after := visit(t, out)
	note := "# Pictures\n"
	for _, f := range archive.Files {
		data := bytes.ReplaceAll(f.Data, []byte("ELSEWHERE"), []byte(elsewhere.URL))
		data = bytes.ReplaceAll(data, []byte("//HOST"), []byte(strings.TrimPrefix(elsewhere.URL, "http:")))
		if err := os.WriteFile(filepath.Join(notes, f.Name), data, 0o644); err != nil {
			t.Fatal(err)
		}
		note += "\n![the picture](" + f.Name + ")\n"
	}
	if err := os.WriteFile(filepath.Join(notes, "index.md"), []byte(note), 0o644); err != nil {
		t.Fatal(err)
	}
	args := []string{"build", "-q", "--content", notes, "--out", out}
	if code := run(context.Background(), args, streams{out: io.Discard, err: io.Discard}); code != exitFine {
		t.Fatalf("build exits with %d", code)
	}
	copied, err := filepath.Glob(filepath.Join(out, "files", "*.svg"))
	if err != nil || len(copied) < 50 {
		t.Fatalf("%d pictures were copied, %v", len(copied), err)
	}
	inert := newTab(t)
	for _, file := range copied {
		if did := opened(inert, after, elsewhere, "files/"+filepath.Base(file)); did != "" {
			t.Errorf("%s %s", filepath.Base(file), did)
		}
	}
	hostile := newTab(t)
	hostile.console.expected = []string{""} // any message
	var harm []string
	for _, f := range archive.Files {
		if opened(hostile, before, elsewhere, f.Name) != "" {
			harm = append(harm, f.Name)
		}
	}
	for _, name := range []string{
		"script.svg", "onload.svg", "script-html.svg", "html-frame.svg", "image.svg", "css-import.svg",
		"css-url-escape.svg", "css-image-set.svg", "animate-href.svg", "stylesheet.svg", "link-script-2.svg",
	} {
		if !slices.Contains(harm, name) {
			t.Errorf("%s does no harm before the build, so the test proves nothing", name)
		}
	}
	if len(harm) < 25 {
		t.Errorf("only %d pictures do harm before the build: %s", len(harm), strings.Join(harm, " "))
	}
	t.Logf("%d of %d pictures do harm before the build, none of %d copies", len(harm), len(archive.Files), len(copied))
}
