package generator

import (
	"bytes"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"portolan/generator/urls"
)

// A site can be built from any note without a panic. Every assignment has a page and an
// anchor, and the pages contain no scripts of the note.
func FuzzSite(f *testing.F) {
	for _, name := range []string{"testdata/seed.md", "testdata/odd/quirks.md", "testdata/odd/ftp.md", "../content/protocols/dns.md"} {
		note, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(note)
	}
	f.Fuzz(func(t *testing.T, note []byte) {
		opts := siteOptions([]Layer{{FS: fstest.MapFS{"n.md": {Data: note}}, Name: "notes"}})
		reg, diags, err := Load(opts.Layers)
		if err != nil {
			t.Fatal(err)
		}
		files, err := Files(reg, opts, false, diags)
		if err != nil {
			t.Fatal(err)
		}
		if Failed(diags, false) {
			return
		}
		rendered := renderFiles(t, files)
		for _, a := range reg.Assignments() {
			if _, ok := rendered[urls.Assignment(urls.Folders{}, a)]; !ok {
				t.Errorf("%s has no page", a.ID)
			}
			anchor := []byte(` id="` + urls.Line(a.Origin.Line) + `"`)
			if n := bytes.Count(rendered[urls.Folders{}.Note(a.Origin.Note)], anchor); n != 1 {
				t.Errorf("line %d has %d anchors", a.Origin.Line, n)
			}
		}
		for name, content := range rendered {
			if !isPage(name) {
				continue
			}
			scripts := 1
			if name == urls.Embed || name == urls.Map || name == urls.Explain || name == urls.Free || name == urls.Quiz ||
				bytes.Contains(content, []byte("<div data-filter")) {
				// These pages have a second script of their own, and so have those with filters.
				scripts = 2
			}
			if n := bytes.Count(content, []byte("<script")) - bytes.Count(content, []byte(`<script type="application/ld+json"`)); n != scripts {
				t.Errorf("%s has %d scripts", name, n)
			}
			for _, link := range readPage(t, name, content).links {
				if strings.HasPrefix(strings.ToLower(strings.TrimSpace(link)), "javascript:") || strings.Contains(link, "ZgotmplZ") {
					t.Errorf("%s links to %q", name, link)
				}
			}
		}
	})
}
