package site_test

import (
	"encoding/xml"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"portolan/generator"
	"portolan/generator/urls"
)

// stateOf returns a layer with two notes. The note iana.md is a registry with the table
// rows in theirs. The note ours.md is a note of the user with the table rows in ours.
func stateOf(theirs, ours string) generator.Layer {
	const registry = "---\nsource: {id: iana, title: The Registry, kind: registry, retrieved: 2026-08-17}\n---\n" +
		"| Port | Transport | Service | Name |\n|-|-|-|-|\n"
	return generator.Layer{Name: "notes", FS: fstest.MapFS{
		"iana.md": {Data: []byte(registry + theirs)},
		"ours.md": {Data: []byte("|Port|TCP/UDP|Service|Owner|\n|-|-|-|-|\n" + ours)},
	}}
}

// changed returns a site that has changes since an earlier version of its notes. The
// site has a page and a feed of these changes.
func changed(t *testing.T) builtSite {
	t.Helper()
	earlier := stateOf("| 700 | TCP/UDP | epp | Extensible Provisioning Protocol |\n"+
		"| 6000-6063 | TCP | x11 | X Window System |\n",
		"|67, 68|UDP|DHCP||\n|3000||Shop|Ann|\n|9999|TCP|S \\< T & Co||\n")
	later := stateOf("| 700 | TCP | epp | Extensible Provisioning Protocol |\n"+
		"| 700 | UDP | epp | EPP running over QUIC |\n| 4480 | TCP | agtp | Agent Transfer Protocol |\n",
		"|67, 68, 69|UDP|DHCP||\n|3000||Shop|Bob \\<b>|\n")
	baseline, _, err := generator.State{Name: "earlier", Layers: []generator.Layer{earlier}}.Read("test")
	if err != nil {
		t.Fatal(err)
	}
	opts := options(later)
	opts.Baseline, opts.BaseURL = &baseline, "https://example.org/p/"
	return siteOf(t, opts)
}

// atom contains the elements of a feed that these tests check.
type atom struct {
	XMLName xml.Name `xml:"http://www.w3.org/2005/Atom feed"`
	Entries []struct {
		ID      string `xml:"id"`
		Title   string `xml:"title"`
		Updated string `xml:"updated"`
		Link    struct {
			Href string `xml:"href,attr"`
		} `xml:"link"`
		Content struct {
			Type string `xml:"type,attr"`
		} `xml:"content"`
	} `xml:"entry"`
}

// The feed has one entry for each port or range that changed. The entry links to the
// page of the port or range. If the port or range has no page, the entry links to the
// page of the band.
func TestFeedLeadsToPages(t *testing.T) {
	r := changed(t)
	var feed atom
	if err := xml.Unmarshal([]byte(r.file(t, urls.Feed)), &feed); err != nil {
		t.Fatal(err)
	}
	var titles []string
	ids := map[string]bool{}
	for _, e := range feed.Entries {
		titles = append(titles, e.Title)
		ids[e.ID] = true
		if _, err := time.Parse(time.RFC3339, e.Updated); err != nil || e.Content.Type != "html" {
			t.Errorf("got %+v, want a time in RFC 3339 and HTML", e)
		}
		if page, ok := strings.CutPrefix(e.Link.Href, "https://example.org/p/"); !ok || !r.has(page) {
			t.Errorf("%s links to %s, which does not exist", e.Title, e.Link.Href)
		}
	}
	want := []string{
		"Port 69 added: DHCP", "Port 700 changed: Extensible Provisioning Protocol", "Port 3000 changed: Shop",
		"Port 4480 added: Agent Transfer Protocol", "Ports 6000–6063 removed: X Window System (x11)",
		"Port 9999 removed: S < T & Co",
	}
	if !slices.Equal(titles, want) || len(ids) != len(want) {
		t.Errorf("got %d ids and the titles\n%q\nwant\n%q", len(ids), titles, want)
	}
}

func TestChangesAreDeterministic(t *testing.T) {
	first := changed(t)
	for range 5 {
		again := changed(t)
		for _, file := range []string{urls.Changes, urls.ChangesData, urls.Feed} {
			if first.file(t, file) != again.file(t, file) {
				t.Errorf("%s differs between two builds", file)
			}
		}
	}
}
