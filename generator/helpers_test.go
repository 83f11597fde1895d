package generator

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"portolan/content"
	"portolan/generator/diag"
	"portolan/generator/jsonapi"
	"portolan/generator/output"
	"portolan/generator/registry"
	"portolan/generator/urls"
	"portolan/static"
	"portolan/templates"
)

// loadNotes loads notes into a registry. The keys of the map notes are paths, and the
// values are the texts of the notes.
func loadNotes(t *testing.T, notes map[string]string) (*registry.Registry, *diag.List) {
	t.Helper()
	fsys := fstest.MapFS{}
	for path, text := range notes {
		fsys[path] = &fstest.MapFile{Data: []byte(text)}
	}
	reg, diags, err := Load([]Layer{{FS: fsys, Name: "notes"}})
	if err != nil {
		t.Fatal(err)
	}
	return reg, diags
}

// contents contains the notes of the sites that the tests build. The key is the name of
// the site.
var contents = map[string][]Layer{
	"default": {{FS: withoutRegistry{content.FS}, Name: "content"}},
	"seed":    {{FS: os.DirFS("testdata"), Name: "testdata", Only: "seed.md"}},
	"odd":     {{FS: os.DirFS("testdata/odd"), Name: "testdata/odd"}},
	"vault":   {{FS: vaultFolder(), Name: "vault"}},
}

// withoutRegistry hides the registry of IANA in the default content, because 12,000 pages
// make a test slow. The tests that call wholeSite cover these pages.
type withoutRegistry struct{ fs.FS }

func (f withoutRegistry) ReadDir(name string) ([]fs.DirEntry, error) {
	entries, err := fs.ReadDir(f.FS, name)
	return slices.DeleteFunc(entries, func(d fs.DirEntry) bool { return name == "." && d.Name() == "iana" }), err
}

// renderedSites returns rendered files: result["default"]["index.html"] is the home page
// of the default site. The sites are those in contents, and "whole": the default site
// with the registry of IANA. Each site is rendered only once in a run of the tests.
func renderedSites(t *testing.T) map[string]map[string][]byte {
	t.Helper()
	rendering.Lock()
	defer rendering.Unlock()
	for name, layers := range contents {
		if allSites[name] == nil {
			allSites[name] = renderSite(t, datedOptions(layers))
		}
	}
	if allSites["whole"] == nil {
		allSites["whole"] = renderSite(t, siteOptions([]Layer{{FS: content.FS, Name: "content"}}))
	}
	return allSites
}

// wholeSite returns the files of the whole default site, with the registry of IANA.
func wholeSite(t *testing.T) map[string][]byte { return renderedSites(t)["whole"] }

var (
	rendering sync.Mutex
	allSites  = map[string]map[string][]byte{}
)

// datedOptions returns the options of a site that has an address and a time.
func datedOptions(layers []Layer) Options {
	opts := siteOptions(layers)
	opts.GeneratedAt, opts.BaseURL = "2026-11-23T00:00:00Z", "https://example.org/"
	return opts
}

// siteOptions returns the options of a site without an address and a time.
func siteOptions(layers []Layer) Options {
	return Options{
		Layers: layers, Templates: templates.FS, Static: static.FS, Version: "test",
		Program: func() (string, error) { return "test", nil },
	}
}

// renderSite renders all files of a site in memory. The keys of the result are paths.
func renderSite(t testing.TB, opts Options) map[string][]byte {
	t.Helper()
	_, files := siteFiles(t, opts)
	return renderFiles(t, files)
}

// siteFiles lists the files of a site. It does not render them.
func siteFiles(t testing.TB, opts Options) (*registry.Registry, []output.File) {
	t.Helper()
	reg, diags, err := Load(opts.Layers)
	if err != nil {
		t.Fatal(err)
	}
	files, err := Files(reg, opts, true, diags)
	if err != nil {
		t.Fatal(err)
	}
	return reg, files
}

func renderFiles(t testing.TB, files []output.File) map[string][]byte {
	t.Helper()
	rendered := map[string][]byte{}
	for _, f := range files {
		var b bytes.Buffer
		if err := f.Render(&b); err != nil {
			t.Fatalf("%s: %v", f.Path, err)
		}
		rendered[f.Path] = b.Bytes()
	}
	return rendered
}

// registryFile decodes a JSON file of a rendered site. The file must contain facts, as
// api/v1/registry.json does.
func registryFile(t *testing.T, rendered map[string][]byte, file string) jsonapi.RegistryFile {
	t.Helper()
	var d jsonapi.RegistryFile
	if err := json.Unmarshal(rendered[file], &d); err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	return d
}

// isData reports whether a file is a JSON data file. A schema or the OpenAPI document is
// not a data file.
func isData(name string) bool {
	return strings.HasPrefix(name, urls.API) && path.Ext(name) == ".json" && !strings.Contains(name, "/schema/") &&
		name != urls.OpenAPI
}
