package generator

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"maps"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"portolan/generator/diff"
	"portolan/generator/fixture"
	"portolan/generator/jsonapi"
	"portolan/generator/output"
	"portolan/generator/registry"
	"portolan/generator/urls"
	"portolan/generator/vault"
)

// Two states of a site: our notes, and rows of IANA's registry as they were on
// 2026-02-13 and 2026-08-17, one of them taken out to be removed.
var (
	earlierNotes = []Layer{{Name: "notes", FS: fstest.MapFS{
		"iana.md": {Data: []byte(ianaOf("2026-02-13") +
			"| 700 | TCP/UDP | epp | Extensible Provisioning Protocol | RFC5734 |\n" +
			"| 5318 | TCP | pkix-cmc | PKIX Certificate Management using CMS (CMC) | [draft-ietf-lamps-rfc5273bis-10](https://datatracker.ietf.org/doc/draft-ietf-lamps-rfc5273bis/10/) |\n" +
			"| 6000-6063 | TCP | x11 | X Window System | |\n| 6513 | TCP | netconf-tls | NETCONF over TLS | RFC7589 |\n")},
		"ours.md": {Data: []byte("|Port|TCP/UDP|Service|Owner|\n|-|-|-|-|\n|67, 68|UDP|DHCP||\n|3000||Shop|Ann|\n|9999|TCP|S \\< T & Co|\n")},
	}}}
	laterNotes = []Layer{{Name: "notes", FS: fstest.MapFS{
		"iana.md": {Data: []byte(ianaOf("2026-08-17") +
			"| 700 | TCP | epp | Extensible Provisioning Protocol | RFC5734 |\n| 700 | UDP | epp | EPP running over QUIC | RFC5734 |\n" +
			"| 4480 | TCP | agtp | Agent Transfer Protocol | |\n" +
			"| 5318 | TCP | pkix-cmc | PKIX Certificate Management using CMS (CMC) | RFC10003 |\n| 6513 | TCP | netconf-tls | NETCONF over TLS | RFC7589 |\n")},
		"ours.md": {Data: []byte("|Port|TCP/UDP|Service|Owner|\n|-|-|-|-|\n|67, 68, 69|UDP|DHCP||\n|3000||Shop|Bob \\<b>|\n")},
	}}}
)

func ianaOf(date string) string {
	return "---\nsource: {id: iana, title: The Registry, kind: registry, licence: CC0-1.0, retrieved: " + date + "}\n---\n" +
		"| Port | Transport | Service | Name | Reference |\n|-|-|-|-|-|\n"
}

// since are the options of a site that tells what changed since other notes.
func since(t testing.TB, earlier, later []Layer) Options {
	t.Helper()
	opts := siteOptions(later)
	baseline, _, err := State{Name: "earlier", Layers: earlier}.Read("test")
	if err != nil {
		t.Fatal(err)
	}
	opts.Baseline, opts.BaseURL = &baseline, "https://example.org/p/"
	return opts
}

// renderChanges renders what is made of changes, and the files that it names.
func renderChanges(t testing.TB, opts Options) map[string][]byte {
	t.Helper()
	_, files := siteFiles(t, opts)
	return renderFiles(t, slices.DeleteFunc(files, func(f output.File) bool {
		return !slices.Contains([]string{urls.Changes, urls.ChangesData, urls.Feed, urls.Registry}, f.Path) && path.Dir(f.Path) != urls.API+"schema"
	}))
}

// What changed has a page, to which all lead, and whose links all resolve; without
// a baseline there is none.
func TestChangesPage(t *testing.T) {
	opts := since(t, earlierNotes, laterNotes)
	opts.BaseURL = "https://example.org/"
	rendered := renderSite(t, opts)
	if got, want := changesOf(t, rendered).Totals, (jsonapi.Totals{Added: 3, Removed: 2, Changed: 3}); got != want {
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
	if same := renderChanges(t, since(t, laterNotes, laterNotes)); changesOf(t, same).Totals != (jsonapi.Totals{}) {
		t.Errorf("of the same registry %+v have changed", changesOf(t, same).Totals)
	}
	without := renderChanges(t, siteOptions(laterNotes))
	if without[urls.Changes] != nil || without[urls.ChangesData] != nil || without[urls.Feed] != nil {
		t.Error("without a baseline there are changes")
	}
}

func changesOf(t *testing.T, rendered map[string][]byte) jsonapi.ChangesFile {
	t.Helper()
	var doc jsonapi.ChangesFile
	if err := json.Unmarshal(rendered[urls.ChangesData], &doc); err != nil {
		t.Fatal(err)
	}
	return doc
}

// Rows in another order, lines and files elsewhere, are no difference, whatever
// the notes hold.
func TestPlacesAreNoDifference(t *testing.T) {
	sets := maps.Clone(contents)
	sets["ours"] = earlierNotes
	sets["said twice"] = []Layer{{Name: "notes", FS: fstest.MapFS{
		"a.md": {Data: []byte("|Port|Service|Purpose|\n|-|-|-|\n|80|HTTP|one|\n|80|HTTP|two|\n")},
		"b.md": {Data: []byte("|Port|Service|Purpose|\n|-|-|-|\n|80|HTTP|one|\n")},
	}}}
	for name, layers := range sets {
		read := func(layers []Layer) registry.Snapshot {
			edition, _, err := State{Name: name, Layers: layers}.Read("test")
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			return edition.Snapshot
		}
		old := read(layers)
		if len(old.Statements) == 0 {
			t.Fatalf("%s: nothing to compare", name)
		}
		changes := diff.Compare(old, read(rewritten(t, layers)))
		for _, s := range slices.Concat(changes.Added, changes.Removed) {
			t.Errorf("%s: only one has %s (%s:%d)", name, s.ID, s.Place.Path, s.Place.Line)
		}
		for _, c := range changes.Changed {
			t.Errorf("%s: %s differs in %s", name, c.New.ID, c.Fields)
		}
	}
}

var tableRow = regexp.MustCompile(`(?m)^ {0,3}\|.*\|[ \t]*\n`)

// rewritten puts notes into another folder and the rows of their tables in the
// other order.
func rewritten(t *testing.T, layers []Layer) []Layer {
	t.Helper()
	files, _, err := vault.List(layers)
	if err != nil {
		t.Fatal(err)
	}
	moved := fstest.MapFS{}
	for _, f := range files {
		note, err := f.Layer.FS.Open(f.Path)
		if err != nil {
			t.Fatal(err)
		}
		var b bytes.Buffer
		if _, err := b.ReadFrom(note); err != nil {
			t.Fatal(err)
		}
		name := path.Join("elsewhere", f.Path)
		if path.Base(f.Path) == f.Path && f.Path == "index.md" {
			name = f.Path // the home note stays where it is one
		}
		moved[name] = &fstest.MapFile{Data: reversed(b.Bytes())}
	}
	return []Layer{{FS: moved, Name: "moved"}}
}

// reversed turns the rows below each table head round.
func reversed(note []byte) []byte {
	lines := bytes.SplitAfter(note, []byte("\n"))
	for i := 0; i < len(lines); i++ {
		first := i
		for i < len(lines) && tableRow.Match(lines[i]) {
			i++
		}
		if i-first > 2 {
			slices.Reverse(lines[first+2 : i])
		}
	}
	return bytes.Join(lines, nil)
}

// A changed baseline makes the site anew, the same one does not.
func TestBaselineIsInput(t *testing.T) {
	out := t.TempDir()
	build := func(earlier []Layer) Report {
		t.Helper()
		report, err := Build(since(t, earlier, laterNotes), out, false)
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
	if other.Output.Unchanged || other.Output.Written != 4 { // changes.html, changes.json, feed.xml, and api.html with an example
		t.Errorf("another baseline: %+v", other.Output)
	}
	page, err := os.ReadFile(path.Join(out, urls.Changes))
	if err != nil || !bytes.Contains(page, []byte("Nothing has changed")) {
		t.Errorf("the page is of the former baseline (%v)", err)
	}
}

// atom is what RFC 4287 asks of a feed, and what readers use.
type atom struct {
	XMLName xml.Name `xml:"http://www.w3.org/2005/Atom feed"`
	ID      string   `xml:"id"`
	Title   string   `xml:"title"`
	Updated string   `xml:"updated"`
	Entries []struct {
		ID      string `xml:"id"`
		Title   string `xml:"title"`
		Updated string `xml:"updated"`
		Link    struct {
			Href string `xml:"href,attr"`
		} `xml:"link"`
		Content struct {
			Type string `xml:"type,attr"`
			HTML string `xml:",chardata"`
		} `xml:"content"`
	} `xml:"entry"`
}

func readFeed(t *testing.T, rendered map[string][]byte) atom {
	t.Helper()
	var feed atom
	if err := xml.Unmarshal(rendered[urls.Feed], &feed); err != nil {
		t.Fatalf("%v\n%s", err, rendered[urls.Feed])
	}
	return feed
}

// The feed has an entry for each number that changed, which leads to its page.
func TestFeed(t *testing.T) {
	const base = "https://example.org/p/"
	rendered := renderSite(t, since(t, earlierNotes, laterNotes))
	feed := readFeed(t, rendered)
	var titles []string
	ids := map[string]bool{}
	for _, e := range feed.Entries {
		titles = append(titles, e.Title)
		ids[e.ID] = true
		if _, err := time.Parse(time.RFC3339, e.Updated); err != nil || !strings.HasPrefix(e.ID, "urn:uuid:") || e.Content.Type != "html" {
			t.Errorf("%+v", e)
		}
		page, ok := strings.CutPrefix(e.Link.Href, base)
		if _, exists := rendered[page]; !ok || !exists {
			t.Errorf("%s leads to %s", e.Title, e.Link.Href)
		}
	}
	want := []string{
		"Port 69 added: DHCP", "Port 700 changed: Extensible Provisioning Protocol", "Port 3000 changed: Shop",
		"Port 4480 added: Agent Transfer Protocol", "Port 5318 changed: PKIX Certificate Management using CMS (CMC)",
		"Ports 6000–6063 removed: X Window System (x11)", "Port 9999 removed: S < T & Co",
	}
	if !slices.Equal(titles, want) || len(ids) != len(want) {
		t.Errorf("%d ids, titles %q", len(ids), titles)
	}
}

func TestChangesAreDeterministic(t *testing.T) {
	opts := since(t, earlierNotes, laterNotes)
	first := renderChanges(t, opts)
	for range 5 {
		again := renderChanges(t, opts)
		for _, file := range []string{urls.Changes, urls.ChangesData, urls.Feed} {
			if !bytes.Equal(first[file], again[file]) {
				t.Errorf("%s differs between two builds", file)
			}
		}
	}
}
