package site

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"portolan/generator/fixture"
	"portolan/generator/port"
	"portolan/generator/registry"
)

// shown describes a list that has a maximum length. entries is the number of entries on
// the page. rest is the number of entries that the page leaves out, such as "2 more".
type shown struct {
	entries int
	rest    string
}

func checkShown(t *testing.T, what string, got, want shown) {
	t.Helper()
	if got != want {
		t.Errorf("%s: got %d entries and the rest %q, want %d and %q", what, got.entries, got.rest, want.entries, want.rest)
	}
}

// The page of a port shows at most 200 services and 500 statements. The page of port
// 7000 with 1,200 services says that it leaves out 1,000 services and 500 of their
// statements.
func TestPagesOfCrowdedPorts(t *testing.T) {
	var n fixture.Notes
	for i := range 1200 {
		n.Say(t, "iana", fmt.Sprintf("7000/tcp S%d: x", i))
	}
	for i := range 600 {
		n.Say(t, "mine", fmt.Sprintf("7001/tcp One: d%d", i), fmt.Sprintf("%d/tcp [Many]", 8000+i))
	}
	s := siteOf(&n)
	many, _ := s.reg.Named("many")
	crowded, one := s.port(Page{}, s.reg.Port(7000)), s.port(Page{}, s.reg.Port(7001))
	protocol, band := s.protocol(Page{}, many[0]), s.band(Page{}, port.Number(7000).Band())
	rows := func(html any) int { return strings.Count(fmt.Sprint(html), "<tr") }
	checkShown(t, "services of a port", shown{rows(crowded.Services), crowded.Left}, shown{200, "1,000"})
	checkShown(t, "statements of a port", shown{rows(crowded.Statements.Rows), crowded.Statements.More}, shown{500, "500"})
	checkShown(t, "statements of a service", shown{rows(one.Statements.Rows), one.Statements.More}, shown{500, "100"})
	checkShown(t, "services of a protocol", shown{rows(protocol.Services), protocol.Left}, shown{200, "400"})
	checkShown(
		t,
		"services of one number in a band",
		shown{rows(band.Services), band.Left},
		shown{41, "1,160 more services"},
	)
	if !strings.Contains(crowded.Statements.All, "1,000") || crowded.Statements.Others != "200 other services" || one.Left != "" {
		t.Errorf("got %+v and %q left services, want 1,000 statements and none left", crowded.Statements, one.Left)
	}
	places := strings.Count(string(one.Services), `class="src`)
	_, rest, _ := strings.Cut(string(one.Services), `<span class="small" data-by="Notes">and `)
	rest, _, _ = strings.Cut(rest, "<")
	checkShown(t, "places of a service", shown{places, rest}, shown{6, "594 more"})
}

// The list of ports shows as many services as fit: all, or those in notes, or those in the user's
// notes, or those on usual ports. Up to 200 services are in a table with all columns.
func TestListsOfManyServices(t *testing.T) {
	for _, test := range []struct {
		// The numbers of services that a registry lists, that common use lists, that bundled notes
		// list, and that the user's notes list.
		registered, common, bundled, own int
		rows, items                      int
		rest                             string
	}{
		{100, 0, 0, 100, 200, 0, ""},
		{100, 0, 0, 101, 0, 201, ""},
		{400, 100, 0, 0, 0, 500, ""},
		{401, 100, 0, 0, 100, 0, "100"},
		{501, 300, 199, 1, 0, 500, "500"},
		{10, 200, 300, 1, 0, 301, "301"},
		{10, 200, 500, 150, 150, 0, "150"},
		{10, 0, 0, 600, 0, 500, "500"},
	} {
		var n fixture.Notes
		n.Of("common", registry.Source{ID: "common", Kind: registry.KindCommon, Title: "Common use"})
		n.Note("bundle").Bundled = true
		for _, part := range []struct {
			note  string
			count int
			from  int
		}{{"iana", test.registered, 1}, {"common", test.common, 20_000}, {"bundle", test.bundled, 30_000}, {"mine", test.own, 40_000}} {
			for i := range part.count {
				n.Say(t, part.note, fmt.Sprintf("%d/tcp %s%d", part.from+i, part.note, i))
			}
		}
		view := siteOf(&n).portList(Page{})
		_, sentence, _ := strings.Cut(view.Summary, ". ")
		rest := regexp.MustCompile(`[\d,]+`).FindString(sentence)
		rows, items := strings.Count(string(view.Services), "<tr>"), strings.Count(string(view.Short), "<li>")
		if rows != test.rows || items != test.items || rest != test.rest {
			t.Errorf("%+v: got %d rows, %d items and the rest %q", test, rows, items, rest)
		}
	}
}

// A list shows at most 40 services of each port.
func TestListsOfOneNumber(t *testing.T) {
	services := func(of ...int) []*registry.Service {
		var all []*registry.Service
		for number, n := range of {
			for range n {
				all = append(all, &registry.Service{Port: port.Number(number), End: port.Number(number)})
			}
		}
		return all
	}
	for _, test := range []struct {
		of         []int
		most, want int
	}{
		{[]int{40}, 1500, 40}, {[]int{41}, 1500, 40}, {[]int{41, 1, 50}, 1500, 81}, {[]int{30, 30}, 1500, 60},
		{[]int{30, 30}, 50, 50},
	} {
		if got := len(limitServices(services(test.of...), test.most)); got != test.want {
			t.Errorf("%v services: got %d, want %d", test.of, got, test.want)
		}
	}
	ranged := services(50)
	for i := range ranged {
		ranged[i].End = port.Number(i)
	}
	if got := len(limitServices(ranged, 1500)); got != 50 {
		t.Errorf("50 ranges with the same start: got %d, want 50", got)
	}
}

func TestRowsAreBounded(t *testing.T) {
	var n fixture.Notes
	d := fixture.Draft(t, "22/tcp [SSH]")
	for i := range 8 {
		d.Aliases = append(d.Aliases, fmt.Sprint("alias", i))
		d.References = append(
			d.References,
			registry.Reference{Title: fmt.Sprint("R", i), URL: fmt.Sprint("https://a.example/", i)},
		)
	}
	d.References = append(d.References, d.References[0])
	n.Add("mine", d)
	s := siteOf(&n)
	row := string(s.portRows(Page{}, 22, 22, s.reg.Services()))
	if !strings.Contains(row, "alias0 · alias1 · alias2 · alias3 · alias4 · alias5 · …</small>") {
		t.Errorf("the row does not show the first six names: %s", row)
	}
	if got := strings.Count(row, "https://a.example/"); got != 6 {
		t.Errorf("got %d references, want 6", got)
	}
}

// An entry on the page of conflicts shows at most 12 services, and at most 3 places of
// each service. If the entry would leave out only one service or place, the entry shows
// this one too: an entry with 13 services shows 13, and an entry with 14 services shows
// 12 and "2 more".
func TestConflictsAreBounded(t *testing.T) {
	for _, test := range []struct {
		of, services int
		rest         string
		places       int
	}{{3, 3, "", 3}, {4, 4, "", 4}, {5, 5, "", 3}, {12, 12, "", 3}, {13, 13, "", 3}, {14, 12, "2 more", 3}} {
		var n fixture.Notes
		for i := range test.of {
			n.Say(t, "mine", fmt.Sprintf("1/tcp S%d", i), fmt.Sprintf("2/tcp One: d%d", i))
		}
		s := siteOf(&n)
		claims := func(number port.Number) string {
			w := claimWriter{writer{site: s}, &registry.Conflict{Port: number, End: number, Kind: registry.Taken}}
			return string(w.claims(s.reg.ServicesAt(number), isOurs))
		}
		_, rest, _ := strings.Cut(claims(1), `<span class="claim">and `)
		rest, _, _ = strings.Cut(rest, "<")
		got := shown{strings.Count(claims(1), `<span class="chip">`), rest}
		checkShown(t, "services of a conflict", got, shown{test.services, test.rest})
		if got := strings.Count(claims(2), `class="src`); got != test.places {
			t.Errorf("%d places: got %d, want %d", test.of, got, test.places)
		}
	}
}

func TestMentionsAreFolded(t *testing.T) {
	for _, test := range []struct {
		notes, shown int
		rest         string
	}{{0, 0, ""}, {6, 6, ""}, {7, 5, "2"}, {1005, 5, "1,000"}} {
		notes := make([]registry.Backlink, test.notes)
		for i := range notes {
			notes[i].Note = &registry.Note{Text: textOf("")}
		}
		m := siteOf(&fixture.Notes{}).mentions("../", notes)
		checkShown(t, fmt.Sprint(test.notes, " mentions"), shown{len(m.Shown), m.Rest}, shown{test.shown, test.rest})
		if len(m.Shown)+len(m.Folded) != test.notes {
			t.Errorf("got %d mentions, want %d", len(m.Shown)+len(m.Folded), test.notes)
		}
	}
}

func TestHomePageIsBounded(t *testing.T) {
	var n fixture.Notes
	var featured []port.Number
	for i := range port.Number(30) {
		n.Say(t, "mine", fmt.Sprintf("%d/tcp S%d", i, i))
		featured = append(featured, i)
	}
	n.SetSite(registry.Site{Featured: append([]port.Number{60_000}, featured...)})
	s := siteOf(&n)
	if got := len(s.home(Page{}).Featured); got != 12 {
		t.Errorf("got %d featured ports, want 12", got)
	}
	if got := len(firstServices(s.reg)); got != 20 {
		t.Errorf("got %d services, want 20", got)
	}
}

// The page of changes shows at most 1,500 changes of each kind. The feed has at most
// 200 entries for ports. If more than 200 ports changed, the feed has one more entry,
// which links to changes.html.
func TestChangesAreBounded(t *testing.T) {
	for n, want := range map[int]shown{1500: {1500, ""}, 1501: {1500, "1"}} {
		list := changeList(make([]Event, n), rowsOf)
		checkShown(t, fmt.Sprint(n, " changes"), shown{strings.Count(string(list.Rows), "x"), list.More}, want)
	}
	for n, want := range map[int]int{200: 200, 201: 201, 300: 201} {
		var events []Event
		for i := range n {
			e := Event{Kind: Added, About: registry.Statement{Port: port.Number(i), End: port.Number(i)}}
			events = append(events, e, e)
		}
		feed := feedOf(t, siteOf(&fixture.Notes{}), events...)
		last := feed.Entries[len(feed.Entries)-1]
		if len(feed.Entries) != want || (n > 200) != strings.HasSuffix(last.Link.Href, "changes.html") {
			t.Errorf("%d numbers: got %d entries, want %d; the last links to %s", n, len(feed.Entries), want, last.Link.Href)
		}
	}
	of := func(first, last port.Number) Event { return Event{About: registry.Statement{Port: first, End: last}} }
	if got := len(sameNumbers([]Event{of(1, 1), of(1, 2), of(2, 2)})); got != 3 {
		t.Errorf("got %d groups, want 3: a range and a port are different numbers", got)
	}
}
