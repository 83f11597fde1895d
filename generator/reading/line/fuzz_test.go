package line

import (
	"strings"
	"testing"

	"portolan/generator/diag"
	"portolan/generator/markdown"
	"portolan/generator/numbers"
	"portolan/generator/text"
)

// FuzzLine joins the spans of a paragraph. The whole cut is the whole text, every offset leads
// into the note, and a number stands at its place in the note.
func FuzzLine(f *testing.F) {
	for _, seed := range []string{
		"**Port**: `8080` [web](x.md)", "SSH &amp; 22 \\* [[ssh|Secure]]", "[Mail (Port 25)](mail.md) ~~22~~",
		"port [#51](x/pull/51) 22[^1]",
		"a<br>22 ![p 80](x.png)", "*22*_23_", "<http://nas.lan:8096>", "caf\u00c3\u00a9 22",
	} {
		f.Add(seed, 3, 7)
	}
	f.Fuzz(func(t *testing.T, note string, from, to int) {
		var diags diag.List
		doc := markdown.Parse(diag.NewText("n.md", "n.md", []byte(note)), &diags)
		if doc == nil || doc.Text.Encoding != "" {
			return
		}
		for _, b := range doc.Blocks {
			p, ok := b.(text.Paragraph)
			if !ok {
				continue
			}
			l := New(p.Spans)
			if whole := New(l.Cut(0, len(l.Text))).Text; whole != l.Text {
				t.Errorf("%q is cut to %q", l.Text, whole)
			}
			if 0 <= from && from <= to && to <= len(l.Text) {
				if part := New(l.Cut(from, to)).Text; !strings.Contains(l.Text, part) {
					t.Errorf("%q[%d:%d] is cut to %q", l.Text, from, to, part)
				}
			}
			for i := range l.Text {
				if pos := l.Pos(i, 0); pos < 0 || pos > len(doc.Text.Bytes) {
					t.Fatalf("%q: byte %d is at %d of the note", l.Text, i, pos)
				}
			}
			items, _ := numbers.Read(l.Text)
			for _, n := range l.Placed(items, 0) {
				if n.Offset < 0 || n.Offset+n.Length > len(doc.Text.Bytes) {
					t.Errorf("%q: %d is at %d+%d of the note", l.Text, n.First, n.Offset, n.Length)
				}
			}
		}
	})
}
