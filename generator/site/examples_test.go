package site

import (
	"fmt"
	"slices"
	"testing"

	"portolan/generator/fixture"
	"portolan/generator/port"
	"portolan/generator/registry"
	"portolan/generator/text"
	"portolan/generator/urls"
)

// The examples on embed.html and use.html use a featured port of the home page. If
// there is no featured port, the examples use another port of the site. On a site
// without ports, the examples use port 443.
func TestExamples(t *testing.T) {
	for _, test := range []struct {
		say                               []string
		featured                          []port.Number
		port, protocol, usePort, useProto string
	}{
		{nil, nil, "443 search.html", "ssh search.html", "443", "https"},
		{[]string{"7 Echo", "22/tcp [SSH]", "80/tcp [HTTP]"}, nil, "7 ports/7.html", "http protocols/http.html", "22", "ssh"},
		{[]string{"7 Echo", "22/tcp [SSH]", "80/tcp [HTTP]"}, []port.Number{9, 80, 22}, "80 ports/80.html",
			"http protocols/http.html", "80", "http"},
		{[]string{"7 Echo"}, nil, "7 ports/7.html", "ssh search.html", "443", "https"},
	} {
		var n fixture.Notes
		n.SetSite(registry.Site{Featured: test.featured})
		n.Say(t, "mine", test.say...)
		s := siteOf(&n)
		e, u := s.embed(Page{}), s.use(Page{})
		if got := e.Port + " " + e.PortPage; got != test.port {
			t.Errorf("%q: the widgets use port %s, want %s", test.say, got, test.port)
		}
		if got := e.Protocol + " " + e.ProtocolPage; got != test.protocol {
			t.Errorf("%q: the widgets use protocol %s, want %s", test.say, got, test.protocol)
		}
		if u.Port != test.usePort || u.Protocol != test.useProto {
			t.Errorf(
				"%q: the programs use %s and %s, want %s and %s",
				test.say,
				u.Port,
				u.Protocol,
				test.usePort,
				test.useProto,
			)
		}
	}
	for base, want := range map[string]string{"": "https://example.org/ports/ false",
		"https://a.example/": "https://a.example/ true"} {
		s := siteOf(&fixture.Notes{})
		s.baseURL = base
		e, u := s.embed(Page{}), s.use(Page{Root: "../"})
		if got := fmt.Sprint(e.Address, " ", e.Known); got != want || u.Address != e.Address || u.Known != e.Known ||
			u.API != e.Address+urls.API {
			t.Errorf("base URL %q: the examples use %s, want %s", base, got, want)
		}
	}
}

// In an explanation, text between two backticks becomes a code span.
func TestExplanations(t *testing.T) {
	got := explained("Write `22/tcp`, not `22 & tcp`.")
	want := []text.Span{
		unwritten("Write "),
		text.CodeSpan{Text: "22/tcp", Pos: -1},
		unwritten(", not "),
		text.CodeSpan{Text: "22 & tcp", Pos: -1},
		unwritten("."),
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}
