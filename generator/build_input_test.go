package generator

import (
	"testing"
	"testing/fstest"

	"portolan/generator/jsonapi"
	"portolan/generator/output"
)

// If any input of a site changes, such as a note or the version of the program, inputHash
// returns another hash. If the hash stays the same, Build does not write the site again.
func TestInputHash(t *testing.T) {
	note := func(text string) []Layer {
		return []Layer{{FS: fstest.MapFS{"n.md": {Data: []byte(text)}}, Name: "notes"}}
	}
	hashTo := func(to Target, layers []Layer, change func(*Options), files ...output.File) string {
		opts := siteOptions(layers)
		opts.Templates, opts.Static = fstest.MapFS{"a.html": {Data: []byte("a")}}, fstest.MapFS{"a.css": {Data: []byte("a")}}
		change(&opts)
		reg, _, err := Load(layers)
		if err != nil {
			t.Fatal(err)
		}
		sum, err := inputHash(reg, opts, to, files)
		if err != nil {
			t.Fatal(err)
		}
		return sum
	}
	hash := func(layers []Layer, change func(*Options), files ...output.File) string {
		return hashTo(Target{}, layers, change, files...)
	}
	same := func(*Options) {}
	notes := note("22: SSH")
	plain := hash(notes, same)
	if again := hash(note("22: SSH"), same); again != plain {
		t.Errorf("the same input gives %s and %s", plain, again)
	}
	seen := map[string]string{plain: "the plain site"}
	for name, got := range map[string]string{
		"a note":     hash(note("23: SSH"), same),
		"a file":     hash(notes, same, output.Static("x.html", nil)),
		"compressed": hashTo(Target{Precompress: true}, notes, same),
		"host":       hashTo(Target{Host: "netlify"}, notes, same),
		"address":    hash(notes, func(o *Options) { o.BaseURL = "https://a.example/" }),
		"time":       hash(notes, func(o *Options) { o.GeneratedAt = "2026-01-01T00:00:00Z" }),
		"version":    hash(notes, func(o *Options) { o.Version = "9" }),
		"program":    hash(notes, func(o *Options) { o.Program = func() (string, error) { return "other", nil } }),
		"baseline":   hash(notes, func(o *Options) { o.Baseline = &jsonapi.Edition{} }),
		"templates":  hash(notes, func(o *Options) { o.Templates = fstest.MapFS{"a.html": {Data: []byte("b")}} }),
		"static":     hash(notes, func(o *Options) { o.Static = fstest.MapFS{"a.css": {Data: []byte("b")}} }),
	} {
		if other := seen[got]; other != "" {
			t.Errorf("%s has the hash of %s", name, other)
		}
		seen[got] = name
	}
}
