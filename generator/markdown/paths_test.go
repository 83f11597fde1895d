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

// Two Paths have the same key if their method has returns the same result for every
// target. The order of paths, capital letters, and paths without a folder, such as x.md,
// do not change the key.
func TestKeysOfPaths(t *testing.T) {
	key := func(paths ...string) [32]byte {
		var p Paths
		for _, path := range paths {
			p.Add(path)
		}
		return p.Key()
	}
	same := key("NET/DNS.md", "a/b.md")
	for _, paths := range [][]string{{"a/b.md", "NET/DNS.md"}, {"a/B.MD", "net/dns.md", "a/b.md", "x.md"}} {
		if key(paths...) != same {
			t.Errorf("%q have another key", paths)
		}
	}
	for _, paths := range [][]string{{}, {"NET/DNS.md"}, {"NET/DNS.md", "a/c.md"}, {"x/NET/DNS.md", "a/b.md"}} {
		if key(paths...) == same {
			t.Errorf("%q have the same key", paths)
		}
	}
}
