package generator

import (
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"portolan/content"
	"portolan/generator/urls"
)

// What other sites load is small, and any page can read it: letters outside
// ASCII would depend on the encoding of that page.
func TestWidgetsAreSmall(t *testing.T) {
	rendered := renderSite(t, siteOptions(contents["seed"]))
	script := rendered[urls.Widgets]
	if weight := gzipped(t, script); weight > 4<<10 {
		t.Errorf("%s weighs %d bytes gzipped, want at most 4096", urls.Widgets, weight)
	}
	if i := slices.IndexFunc(script, func(b byte) bool { return b >= 0x80 }); i >= 0 {
		t.Errorf("%s has letters outside ASCII: %q", urls.Widgets, script[i-20:i+4])
	}
	for _, word := range []string{"HTML=", "insertAdjacent", "document.write", "eval(", "cookie", "Storage"} {
		if strings.Contains(string(script), word) {
			t.Errorf("%s uses %s", urls.Widgets, word)
		}
	}
}

// Other sites keep the script and its address, so that it must not depend on
// what one site says.
func TestWidgetsAreTheSameEverywhere(t *testing.T) {
	seed, odd := renderSite(t, siteOptions(contents["seed"])), renderSite(t, siteOptions(contents["odd"]))
	if string(seed[urls.Widgets]) != string(odd[urls.Widgets]) {
		t.Errorf("%s differs between two sites", urls.Widgets)
	}
	if string(seed[urls.WidgetDirectory]) == string(odd[urls.WidgetDirectory]) {
		t.Errorf("%s does not differ between two sites", urls.WidgetDirectory)
	}
}

func TestWidgetPropertiesAreExplained(t *testing.T) {
	rendered := renderSite(t, siteOptions(contents["seed"]))
	used := properties(regexp.MustCompile(`var\((--portolan-\w+)`), rendered[urls.Widgets])
	explained := properties(regexp.MustCompile(`<tr><td><code>(--portolan-\w+)`), rendered[urls.Embed])
	if len(used) == 0 || !slices.Equal(used, explained) {
		t.Errorf("%s uses %v, %s explains %v", urls.Widgets, used, urls.Embed, explained)
	}
}

func properties(pattern *regexp.Regexp, text []byte) []string {
	var names []string
	for _, m := range pattern.FindAllSubmatch(text, -1) {
		if name := string(m[1]); name != "--portolan-own" {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// All that the directory names exists, and no more than is needed.
func TestWidgetDirectoryIsWhole(t *testing.T) {
	rendered := renderSite(t, siteOptions([]Layer{{FS: content.FS, Name: "content"}}))
	var d struct {
		Title, Engine, Index string
		Ranges               []struct {
			First, Last int
			Page, URI   string
		}
		Blocks []struct {
			First     int
			Page, URI string
		}
		Protocols map[string]string
	}
	if err := json.Unmarshal(rendered[urls.WidgetDirectory], &d); err != nil {
		t.Fatal(err)
	}
	named := []string{d.Engine, d.Index}
	for i, r := range d.Ranges {
		named = append(named, r.Page, urls.API+r.URI)
		if i > 0 && d.Ranges[i-1].Last-d.Ranges[i-1].First > r.Last-r.First {
			t.Errorf("range %d-%d stands behind a wider one", r.First, r.Last)
		}
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
	if len(d.Ranges) < 10 || d.Blocks[0].First != 0 || d.Protocols["domain"] != "dns" || d.Protocols["secure-shell"] != "ssh" {
		t.Errorf("the directory has %d ranges, begins with block %v, and names %q and %q", len(d.Ranges), d.Blocks[0], d.Protocols["domain"], d.Protocols["secure-shell"])
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

// A name that two protocols share is answered only where a note claims it.
func TestWidgetDirectoryDoesNotGuess(t *testing.T) {
	notes := fstest.MapFS{
		"b.md": {Data: []byte("---\nprotocol: bbb\ntitle: The B\naliases: [Zulu]\n---\nPort 5000 (bbb)\n")},
		"t.md": {Data: []byte("| Port | Service |\n|--|--|\n| 5001 | Zulu (ZUL) |\n| 5002 | Yankee (YAN) |\n| 5003 | Yankee (YKE) |\n| 5004 | Xray (XRY) |\n")},
	}
	rendered := renderSite(t, siteOptions([]Layer{{FS: notes, Name: "notes"}}))
	var d struct{ Protocols map[string]string }
	if err := json.Unmarshal(rendered[urls.WidgetDirectory], &d); err != nil {
		t.Fatal(err)
	}
	if want := map[string]string{"the-b": "bbb", "zulu": "bbb", "xray": "xry"}; !maps.Equal(d.Protocols, want) {
		t.Errorf("names mean %v, want %v", d.Protocols, want)
	}
}
