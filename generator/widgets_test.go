package generator

import (
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"strings"
	"testing"

	"portolan/generator/urls"
)

// All that the directory names exists, and no more than is needed.
func TestWidgetDirectoryIsWhole(t *testing.T) {
	rendered := wholeSite(t)
	var d struct {
		Engine, Index string
		Ranges        []struct {
			Page, URI string
		}
		Blocks []struct {
			Page, URI string
		}
		Protocols map[string]string
	}
	if err := json.Unmarshal(rendered[urls.WidgetDirectory], &d); err != nil {
		t.Fatal(err)
	}
	named := []string{d.Engine, d.Index}
	for _, r := range d.Ranges {
		named = append(named, r.Page, urls.API+r.URI)
	}
	for _, b := range d.Blocks {
		named = append(named, b.Page, urls.API+b.URI)
	}
	placed := placesOf(t, rendered)
	for name, id := range d.Protocols {
		named = append(named, urls.API+cmp.Or(placed[id], "protocols/"+id+".json"))
		if _, own := rendered[urls.API+"protocols/"+name+".json"]; own {
			t.Errorf("%s has a file of its own, and means %s", name, id)
		}
	}
	for _, file := range named {
		if rendered[file] == nil {
			t.Errorf("%s names %s, which does not exist", urls.WidgetDirectory, file)
		}
	}
	if weight := gzipped(t, rendered[urls.WidgetDirectory]); weight > 8<<10 {
		t.Errorf("%s weighs %d bytes gzipped, want at most 8192", urls.WidgetDirectory, weight)
	}
}

// placesOf reads where protocols are that have no file of their own.
func placesOf(t *testing.T, rendered map[string][]byte) map[string]string {
	t.Helper()
	var p struct {
		IDs    string
		Steps  []int
		Ranges map[string]string
	}
	if err := json.Unmarshal(rendered[urls.WidgetPlaces], &p); err != nil {
		t.Fatal(err)
	}
	placed, port := maps.Clone(p.Ranges), 0
	for i, id := range strings.Fields(p.IDs) {
		port += p.Steps[i]
		placed[id] = fmt.Sprintf("ports/%d.json", port)
	}
	return placed
}

// The places are those of all protocols that have no file, and small.
func TestWidgetPlaces(t *testing.T) {
	for name, rendered := range renderedSites(t) {
		want := map[string]string{}
		for _, p := range registryFile(t, rendered, urls.Registry).Data.Protocols {
			if p.URI != "protocols/"+p.ID+".json" {
				want[p.ID] = p.URI
			}
		}
		if placed := placesOf(t, rendered); !maps.Equal(placed, want) {
			t.Errorf("%s: %d protocols have a place, want %d", name, len(placed), len(want))
		}
		if weight := gzipped(t, rendered[urls.WidgetPlaces]); weight > 40<<10 {
			t.Errorf("%s: %s weighs %d bytes gzipped, want at most 40 KB", name, urls.WidgetPlaces, weight)
		}
	}
}
