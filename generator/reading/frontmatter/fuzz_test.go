package frontmatter

import (
	"reflect"
	"testing"

	"portolan/generator/diag"
	"portolan/generator/markdown"
	"portolan/generator/registry"
)

// FuzzReadNote reads any front matter of a home note, with its settings. A second reading is
// equal, a note has a title, only allowed addresses are kept, and diagnostics are inside the
// front matter.
func FuzzReadNote(f *testing.F) {
	for _, front := range []string{
		"title: My lab\nbase_url: https://example.org/x\ndescription: d\nlanguage: de\nnav: [\"[[a|b]]\", ssh]",
		"protocol: ssh\naliases: [a, b]\nsource: rfc 4253\nsecured_by: [tls]\nip_protocol: 6",
		"publish: no\ndraft: yes\nfacts: off",
		"exclude: [a/, \"*.b\"]\nonly: |\n  c\n  [d\ndiagnostics: {two-homes: off, mojibak: info}\ntemplates: yes",
		"source:\n  id: My List\n  kind: registry\n  url: javascript:alert(1)\n  retrieved: 2026-01-01",
		"title: [a]\nport: 70000\nports: 22, 80/tcp",
		"ethertype: 0x0806\nextends: x\ninclude: iana\nnav: {a: b}", "title: \"\u202e\\u0000\"\nprotocol: \"../../x\"",
		"protocol: con\nalias: \"[[x]]\"",
	} {
		f.Add(front)
	}
	f.Fuzz(func(t *testing.T, front string) {
		note := []byte("---\n" + front + "\n---\n\n# Heading\n")
		read := func(path string) (*registry.Note, registry.Site, []string, bool) {
			var diags diag.List
			var b registry.Builder
			doc := markdown.Parse(diag.NewText(path, path, note), &diags)
			if doc == nil {
				return nil, registry.Site{}, nil, false
			}
			n := ReadNote(doc, Context{}, false, &b, &diags)
			ReadPublishing(doc, Home{}, &diags)
			ReadLevels(doc, Home{}, &diags)
			KeepsFolder(doc)
			var all []string
			for _, d := range diags.Sorted() {
				all = append(all, d.Rule.Code+d.Message+d.Hint)
				if d.Offset != diag.WholeFile && (d.Offset < 0 || d.Offset > len(d.Text.Bytes)) {
					t.Errorf("%q: %s is at %d", front, d.Rule.Code, d.Offset)
				}
			}
			Includes(doc, Home{})
			return n, b.Build(&diag.List{}).Site(), all, true
		}
		for _, path := range []string{"index.md", "n.md"} {
			n, site, diags, ok := read(path)
			again, siteAgain, diagsAgain, _ := read(path)
			if !ok {
				return
			}
			if n.Title != again.Title || !reflect.DeepEqual(n.Aliases, again.Aliases) || !reflect.DeepEqual(site, siteAgain) ||
				!reflect.DeepEqual(diags, diagsAgain) {
				t.Errorf("%q is read as %+v, and then as %+v", front, n, again)
			}
			if n.Title == "" {
				t.Errorf("%q: the note has no title", front)
			}
			if n.Unpublished {
				continue // Its source is not read.
			}
			for _, address := range []string{n.Reference.URL, n.Source.URL} {
				if address != "" && !registry.AllowedScheme(address) {
					t.Errorf("%q: the address %q is kept", front, address)
				}
			}
			if site.BaseURL != "" {
				if base, err := registry.ParseBaseURL(site.BaseURL); err != nil || base != site.BaseURL {
					t.Errorf("%q: the address of the site is %q", front, site.BaseURL)
				}
			}
		}
	})
}
