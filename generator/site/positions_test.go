package site

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"portolan/generator/fixture"
	"portolan/generator/port"
	"portolan/generator/registry"
	"portolan/generator/urls"
)

// pageOf and placeOf return the page of a port or range. If the port or range has no
// page, they return the page of the band that contains it.
func TestPageOfANumber(t *testing.T) {
	var n fixture.Notes
	n.Say(
		t,
		"mine",
		"22/tcp [SSH]",
		"24 !reserved",
		"25 !retired Old",
		"6000-6063/tcp [X11]",
		"7000-7009 !reserved",
		"30 !unassigned",
	)
	s := siteOf(&n)
	for numbers, want := range map[[2]port.Number]string{
		{22, 22}: "ports/22.html", {25, 25}: "ports/25.html", {24, 24}: "ranges/system.html", {30, 30}: "ranges/system.html",
		{6000, 6063}: "ranges/6000-6063.html", {6000, 6000}: "ranges/user-6000.html", {6000, 6062}: "ranges/user-6000.html",
		{7000, 7009}: "ranges/user-7000.html", {65535, 65535}: "ranges/dynamic.html",
	} {
		if got := s.pageOf(numbers[0], numbers[1]); got != want {
			t.Errorf("%v: got %s, want %s", numbers, got, want)
		}
		c := &registry.Conflict{Port: numbers[0], End: numbers[1]}
		if got := s.placeOf(c); got != want {
			t.Errorf("conflict about %v: got %s, want %s", numbers, got, want)
		}
	}
}

// On a page in a folder, the links in table rows begin with "../".
func TestLinksOfRows(t *testing.T) {
	var n fixture.Notes
	n.Say(t, "mine", "22/tcp Secure Shell [SSH]", "20-29/tcp Wide", "24 !reserved")
	n.Add("mine", fixture.Draft(t, "67/udp [BOOTP]"), fixture.Draft(t, "6000-6063/udp [BOOTP]"))
	s := siteOf(&n)
	bootp, _ := s.reg.Named("bootp")
	p := Page{Root: "../"}
	for name, test := range map[string]struct {
		html any
		want string
	}{
		"a list": {s.listRows("../", s.reg.Services()), "../ranges/20-29.html ../notes/mine.html#_l3 " +
			"../ports/22.html ../protocols/ssh.html ../notes/mine.html#_l2 ../notes/mine.html#_l4 " +
			"../ports/67.html ../protocols/bootp.html ../notes/mine.html#_l5 ../ranges/6000-6063.html " +
			"../protocols/bootp.html ../notes/mine.html#_l5"},
		"a port": {s.portRows(p, 22, 22, s.reg.ServicesAt(22)), "../protocols/ssh.html ../notes/mine.html#_l2 " +
			"../ranges/20-29.html ../notes/mine.html#_l3 #_s-wide.20-29.tcp"},
		"a protocol": {s.protocolRows("../", bootp[0], bootp[0].Services),
			"../ports/67.html ../notes/mine.html#_l5 ../ranges/6000-6063.html ../notes/mine.html#_l5"},
		"statements": {s.statementRows("../", bootp[0].Assignments[:1], false), "../notes/mine.html#_l5 " +
			"#_s-bootp.67.udp ../protocols/bootp.html ../ranges/6000-6063.html"},
		"neighbours": {portLinks(s.neighbours("../", 22)), "../ports/67.html"},
		"siblings":   {portLinks(s.siblings("../", 67, 67, s.reg.ServicesAt(67))), "../ranges/6000-6063.html"},
	} {
		if got := strings.Join(hrefs(t, fmt.Sprint("<table>", test.html, "</table>")), " "); got != test.want {
			t.Errorf("%s: got\n%s\nwant\n%s", name, got, test.want)
		}
	}
	if got := string(s.portRows(p, 22, 22, s.reg.ServicesAt(22))); strings.Count(got, "<small>on ") != 1 {
		t.Errorf("want one row with other numbers than the page, the range: %s", got)
	}
}

func TestPortPage(t *testing.T) {
	var n fixture.Notes
	n.Say(
		t,
		"mine",
		"22/tcp [SSH]",
		"23/tcp [Telnet]",
		"6000-6063/tcp [X11]",
		"25/tcp !retired [SMTP]",
		"25/udp !reserved",
		"26 !retired Old",
	)
	s := siteOf(&n)
	view := s.port(Page{Root: "../"}, s.reg.Port(22))
	if view.Number != "22" || view.IsRange || !view.Refused || view.Check == "" || view.Neighbours == "" ||
		view.Title != "Port 22: SSH · " ||
		view.Band != (Link{"../ranges/system.html", "System 0–1023"}) || view.Data != (Link{"../api/v1/ports/22.json",
		"api/v1/ports/22.json"}) ||
		view.Alternate != view.Data.URL ||
		view.Class.One != "system port" ||
		view.Description != view.Summary {
		t.Errorf("port: got %+v", view)
	}
	ranged := s.portRange(Page{Root: "../"}, s.reg.Ranges()[0])
	if ranged.Number != "6000–6063" || !ranged.IsRange || ranged.Refused || ranged.Check != "" ||
		ranged.Neighbours != "" ||
		ranged.Title != "Ports 6000–6063: X11 · " ||
		ranged.Data.URL != "../api/v1/ranges/6000-6063.json" ||
		ranged.Class.One != "user port" {
		t.Errorf("range: got %+v", ranged)
	}
	// The top of a page shows the transports of the services in use. Without a service
	// in use, the top of the page shows the transports of retired services.
	for number, want := range map[port.Number]string{22: "tcp N", 25: "tcp N", 26: ""} {
		if got := plain(string(s.port(Page{}, s.reg.Port(number)).Transports)); got != want {
			t.Errorf("transports of %d: got %q, want %q", number, got, want)
		}
	}
}

// The page of a band links to the bands before and after it. Each entry in a list of
// bands has the number of services in the band.
func TestBands(t *testing.T) {
	var n fixture.Notes
	n.Say(t, "mine", "22/tcp [SSH]", "1023-1025 Both", "3000 A", "3001 B", "3002 !reserved")
	s := siteOf(&n)
	for number, want := range map[port.Number][2]string{
		0: {"", "ranges/user-1024.html"}, 1024: {"ranges/system.html", "ranges/user-2000.html"},
		49151: {"ranges/user-48000.html", "ranges/dynamic.html"}, 65535: {"ranges/user-49000.html", ""},
	} {
		previous, next := siteOf(&fixture.Notes{}).adjacentBands("", number.Band())
		var got [2]string
		if previous != nil {
			got[0] = previous.URL
		}
		if next != nil {
			got[1] = next.URL
		}
		if got != want {
			t.Errorf("bands around %d: got %q, want %q", number, got, want)
		}
	}
	for class, want := range map[port.Class][]string{
		port.System:  {"0–1023 ranges/system.html 2 services"},
		port.Dynamic: {"49152–65535 ranges/dynamic.html 0 services"},
		port.User:    {"1024–1999 ranges/user-1024.html 1 service", "3000–3999 ranges/user-3000.html 2 services"},
	} {
		var got []string
		for _, e := range s.bandEntries("", class, withPage) {
			got = append(got, e.Text+" "+e.URL+" "+e.Count)
		}
		if !slices.Equal(got, want) {
			t.Errorf("bands of %s: got %q, want %q", class, got, want)
		}
	}
	got := s.band(Page{Root: "../"}, port.Number(3000).Band())
	if got.Section != "ports" || got.Numbers != "3000–3999" || got.Data.URL != "../api/v1/ranges/user-3000.json" ||
		got.Title != "Ports 3000–3999 · " {
		t.Errorf("band: got %+v", got)
	}
}

// Two free ranges are in the same group if the same sources list both ranges as
// unassigned.
func TestFreeRuns(t *testing.T) {
	iana := &registry.Source{ID: "iana", Kind: registry.KindRegistry, Title: "The registry"}
	free := func(first, last port.Number, by ...*registry.Source) registry.FreeRange {
		return registry.FreeRange{Range: port.Range{First: first, Last: last}, By: by}
	}
	got := freeRanges([]registry.FreeRange{free(1, 1), free(2, 5, iana), free(7, 9), free(10, 10, iana)})
	if len(got) != 2 || !slices.Equal(got[0].Runs, []string{"1", "7–9"}) ||
		!slices.Equal(got[1].Runs, []string{"2–5", "10"}) ||
		got[0].About == got[1].About {
		t.Errorf("got %+v", got)
	}
}

func TestHomePage(t *testing.T) {
	var n fixture.Notes
	n.Say(t, "iana", "1/tcp A", "9/tcp Reg")
	n.Say(t, "mine", "2/tcp B", "3000/tcp C", "4 !reserved", "5 !retired D")
	s := siteOf(&n)
	view := s.home(s.page(urls.Home))
	var order []string
	for _, service := range firstServices(s.reg) {
		order = append(order, service.Name)
	}
	if want := []string{"B", "D", "C", "A", "Reg"}; !slices.Equal(order, want) {
		t.Errorf("services: got %q, want %q", order, want)
	}
	var counts []string
	for _, k := range view.Chart.Kinds {
		counts = append(counts, k.ID+" "+k.Count)
	}
	if want := []string{"noted 2", "registered 2", "kept 2", "free 65,530"}; !slices.Equal(counts, want) {
		t.Errorf("kinds: got %q, want %q", counts, want)
	}
	if view.Section != "home" || view.More == nil || view.More.URL != urls.Ports || len(view.Featured) != 0 ||
		view.Services == "" {
		t.Errorf("home page: got %+v", view)
	}
	empty := siteOf(&fixture.Notes{})
	if view := empty.home(empty.page(urls.Home)); view.More != nil || len(view.Try) != 0 {
		t.Errorf("home page without notes: got the link %v and the searches %v, want none", view.More, view.Try)
	}
}

// The home page has links to two searches: one for a number, such as 3, and one for a
// name, such as X. The address of a search escapes the name: "A & B" becomes "A+%26+B".
func TestTry(t *testing.T) {
	var n fixture.Notes
	n.Say(t, "mine", "1/tcp A & B", "2/tcp X", "3/tcp Y", "4")
	reg := n.Registry()
	want := []Link{{"../search.html?q=3", "3"}, {"../search.html?q=X", "X"}}
	if got := trySearches("../", reg.Ports()); !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if got := trySearches("", reg.Ports()[:1]); len(got) != 2 || got[1] != (Link{"search.html?q=A+%26+B", "A & B"}) {
		t.Errorf("got %v, want the escaped name A & B", got)
	}
	if got := trySearches("", reg.Ports()[3:]); len(got) != 1 {
		t.Errorf("port without a name: got %v, want one search", got)
	}
}
