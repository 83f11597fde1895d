package site

import (
	"encoding/xml"
	"html/template"
	"regexp"
	"strings"
	"testing"

	"portolan/generator/fixture"
	"portolan/generator/output"
	"portolan/generator/registry"
	"portolan/generator/urls"
)

// rowsOf returns one "x" for each event.
func rowsOf(all []Event) template.HTML { return template.HTML(strings.Repeat("x", len(all))) }

// feedOf returns the feed of s with the given events.
func feedOf(t *testing.T, s *site, events ...Event) atomFeed {
	t.Helper()
	s.baseURL, s.feedUpdated = "https://a.example/p/", "2026-03-01T00:00:00Z"
	s.loadChanges = func() (Changes, error) { return Changes{Events: events, Revision: "sha256-x"}, nil }
	var feed atomFeed
	if err := xml.Unmarshal(render(t, output.File{Path: urls.Feed, Render: s.writeFeed}), &feed); err != nil {
		t.Fatal(err)
	}
	return feed
}

// eventAbout returns an event for a statement in the notation of fixture.Draft, such as
// "22 SSH".
func eventAbout(t *testing.T, kind EventKind, source, statement string) Event {
	t.Helper()
	d := fixture.Draft(t, statement)
	return Event{Kind: kind, About: registry.Statement{
		ID: statement, Port: d.Port, End: d.End, Transports: d.Transports, Name: d.Name,
		Place: registry.Place{Source: source, Path: "a.md", Line: 3, Column: 1},
	}}
}

// The time of the feed is the time of the build. Without a time of the build, the time
// of the feed is the date of the newest source.
func TestFeedTime(t *testing.T) {
	reg := func(dates ...string) *registry.Registry {
		var n fixture.Notes
		for i, date := range dates {
			name := string(rune('a' + i))
			n.Add(
				name,
				registry.Draft{
					Note: n.Of(name, registry.Source{ID: name, Kind: registry.KindCommon, Title: name, Retrieved: date}),
				},
			)
		}
		return n.Registry()
	}
	at := Options{BaseURL: "https://a.example/", GeneratedAt: "2026-05-01T10:00:00Z"}
	for _, test := range []struct {
		reg  *registry.Registry
		opts Options
		want string
	}{
		{reg("2026-01-02"), at, "2026-05-01T10:00:00Z"},
		{reg("2026-01-02"), Options{GeneratedAt: at.GeneratedAt}, ""},
		{reg("2026-01-02", "2026-02-01", "2025-12-31", "spring"), Options{BaseURL: at.BaseURL}, "2026-02-01T00:00:00Z"},
		{reg("spring"), Options{BaseURL: at.BaseURL}, ""},
	} {
		if got := feedTime(test.reg, test.opts); got != test.want {
			t.Errorf("%+v: got %q, want %q", test.opts, got, test.want)
		}
	}
}

// Each entry is about one port or range. It has a title, a time and a link to the page of
// the port or range.
func TestFeedEntries(t *testing.T) {
	var n fixture.Notes
	n.Of("list", registry.Source{ID: "list", Kind: registry.KindRegistry, Title: "List", Retrieved: "2026-02-01"})
	n.Of("old", registry.Source{ID: "old", Kind: registry.KindRegistry, Title: "Old", Retrieved: "2026-01-01"})
	n.Say(t, "list", "22/tcp SSH", "6000-6063/tcp X11")
	reg := n.Registry()
	here := eventAbout(t, Added, "list", "22 SSH")
	here.About.ID = reg.Assignments()[0].ID
	feed := feedOf(t, siteOn(reg),
		eventAbout(t, Removed, "gone", "7 Echo"),
		here, eventAbout(t, Added, "old", "22 SSH"),
		eventAbout(t, Removed, "gone", "6000-6063 X"), eventAbout(t, Added, "notes", "6000-6063 X11"))
	var got []string
	for _, e := range feed.Entries {
		got = append(got, e.Title+" | "+e.Updated+" | "+e.Link.Href)
	}
	want := []string{
		"Port 7 removed: Echo | 2026-03-01T00:00:00Z | https://a.example/p/ranges/system.html",
		"Port 22 added: SSH | 2026-02-01T00:00:00Z | https://a.example/p/ports/22.html",
		"Ports 6000–6063 changed: X | 2026-03-01T00:00:00Z | https://a.example/p/ranges/6000-6063.html",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if feed.ID != "https://a.example/p/feed.xml" || feed.Updated != "2026-03-01T00:00:00Z" ||
		feed.Links[0].Rel != "self" ||
		feed.Links[1].Rel != "alternate" {
		t.Errorf("the feed has the id %s, the time %s and the links %+v", feed.ID, feed.Updated, feed.Links)
	}
}

// Two sites with different addresses have different ids for the same event.
func TestFeedIDsDependOnTheSite(t *testing.T) {
	id := func(base string) string {
		s := siteOf(&fixture.Notes{})
		s.baseURL = base
		id, err := s.feedWriter(nil).id([]Event{eventAbout(t, Added, "notes", "22 SSH")})
		if err != nil {
			t.Fatal(err)
		}
		return id
	}
	first := id("https://a.example/")
	version8 := regexp.MustCompile(`^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`)
	if !version8.MatchString(first) {
		t.Errorf("%s is not a UUID of version 8", first)
	}
	if first != id("https://a.example/") || first == id("https://b.example/") {
		t.Errorf("same site: %s and %s; other site: %s", first, id("https://a.example/"), id("https://b.example/"))
	}
}
