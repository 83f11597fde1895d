package registry

import (
	"fmt"
	"testing"

	"portolan/generator/diag"
	"portolan/generator/port"
	"portolan/generator/text"
)

func TestLinksByNamesWithSlashes(t *testing.T) {
	var b Builder
	source, _ := b.Source(NotesSource)
	n := &Note{Title: "n", Source: source, Text: diag.NewSource("n.md", "n.md", []byte("xxxx"))}
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
		t.Errorf("reported is %v", items)
	}
}
