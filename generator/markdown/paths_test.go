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
	doc := p.Parse(diag.NewSource("in.md", "in.md", []byte("[[NET/DNS]][[TCP/IP]]")), &diag.List{})
	var whole []bool
	for s := range text.Spans(doc.Blocks) {
		if link, ok := s.(text.WikiLink); ok {
			whole = append(whole, link.Whole)
		}
	}
	if len(whole) != 2 || whole[0] || !whole[1] {
		t.Errorf("names that hold a slash are %v", whole)
	}
}
