package jsonapi_test

import (
	"encoding/json"
	"maps"
	"os"
	"path"
	"slices"
	"strings"
	"sync"
	"testing"

	"portolan/content"
	"portolan/generator"
	"portolan/generator/jsonapi"
	"portolan/generator/output"
	"portolan/generator/registry"
	"portolan/generator/sitetest"
	"portolan/generator/urls"
	"portolan/static"
	"portolan/templates"
)

// sets maps the names of test sites to their notes. "whole" includes the registry of
// IANA.
var sets = map[string][]generator.Layer{
	"seed":  {{FS: os.DirFS("../testdata"), Name: "testdata", Only: "seed.md"}},
	"odd":   {{FS: os.DirFS("../testdata/odd"), Name: "testdata/odd"}},
	"notes": {{FS: os.DirFS("testdata/v1/notes"), Name: "testdata/v1/notes"}},
	"whole": {{FS: content.FS, Name: "content"}},
}

// site is a site with its data files.
type site struct {
	reg *registry.Registry
	// files maps the path of each file of the site to the file. These files are not rendered.
	files map[string]output.File
	// data maps paths to the content of rendered files of the JSON index. The site "whole"
	// has thousands of files, so data contains only some of its files (see sample).
	data map[string][]byte
}

// sample reduces the work of the tests. Only every 25th file in the subfolders of api/v1 is
// rendered for the site "whole".
const sample = 25

// siteOf returns the test site with this name. It makes each site only once for all
// tests.
func siteOf(t testing.TB, name string) site {
	t.Helper()
	making.Lock()
	defer making.Unlock()
	if _, known := made[name]; !known {
		opts := options(sets[name])
		// The site "seed" has no base URL and no time of the build.
		if name == "seed" {
			opts.BaseURL, opts.GeneratedAt = "", ""
		}
		s, n := listed(t, opts), 0
		for _, file := range slices.Sorted(maps.Keys(s.files)) {
			if deep := path.Dir(path.Dir(file))+"/" == urls.API; deep && !strings.Contains(file, "/schema/") {
				if n++; name == "whole" && n%sample > 0 {
					continue
				}
			}
			if strings.HasPrefix(file, urls.API) {
				s.data[file] = s.render(t, file)
			}
		}
		made[name] = s
	}
	return made[name]
}

var (
	making sync.Mutex
	made   = map[string]site{}
)

// options returns the options of a site with these notes.
func options(layers []generator.Layer) generator.Options {
	return generator.Options{
		Layers: layers, Templates: templates.FS, Static: static.FS, Version: "test", BaseURL: "https://example.org/",
		GeneratedAt: "2026-11-23T00:00:00Z",
	}
}

// listed returns a site with all its files. The files are not rendered yet.
func listed(t testing.TB, opts generator.Options) site {
	t.Helper()
	reg, files := sitetest.Files(t, opts)
	s := site{reg, map[string]output.File{}, map[string][]byte{}}
	for _, f := range files {
		s.files[f.Path] = f
	}
	return s
}

// render returns the content of a file, which must exist.
func (s site) render(t testing.TB, file string) []byte {
	t.Helper()
	return sitetest.Render(t, []output.File{s.files[file]}, file)
}

// facts decodes a data file of type RegistryFile.
func (s site) facts(t *testing.T, file string) jsonapi.RegistryFile {
	t.Helper()
	var d jsonapi.RegistryFile
	if err := json.Unmarshal(s.data[file], &d); err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	return d
}

// isData reports whether a file is a data file of the JSON index. Schemas and the OpenAPI
// document are not data files.
func isData(file string) bool {
	return strings.HasPrefix(file, urls.API) && path.Ext(file) == ".json" && !strings.Contains(file, "/schema/") &&
		file != urls.OpenAPI
}
