package markdown

import (
	"testing"

	"portolan/generator/diag"
	"portolan/generator/text"
)

func TestPathsTellNotesFromNames(t *testing.T) {
	var p Paths
	p.Add("vault/NET/Dns.md")
	p.Add("IP.md")
	for target, want := range map[string]bool{
		"NET/DNS": true, "vault/net/dns.MD": true, "NET/IP": false, "TCP/IP": false, "Dns": false,
	} {
		if p.has(target) != want {
			t.Errorf("%s is a path: %v", target, !want)
		}
	}
}

func TestNotesAreReadAmongOthers(t *testing.T) {
	var p Paths
	p.Add("vault/NET/Dns.md")
	doc := p.Parse(diag.NewText("in.md", "in.md", []byte("[[NET/DNS]][[TCP/IP]]")), &diag.List{})
	var whole []bool
	for s := range text.Spans(doc.Blocks) {
		if link, ok := s.(text.WikiLink); ok {
			whole = append(whole, link.Whole)
		}
	}
	if len(whole) != 2 || whole[0] || !whole[1] {
		t.Errorf("Whole of the links is %v", whole)
	}
}

// Only the targets with a slash decide whether a document depends on the paths.
func TestAgrees(t *testing.T) {
	paths := func(paths ...string) (p Paths) {
		for _, path := range paths {
			p.Add(path)
		}
		return p
	}
	parse := func(p Paths, note string) *Document {
		return p.Parse(diag.NewText("in.md", "in.md", []byte(note)), &diag.List{})
	}
	before := paths("vault/NET/Dns.md", "IP.md")
	for _, c := range []struct {
		note  string
		paths Paths
		want  bool
	}{
		{"[[NET/DNS]] and [[TCP/IP]]", before, true},
		{"[[NET/DNS]] and [[TCP/IP]]", paths("a.md", "net/dns.md", "x/y.md"), true},
		{"[[NET/DNS]] and [[TCP/IP]]", paths("vault/NET/Dns.md", "TCP/IP.md"), false},
		{"[[NET/DNS]] and [[TCP/IP]]", paths("IP.md"), false},
		{"| Port |\n|-|\n| [[NET/DNS]] |", paths("IP.md"), false},
		{"[[Dns]], [[IP]] and NET/DNS", paths(), true},
	} {
		if got := c.paths.Agrees(parse(before, c.note)); got != c.want {
			t.Errorf("%q: Agrees returns %v", c.note, got)
		}
	}
	if !paths().Agrees(nil) {
		t.Error("a note that cannot be parsed depends on paths")
	}
}
