package widgets_test

import (
	"bytes"
	"cmp"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"strings"
	"testing"

	"portolan/content"
	"portolan/generator"
	"portolan/generator/jsonapi"
	"portolan/generator/output"
	"portolan/generator/sitetest"
	"portolan/generator/urls"
	"portolan/static"
	"portolan/templates"
)

// sets are the test sites by name. "whole" is the content that comes with the program,
// including the registry of IANA. The other sites are small.
var sets = map[string]generator.Layer{
	"whole": {FS: content.FS, Name: "content"},
	"odd":   {FS: os.DirFS("../testdata/odd"), Name: "odd"},
	"notes": {FS: os.DirFS("../jsonapi/testdata/v1/notes"), Name: "notes"},
}

// filesOf lists the files of a site.
func filesOf(t *testing.T, name string) []output.File {
	t.Helper()
	opts := generator.Options{Layers: []generator.Layer{sets[name]}, Templates: templates.FS, Static: static.FS}
	_, files := sitetest.Files(t, opts)
	return files
}

// read decodes a JSON file of a site. It returns the size of the file in bytes after
// gzip.
func read(t *testing.T, files []output.File, path string, into any) int {
	t.Helper()
	content := sitetest.Render(t, files, path)
	var packed bytes.Buffer
	if err := json.Unmarshal(content, into); err != nil {
		t.Fatal(err)
	}
	w := gzip.NewWriter(&packed)
	if _, err := w.Write(content); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return packed.Len()
}

// placesOf reads the file urls.WidgetPlaces, and maps the id of each protocol in the file to
// the path of a data file: "ftp" to "ports/21.json". It also checks that the file has at
// most 40 KiB after gzip.
func placesOf(t *testing.T, files []output.File) map[string]string {
	t.Helper()
	var p struct {
		IDs    string
		Steps  []int
		Ranges map[string]string
	}
	if weight := read(t, files, urls.WidgetPlaces, &p); weight > 40<<10 {
		t.Errorf("%s has %d bytes gzipped, want at most 40 KB", urls.WidgetPlaces, weight)
	}
	placed, port := maps.Clone(p.Ranges), 0
	for i, id := range strings.Fields(p.IDs) {
		port += p.Steps[i]
		placed[id] = fmt.Sprintf("ports/%d.json", port)
	}
	return placed
}

// The site has every file that urls.WidgetDirectory names. It has no file
// protocols/NAME.json for a key in the list Protocols of the directory. The file
// urls.WidgetPlaces lists all protocols without a file of their own.
func TestDirectoriesOfSites(t *testing.T) {
	for name := range sets {
		files := filesOf(t, name)
		has := func(path string) bool { _, ok := output.Find(files, path); return ok }
		var d struct {
			Engine, Index  string
			Ranges, Blocks []struct{ Page, URI string }
			Protocols      map[string]string
		}
		if weight := read(t, files, urls.WidgetDirectory, &d); weight > 16<<10 {
			t.Errorf("%s: %s has %d bytes gzipped, want at most 16384", name, urls.WidgetDirectory, weight)
		}
		named := []string{d.Engine, d.Index}
		for _, r := range append(d.Ranges, d.Blocks...) {
			named = append(named, r.Page, urls.API+r.URI)
		}
		placed := placesOf(t, files)
		for other, id := range d.Protocols {
			named = append(named, urls.API+cmp.Or(placed[id], "protocols/"+id+".json"))
			if has(urls.API + "protocols/" + other + ".json") {
				t.Errorf("%s: %s has a file of its own, but the directory says %s", name, other, id)
			}
		}
		for _, file := range named {
			if !has(file) {
				t.Errorf("%s: %s does not exist", name, file)
			}
		}
		var all jsonapi.RegistryFile
		read(t, files, urls.Registry, &all)
		want := map[string]string{}
		for _, p := range all.Data.Protocols {
			if p.URI != "protocols/"+p.ID+".json" {
				want[p.ID] = p.URI
			}
		}
		if !maps.Equal(placed, want) {
			t.Errorf("%s: %d protocols have a place, want %d", name, len(placed), len(want))
		}
	}
}
