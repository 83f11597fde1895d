package registry

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"portolan/generator/diag"
	"portolan/generator/port"
	"portolan/generator/text"
)

func TestLinksByNamesWithSlashes(t *testing.T) {
	var b Builder
	source, _ := b.Source(NotesSource)
	n := &Note{Title: "n", Source: source, Text: diag.NewText("n.md", "n.md", []byte("xxxx"))}
	n.Blocks = []text.Block{text.Paragraph{Spans: []text.Span{
		text.Link{Href: "irc://a.example", Alone: true}, text.Link{Href: "irc://b.example", Pos: 1},
	}}}
	b.AddNote(n)
	for i, name := range []string{"MIME", "S/KEY"} {
		number := port.Number(22 + i)
		b.Add(Draft{Port: number, End: number, Name: name, Mentions: []Mention{{Short: name}}, Note: n, Offset: i})
	}
	var diags diag.List
	reg := b.Build(&diags)
	for target, want := range map[string]string{
		"S/MIME": "", "S/KEY": "s-key", "TCP/22": "22", "23/udp": "23", "HTTP/22": "",
	} {
		got := ""
		switch found := reg.ResolveWiki(n, text.WikiLink{Target: target, Whole: true}); {
		case found.Protocol != nil:
			got = found.Protocol.ID
		case found.Port != nil:
			got = fmt.Sprint(found.Port.Number)
		}
		if got != want {
			t.Errorf("[[%s]] leads to %q, want %q", target, got, want)
		}
	}
	if items := diags.Sorted(); len(items) != 1 || items[0].Offset != 1 {
		t.Errorf("reported: %v", items)
	}
}

// The fields Mentions contain the notes that link to a note, protocol or port. A link to
// the note about SSH counts as a link to the protocol SSH. A link from a note to itself
// does not count.
func TestMentions(t *testing.T) {
	var b Builder
	source, _ := b.Source(NotesSource)
	add := func(path, about string, spans ...text.Span) *Note {
		n := &Note{Title: path, About: about, Source: source, Text: diag.NewText(path, "n/"+path, []byte("xxxx"))}
		n.Blocks = []text.Block{text.Paragraph{Spans: spans}}
		b.AddNote(n)
		return n
	}
	wiki := func(target string) text.Span { return text.WikiLink{Target: target} }
	a := add("a.md", "", wiki("a"), wiki("b"), wiki("b"), wiki("ssh-note"), wiki("ftp"), wiki("21"),
		wiki("6001"), wiki("7"),
		text.WikiLink{Target: "z.png", Embed: true}, text.Image{Src: "a.png"}, wiki("z.png"))
	other := add("b.md", "", text.Link{Href: "a.md"}, wiki("21"), text.Image{Src: "a.png"})
	about := add("ssh-note.md", "ssh", wiki("ssh"))
	for _, d := range []Draft{
		{Port: 21, End: 21, Name: "FTP", Mentions: []Mention{{Short: "ftp"}}},
		{Port: 22, End: 22, Name: "SSH", Mentions: []Mention{{Short: "ssh"}}},
		{Port: 6000, End: 6063, Name: "X11"},
	} {
		d.Note = a
		b.Add(d)
	}
	for _, path := range []string{"z.png", "a.png", "unused.png"} {
		b.AddFile(&File{Place: diag.NewText(path, "n/"+path, nil)})
	}
	reg := b.Build(&diag.List{})
	ftp, _ := reg.Named("ftp")
	ssh, _ := reg.Named("ssh")
	for _, c := range []struct {
		what string
		got  []Backlink
		want []*Note
	}{
		{"a.md", a.Mentions, []*Note{other}}, {"b.md", other.Mentions, []*Note{a}}, {"ftp", ftp[0].Mentions, []*Note{a}},
		{"ssh", ssh[0].Mentions, []*Note{a}},
		{"the note about ssh", about.Mentions, nil}, {"21", reg.Port(21).Mentions, []*Note{a, other}},
	} {
		if !slices.EqualFunc(c.got, c.want, func(b Backlink, n *Note) bool { return b.Note == n }) {
			t.Errorf("%s is mentioned in %d notes, want %d", c.what, len(c.got), len(c.want))
		}
	}
	var pictures []string
	for _, f := range reg.Pictures() {
		pictures = append(pictures, f.Path())
	}
	if !slices.Equal(pictures, []string{"a.png", "z.png"}) {
		t.Errorf("the pictures are %q", pictures)
	}
	if found := reg.ResolveWiki(a, text.WikiLink{Target: "6001"}); found.Range == nil || found.Range.Start != 6000 {
		t.Error("a number within a range leads to the range")
	}
}

// The registry passes the names, headings and blocks of its notes to package links. A
// link to a heading or a block therefore has a Target with HeadingID or BlockID.
func TestLinksUseTheNotes(t *testing.T) {
	var b Builder
	source, _ := b.Source(NotesSource)
	a := &Note{Title: "First one", Aliases: []string{"Other name"}, Source: source}
	a.Text = diag.NewText("x/a.md", "n/x/a.md", nil)
	a.Blocks = []text.Block{text.Heading{ID: "h", Spans: []text.Span{text.Text{Text: "Part"}}}, text.Anchor{BlockID: "b"},
		text.Paragraph{Spans: []text.Span{text.WikiLink{Target: "Hidden"}}}}
	hidden := &Note{Title: "Hidden", Unpublished: true, Text: diag.NewText("hidden.md", "n/hidden.md", nil)}
	b.AddNote(a)
	b.AddNote(hidden)
	var diags diag.List
	reg := b.Build(&diags)
	if items := diags.Sorted(); len(items) != 1 || items[0].Rule != diag.LinkUnpublished {
		t.Errorf("reported: %v", items)
	}
	for target, want := range map[string]Target{
		"first one#part": {Note: a, HeadingID: "h"}, "other name#^b": {Note: a, BlockID: "b"}, "a": {Note: a},
		"hidden": {Note: hidden}, "none": {},
	} {
		name, fragment, _ := strings.Cut(target, "#")
		if found := reg.ResolveWiki(a, text.WikiLink{Target: name, Fragment: fragment}); found != want {
			t.Errorf("[[%s]] leads to %+v, want %+v", target, found, want)
		}
	}
	for href, want := range map[string]bool{"#part": true, "../hidden.md": true, "https://a.example": false} {
		if found, within := reg.ResolveHref(a, href); within != want || (found.Note != nil) != want {
			t.Errorf("%s is within the site: %v, leads to %+v", href, within, found)
		}
	}
}
