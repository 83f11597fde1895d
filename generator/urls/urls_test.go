package urls

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"portolan/generator/diag"
	"portolan/generator/fixture"
	"portolan/generator/port"
	"portolan/generator/registry"
)

func TestPagesOfNumbers(t *testing.T) {
	for got, want := range map[string]string{
		Folders{}.Port(0):                                     "ports/0.html",
		Folders{}.Port(65535):                                 "ports/65535.html",
		Folders{}.Range(6000, 6063):                           "ranges/6000-6063.html",
		Folders{}.Band(port.Number(80).Band()):                "ranges/system.html",
		Folders{}.Band(port.Number(3999).Band()):              "ranges/user-3000.html",
		Folders{}.Band(port.Number(60000).Band()):             "ranges/dynamic.html",
		Data("ports/22.html"):                                 "ports/22.json",
		Rule("bad-port"):                                      "diagnostics.html#bad-port",
		Line(12):                                              "_l12",
		BlockAnchor("x"):                                      "_b-x",
		Footnote(3):                                           "_fn-3",
		FootnoteRef(3, 2):                                     "_fnref-3-2",
		Root("index.html"):                                    "",
		Root("ports/22.html"):                                 "../",
		Root("api/v1/ports/22.json"):                          "../../../",
		Folders{}.Patterns()["port"]:                          "ports/*.html",
		Folders{}.Patterns()["band"]:                          "ranges/*.html",
		Escape("notes/ä b.html#c d"):                          "notes/%C3%A4%20b.html#c%20d",
		Escape("notes/a?b%.html"):                             "notes/a%3Fb%25.html",
		SitemapPart(2):                                        "sitemap-2.xml",
		Letter("0-9", 1):                                      "protocols/letter.0-9.html",
		Letter("s", 2):                                        "protocols/letter.s-2.html",
		Canonical("https://a.example/p/", "index.html"):       "https://a.example/p/",
		Canonical("https://a.example/p/", "ports/index.html"): "https://a.example/p/ports/",
		Canonical("https://a.example/p/", "notes/ä-index.html"): "https://a.example/p/notes/%C3%A4-index.html",
		Escape("a:b.html"):               "a:b.html",
		Escape("ports/22.html#_s-a.1@b"): "ports/22.html#_s-a.1@b",
	} {
		if got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}

// The pattern "ports/*.html" becomes the address of port 22 when 22 replaces the
// character *.
func TestPatterns(t *testing.T) {
	var n fixture.Notes
	n.Say(t, "mine", "22/tcp [SSH]", "6000-6063/tcp [X11]")
	reg := n.Registry()
	ssh, _ := reg.Named("ssh")
	for _, test := range []struct{ kind, id, page string }{
		{"port", "22", Folders{}.Port(22)}, {"range", "6000-6063", Folders{}.Range(6000, 6063)},
		{"band", "user-6000", Folders{}.Band(port.Number(6000).Band())}, {"protocol", "ssh", Folders{}.Protocol(ssh[0])},
	} {
		if got := strings.Replace((Folders{}).Patterns()[test.kind], "*", test.id, 1); got != test.page {
			t.Errorf("pattern of a %s: got %s, want %s", test.kind, got, test.page)
		}
	}
}

func TestPagesOfStatements(t *testing.T) {
	var n fixture.Notes
	n.Say(
		t,
		"mine",
		"20/tcp a",
		"20/udp !reserved",
		"24 !reserved",
		"26-27 !retired Old",
		"30-39/tcp b",
		"3005-3009 !unassigned",
	)
	reg := n.Registry()
	var statements, services []string
	for _, a := range reg.Assignments() {
		statements = append(statements, fmt.Sprintf("%d %s %s", a.Port, a.State, Assignment(Folders{}, a)))
	}
	for _, s := range reg.Services() {
		services = append(services, fmt.Sprintf("%d %s %s", s.Port, s.State, Service(Folders{}, s)))
	}
	want := []string{
		"20 assigned ports/20.html", "20 reserved ports/20.html", "24 reserved ranges/system.html",
		"26 retired ranges/26-27.html", "30 assigned ranges/30-39.html", "3005 unassigned ranges/user-3000.html",
	}
	if !slices.Equal(statements, want) {
		t.Errorf("pages of statements: got\n%q\nwant\n%q", statements, want)
	}
	if !slices.Equal(services, want) {
		t.Errorf("pages of services: got\n%q\nwant\n%q", services, want)
	}
	if got := StatementAnchor(reg.Assignments()[0]); got != "_s-a.20.tcp" {
		t.Errorf("got the anchor %s", got)
	}
}

func TestPagesOfNotes(t *testing.T) {
	at := func(path string) *registry.Note { return &registry.Note{Text: diag.NewText(path, path, nil)} }
	for _, test := range []struct {
		note       *registry.Note
		page, data string
	}{
		{at("a/B c.md"), "notes/a-b-c.html", "notes/a-b-c.json"},
		{&registry.Note{Text: at("a/B.md").Text, AddressNumber: 2}, "notes/a-b-2.html", "notes/a-b-2.json"},
		{&registry.Note{Text: at("start.md").Text, Home: true}, "index.html", "home.json"},
		{&registry.Note{Text: at("x.md").Text, Protocol: &registry.Protocol{ID: "ssh"}}, "protocols/ssh.html",
			"protocols/ssh.json"},
		{&registry.Note{Text: at("x.md").Text, Home: true, Protocol: &registry.Protocol{ID: "ssh"}}, "index.html",
			"protocols/ssh.json"},
		// The slug contains a hash if the name has no letters or digits, such as
		// "!!.md", or if the name is a device name on Windows, such as "aux.md".
		{at("a/!!.md"), "notes/a-802899fc.html", "notes/a-802899fc.json"},
		{at("aux.md"), "notes/aux-321f6814.html", "notes/aux-321f6814.json"},
		{at("NUL.md"), "notes/nul-ae6de182.html", "notes/nul-ae6de182.json"},
	} {
		if page, data := (Folders{}).Note(test.note), NoteData(test.note); page != test.page || data != test.data {
			t.Errorf("%s: got %s and %s, want %s and %s", test.note.Path(), page, data, test.page, test.data)
		}
	}
	if (Folders{}).Note(at("a/!!.md")) == (Folders{}).Note(at("a/??.md")) {
		t.Error("two notes without letters or digits in their names have the same page")
	}
}

func TestPictures(t *testing.T) {
	for path, want := range map[string]string{
		"img/Port map.PNG": "files/img-port-map.m1.png", "con.svg": "files/con-.m1.svg",
	} {
		f := &registry.File{Place: diag.NewText(path, path, nil)}
		if got := Picture(f, "m1"); got != want {
			t.Errorf("%s: got %s, want %s", path, got, want)
		}
	}
}

func TestTargets(t *testing.T) {
	note := &registry.Note{Text: diag.NewText("a.md", "a.md", nil)}
	hidden := &registry.Note{Text: note.Text, Unpublished: true}
	for _, test := range []struct {
		of   registry.Target
		want string
	}{
		{registry.Target{}, ""},
		{registry.Target{Note: note}, "notes/a.html"},
		{registry.Target{Note: note, HeadingID: "use"}, "notes/a.html#use"},
		{registry.Target{Note: note, BlockID: "use"}, "notes/a.html#_b-use"},
		{registry.Target{Note: hidden, HeadingID: "use"}, ""},
		{registry.Target{Protocol: &registry.Protocol{ID: "ssh"}}, "protocols/ssh.html"},
		{registry.Target{Port: &registry.Port{Number: 22}}, "ports/22.html"},
		{registry.Target{Range: &registry.Range{Start: 1, End: 9}}, "ranges/1-9.html"},
		{registry.Target{File: &registry.File{Place: diag.NewText("p.png", "p.png", nil)}}, ""},
	} {
		got := Target(Folders{}, test.of)
		if got != test.want {
			t.Errorf("got %q, want %q", got, test.want)
		}
	}
}

// If all services of a protocol are on one port or range, the facts about the protocol
// are in the JSON file of the port or range. The protocol has its own file if the port
// or range has too many services, or if a note is about the protocol or links to the
// protocol.
func TestProtocolData(t *testing.T) {
	var n fixture.Notes
	n.About("mine-noted", "noted")
	n.Say(
		t,
		"mine",
		"20/tcp [once]",
		"20/udp [once]",
		"21/tcp [noted]",
		"22-29/tcp [ranged]",
		"23/tcp [two]",
		"24/tcp [two]",
		"30/tcp !reserved [kept]",
		"50-59/tcp [wide]",
		"50-58/tcp [wide]",
	)
	for i := range 1000 {
		n.Say(t, "mine", fmt.Sprintf("40/tcp [full%d]", i), fmt.Sprintf("41/tcp [many%d]", i))
	}
	n.Say(t, "mine", "41/tcp [many]")
	reg := n.Registry()
	linked, _ := reg.Named("full8")
	linked[0].Mentions = []registry.Backlink{{Note: reg.Notes()[0]}}
	for name, want := range map[string]string{
		"once": "ports/20.json", "ranged": "ranges/22-29.json", "two": "protocols/two.json", "wide": "protocols/wide.json",
		"noted": "protocols/noted.json", "kept": "protocols/kept.json", "tcp": "protocols/tcp.json",
		"full7": "ports/40.json", "full8": "protocols/full8.json", "many7": "protocols/many7.json",
	} {
		protocols, _ := reg.Named(name)
		if got := ProtocolData(reg, protocols[0]); got != want {
			t.Errorf("record of %s: got %s, want %s", name, got, want)
		}
	}
}
