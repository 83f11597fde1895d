package generator

import (
	"bytes"
	"encoding/json"
	"os"
	"path"
	"slices"
	"testing"
	"testing/fstest"

	"portolan/generator/fixture"
	"portolan/generator/jsonapi"
	"portolan/generator/urls"
)

// earlierNotes and laterNotes contain two versions of the same note. The later version
// adds port 69, removes ports 6000-6063, and changes the owner of port 3000.
var (
	earlierNotes = stateOf("2026-02-13", "|67, 68|UDP|DHCP||\n|3000||Shop|Ann|\n|6000-6063|TCP|X \\< 12||\n")
	laterNotes   = stateOf("2026-08-17", "|67, 68, 69|UDP|DHCP||\n|3000||Shop|Bob \\<b>|\n")
)

func stateOf(date, rows string) []Layer {
	note := "---\nsource: {id: list, title: List, kind: registry, retrieved: " + date + "}\n---\n" +
		"|Port|TCP/UDP|Service|Owner|\n|-|-|-|-|\n" + rows
	return []Layer{{Name: "notes", FS: fstest.MapFS{"list.md": {Data: []byte(note)}}}}
}

// optionsSince returns the options of a site that is made from the later notes, with the
// earlier notes as its baseline.
func optionsSince(t testing.TB, earlier, later []Layer) Options {
	t.Helper()
	opts := siteOptions(later)
	baseline, _, err := State{Name: "earlier", Layers: earlier}.Read("test")
	if err != nil {
		t.Fatal(err)
	}
	opts.Baseline, opts.BaseURL = &baseline, "https://example.org/"
	return opts
}

// Every page links to the page of changes, and no page has a broken link. Without a
// baseline, the site has no page of changes.
func TestChangesPage(t *testing.T) {
	rendered := renderSite(t, optionsSince(t, earlierNotes, laterNotes))
	var doc jsonapi.ChangesFile
	if err := json.Unmarshal(rendered[urls.ChangesData], &doc); err != nil {
		t.Fatal(err)
	}
	if got, want := doc.Totals, (jsonapi.Totals{Added: 1, Removed: 1, Changed: 1}); got != want {
		t.Errorf("the changes are %+v, want %+v", got, want)
	}
	pages, faults := readPages(t, rendered), &fixture.Faults{T: t}
	for from, p := range pages {
		for _, link := range p.links {
			checkLink(faults, rendered, pages, from, link)
		}
		if !slices.ContainsFunc(p.links, func(link string) bool { return path.Base(link) == urls.Changes }) {
			faults.Errorf("%s does not lead to %s", from, urls.Changes)
		}
	}
	without := renderSite(t, siteOptions(laterNotes))
	if without[urls.Changes] != nil || without[urls.ChangesData] != nil || without[urls.Feed] != nil {
		t.Error("without a baseline there are changes")
	}
}

// If the baseline changes, the next build writes the site again. If the baseline is the
// same, the next build writes nothing.
func TestBaselineIsInput(t *testing.T) {
	out := t.TempDir()
	build := func(earlier []Layer) Report {
		t.Helper()
		report, err := Build(optionsSince(t, earlier, laterNotes), Target{Folder: out})
		if err != nil {
			t.Fatal(err)
		}
		return report
	}
	build(earlierNotes)
	if again := build(earlierNotes); !again.Output.Unchanged {
		t.Errorf("the same baseline again: %+v", again.Output)
	}
	other := build(laterNotes)
	// The build writes four files again: changes.html, changes.json, feed.xml, and api.html,
	// which contains an example of changes.json.
	if other.Output.Unchanged || other.Output.Written != 4 {
		t.Errorf("another baseline: %+v", other.Output)
	}
	page, err := os.ReadFile(path.Join(out, urls.Changes))
	if err != nil || !bytes.Contains(page, []byte("Nothing has changed")) {
		t.Errorf("the page still shows the former baseline (%v)", err)
	}
}
