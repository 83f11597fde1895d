package site

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"portolan/generator/diag"
	"portolan/generator/port"
	"portolan/generator/registry"
	"portolan/generator/urls"
)

// onSSH returns a site with one note of a registry. The note contains one statement:
// 22/tcp SSH.
func onSSH(t *testing.T) *site {
	t.Helper()
	var b registry.Builder
	source, _ := b.Source(registry.Source{
		ID: "iana", Kind: registry.KindRegistry, Title: "The registry", Retrieved: "2026-08-17",
	})
	n := &registry.Note{Title: "n", Source: source, Text: diag.NewText("n.md", "n.md", []byte("22 SSH"))}
	b.AddNote(n)
	b.Add(registry.Draft{
		Note: n, Length: 2, Port: 22, End: 22, Transports: port.TCP, Name: "SSH",
		Mentions: []registry.Mention{{Short: "SSH"}},
	})
	reg := b.Build(&diag.List{})
	return &site{reg: reg, pages: urls.Folders{}, notePages: notePages(reg, urls.Folders{}),
		baseURL: "https://a.example/", feedUpdated: "2026-09-01T00:00:00Z"}
}

// someChanges returns an event of each kind on port 22, and one event on the range
// 9000-9010.
func someChanges(s *site) Changes {
	now := s.reg.Assignments()[0].Statement()
	gone := registry.Statement{
		ID: "x", Port: 22, End: 22, Name: "Old <b>", Protocols: []string{"ssh", "rsh"}, Description: "log <in>",
		Place: registry.Place{Source: "book", Path: "a/b.md", Line: 7, Column: 1},
	}
	range9 := gone
	range9.Port, range9.End, range9.Transports = 9000, 9010, port.UDP|port.TCP
	return Changes{
		Since: "2026-02-13T10:00:00Z",
		Former: []registry.Source{
			{ID: "iana", Kind: registry.KindRegistry, Title: "The registry", Retrieved: "2026-02-13"},
			{ID: "book", Kind: registry.KindCommon, Title: "A book"},
		},
		Events: []Event{
			{Kind: Changed, About: now, Values: []Value{{"for", "", "login"}}, Facts: []byte(`{"a":1}`)},
			{Kind: Removed, About: gone, Facts: []byte(`{"a":2}`)},
			{Kind: Added, About: now, Facts: []byte(`{"a":3}`)},
			{Kind: Removed, About: range9, Facts: []byte(`{"a":4}`)},
		},
	}
}

func shownWords(html string) string { return strings.Join(strings.Fields(plain(html)), " ") }

func TestPageOfEvents(t *testing.T) {
	s := onSSH(t)
	view := s.changes(Page{}, someChanges(s))
	if want := changesSummary("2026-02-13T10:00:00Z", 1, 2, 1); view.Summary != want {
		t.Errorf("the summary is %q, want %q", view.Summary, want)
	}
	dates := regexp.MustCompile(`The registry|\d{4}-\d\d-\d\d`).FindAllString(strings.Join(view.Dated, "\n"), -1)
	if want := []string{"The registry", "2026-02-13", "2026-08-17"}; !slices.Equal(dates, want) {
		t.Errorf("dates: got %q, want %q", dates, want)
	}
	undated := []registry.Source{{ID: "iana"}}
	for _, before := range [][]registry.Source{undated, nil} {
		if got := dated(before, s.reg.Sources()); got != nil {
			t.Errorf("unknown dates: got %q, want none", got)
		}
	}
	const gone = "Old &lt;b&gt; SSH , rsh log &lt;in&gt; A book"
	for what, c := range map[string]struct {
		list ChangeList
		want string
	}{
		"added":   {view.Added, "22 tcp SSH SSH IANA"},
		"changed": {view.Changed, "22 SSH for: none → login IANA"},
		"removed": {view.Removed, "22 not stated " + gone + " 9000–9010 tcp udp " + gone},
	} {
		if got := shownWords(string(c.list.Rows)); got != c.want {
			t.Errorf("%s: got %q, want %q", what, got, c.want)
		}
	}
	if !strings.Contains(string(view.Removed.Rows), `<span class="src common" title="a/b.md:7">A book</span>`) {
		t.Errorf("a removed statement has no source: %s", view.Removed.Rows)
	}
}

func TestEntriesOfEvents(t *testing.T) {
	s := onSSH(t)
	c := someChanges(s)
	groups := sameNumbers(c.Events)
	if len(groups) != 2 || len(groups[0]) != 3 {
		t.Fatalf("got %d groups, want 2 with 3 events in the first", len(groups))
	}
	first, err := s.feedWriter(c.Former).entry(groups[0])
	if err != nil {
		t.Fatal(err)
	}
	if first.Title != "Port 22 changed: SSH" || first.Updated != "2026-08-17T00:00:00Z" {
		t.Errorf("first entry: got %q, %s", first.Title, first.Updated)
	}
	if first.Link.Href != "https://a.example/ports/22.html" {
		t.Errorf("the entry links to %s", first.Link.Href)
	}
	const want = "<p>Changed: <b>SSH</b>; transport: tcp; source: IANA.</p>" +
		`<ul class="delta"><li><i>for:</i> none → <ins>login</ins></li></ul>` +
		"<p>Removed: <b>Old &lt;b&gt;</b>; transport: not stated; log &lt;in&gt;; source: A book.</p>" +
		"<p>Added: <b>SSH</b>; transport: tcp; source: IANA.</p>"
	if first.Content.HTML != want {
		t.Errorf("got  %s\nwant %s", first.Content.HTML, want)
	}
	// The second event has no date, so the time of the entry is the date of the first
	// event.
	if newest := s.feedWriter(c.Former).updated(groups[0][:2]); newest != first.Updated {
		t.Errorf("updated %s, want %s", newest, first.Updated)
	}
	second, err := s.feedWriter(c.Former).entry(groups[1])
	if err != nil || second.Title != "Ports 9000–9010 removed: Old <b>" || second.Updated != s.feedUpdated {
		t.Errorf("second entry: got %+v (%v)", second, err)
	}
}

// A new version of the program must not change the id of an entry, because feed readers
// show an entry with a new id again. This test contains the expected ids.
func TestIDsOfEvents(t *testing.T) {
	s := onSSH(t)
	id := func(edit func(*Event)) string {
		e := someChanges(s).Events[0]
		edit(&e)
		got, err := s.feedWriter(nil).id([]Event{e})
		if err != nil {
			t.Fatal(err)
		}
		return got
	}
	first := id(func(*Event) {})
	if want := "urn:uuid:e66b9f31-312f-8765-b387-8815ba7caed9"; first != want {
		t.Errorf("got %s, want %s", first, want)
	}
	moved := func(e *Event) { e.About.Place.Line, e.About.ID, e.About.Related = 99, "y", []string{"z"} }
	if id(moved) != first {
		t.Error("the id of an entry changes when its line moves")
	}
	for what, edit := range map[string]func(*Event){
		"kind":   func(e *Event) { e.Kind = Removed },
		"source": func(e *Event) { e.About.Place.Source = "x" },
		"facts":  func(e *Event) { e.Facts = []byte(`{"a":9}`) },
		"values": func(e *Event) { e.Values = nil },
	} {
		if id(edit) == first {
			t.Errorf("the id does not depend on the %s", what)
		}
	}
}
