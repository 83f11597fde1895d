package line

import (
	"slices"
	"testing"

	"portolan/generator/numbers"
	"portolan/generator/text"
)

// plain returns a text span that begins at the offset pos of the note.
func plain(s string, pos int) text.Span { return text.Text{Text: s, Pos: pos} }

func TestTextAndPositions(t *testing.T) {
	port := text.Link{Spans: []text.Span{plain("Mail (Port 25)", 11)}, Href: "mail.md", Pos: 10}
	for _, tt := range []struct {
		name      string
		spans     []text.Span
		text      string
		at        string // a part of text
		pos       int    // the offset in the note of the first occurrence of at
		wantSpans int
	}{
		{"plain text", []text.Span{plain("SSH: 22", 3)}, "SSH: 22", "22", 8, 1},
		{"emphasis is dropped", []text.Span{text.Strong{Spans: []text.Span{plain("Port", 2)}}, plain(": 22", 8)},
			"Port: 22", "22", 10, 2},
		{"code with digits is plain", []text.Span{text.CodeSpan{Text: "8080", Pos: 1}, plain(" web", 6)}, "8080 web",
			"80 web", 3, 2},
		{"code without digits stays whole", []text.Span{text.CodeSpan{Text: "web", Pos: 1}}, "web", "eb", 1, 1},
		{"a link stays whole", []text.Span{text.Link{Spans: []text.Span{plain("SSH", 1)}}, plain(" 22", 8)}, "SSH 22", "22",
			9, 2},
		{"a link of digits is plain", []text.Span{text.Link{Spans: []text.Span{plain("22", 1)}, Href: "x"}}, "22", "22",
			1, 1},
		{"a bracket with a port is split from its link", []text.Span{port}, "Mail (Port 25)", "25", 22, 2},
		{"a bracket with only a number stays in its link", []text.Span{text.Link{Spans: []text.Span{plain("Mail (25)", 1)}}},
			"Mail (25)", "25", 7, 1},
		{"a bracket of words stays in its link", []text.Span{text.Link{Spans: []text.Span{plain("Mail (old)", 1)}}},
			"Mail (old)", "old", 7, 1},
		{"a link to an issue is dropped", []text.Span{plain("port ", 0), text.Link{Spans: []text.Span{plain("#51", 6)},
			Href: "x/pull/51"}}, "port ", "p", 0, 1},
		{"a number that is not an issue is kept", []text.Span{text.Link{Spans: []text.Span{plain("#51", 6)}, Href: "x/51.md"}},
			"#51", "5", 7, 1},
		{"an unknown footnote is dropped", []text.Span{plain("22[^1] SSH", 0)}, "22 SSH", "SSH", 7, 2},
	} {
		l := New(tt.spans)
		if l.Text != tt.text || len(l.Spans) != tt.wantSpans {
			t.Errorf("%s: %q in %d spans", tt.name, l.Text, len(l.Spans))
			continue
		}
		for i := range l.Text {
			if len(l.Text)-i >= len(tt.at) && l.Text[i:i+len(tt.at)] == tt.at {
				if got := l.Pos(i, -7); got != tt.pos {
					t.Errorf("%s: %q is at %d, not at %d", tt.name, tt.at, got, tt.pos)
				}
				break
			}
		}
	}
}

func TestCut(t *testing.T) {
	link := text.Link{Spans: []text.Span{plain("SSH", 5)}}
	l := New([]text.Span{plain("22: ", 0), link, plain(" shell", 12)})
	for _, tt := range []struct {
		from, to int
		want     string
		spans    int
	}{
		{0, 2, "22", 1},
		{4, 7, "SSH", 1},
		{2, 13, ": SSH shell", 3},
		// A cut inside a link keeps the whole link.
		{0, 5, "22: SSH", 2},
		{5, 13, " shell", 1},
	} {
		part := l.Cut(tt.from, tt.to)
		if got := text.Plain(part); got != text.Plain([]text.Span{plain(tt.want, 0)}) || len(part) != tt.spans {
			t.Errorf("Cut(%d, %d) = %q in %d spans", tt.from, tt.to, got, len(part))
		}
	}
	if got := l.Start(2); got != 7 {
		t.Errorf("the last span starts at %d", got)
	}
}

func TestPlaced(t *testing.T) {
	l := New([]text.Span{plain("80", 10), text.Emphasis{Spans: []text.Span{plain(", 443", 20)}}})
	items, _ := numbers.Read(l.Text)
	placed := l.Placed(items, 0)
	if placed[0].Offset != 10 || placed[0].Length != 2 || placed[1].Offset != 22 || placed[1].Length != 3 {
		t.Errorf("%+v", placed)
	}
}

func TestBracketAndCommas(t *testing.T) {
	code := text.CodeSpan{Text: "(a, b)", Pos: 0}
	for _, tt := range []struct {
		spans                []text.Span
		before, inside, rest string
		parts                int
	}{
		{[]text.Span{plain("SSH (Secure (old) Shell), more", 0)}, "SSH", "Secure (old) Shell", ", more", 2},
		{[]text.Span{plain("80（MySQL）, 5", 0)}, "80", "MySQL", ", 5", 2},
		{[]text.Span{plain("no bracket", 0)}, "no bracket", "", "", 1},
		{[]text.Span{plain("a) b (c)", 0)}, "a) b", "c", "", 1},
		{[]text.Span{code, plain(" (c), d", 8)}, "(a, b)", "c", ", d", 2},
	} {
		before, inside, rest, ok := Bracket(tt.spans)
		if text.Plain(before) != tt.before || text.Plain(inside) != tt.inside || text.Plain(rest) != tt.rest ||
			ok != (tt.inside != "") {
			t.Errorf("%q (%q) %q", text.Plain(before), text.Plain(inside), text.Plain(rest))
		}
		if parts := SplitCommas(tt.spans); len(parts) != tt.parts {
			t.Errorf("%d parts of %q", len(parts), text.Plain(tt.spans))
		}
	}
}

func TestTrim(t *testing.T) {
	spans := []text.Span{plain(" - ", 0), plain("- SSH -", 3), plain(" :", 10)}
	if got := TrimLeft(spans, "-"); len(got) != 2 || got[0] != plain("SSH -", 5) {
		t.Errorf("TrimLeft gives %v", got)
	}
	if got := TrimRight(spans, "-:"); len(got) != 2 || got[1] != plain("- SSH", 3) {
		t.Errorf("TrimRight gives %v", got)
	}
	if got := TrimLeft([]text.Span{plain(" ", 0), text.CodeSpan{Text: " x"}}, ""); len(got) != 1 {
		t.Errorf("code is trimmed: %v", got)
	}
}

func TestStruck(t *testing.T) {
	struck := text.Strike{Spans: []text.Span{plain("8096", 2)}}
	for _, tt := range []struct {
		spans []text.Span
		want  bool
	}{
		{[]text.Span{struck}, true},
		{[]text.Span{text.Strong{Spans: []text.Span{struck}}, plain(" -", 9)}, true},
		{[]text.Span{struck, plain(" new", 9)}, false},
		{[]text.Span{plain("-", 0)}, false},
	} {
		if got := IsStruck(tt.spans); got != tt.want {
			t.Errorf("IsStruck(%v) = %v", tt.spans, got)
		}
	}
	items := []numbers.Item{{Offset: 2}, {Offset: 5}, {Offset: 6}}
	MarkStruck([]text.Span{struck, plain(" 9", 6)}, items)
	if !items[0].Struck || !items[1].Struck || items[2].Struck {
		t.Errorf("%+v", items)
	}
}

func TestWords(t *testing.T) {
	ssh, shell := Unplaced("SSH"), Unplaced("shell")
	for _, tt := range []struct {
		a, b []text.Span
		want string
	}{{ssh, shell, "SSH; shell"}, {nil, shell, "shell"}, {ssh, nil, "SSH"}, {ssh, Unplaced(" "), "SSH"}} {
		if got := text.Plain(AppendWords(tt.a, tt.b)); got != tt.want {
			t.Errorf("AppendWords gives %q, not %q", got, tt.want)
		}
	}
	if !slices.Equal(Unplaced(""), nil) || !HasWords(ssh) || HasWords(Unplaced("- (…)")) {
		t.Error("signs are not words")
	}
}

func TestDecoration(t *testing.T) {
	for s, want := range map[string]string{"[ ] SSH": "SSH", "[x] 22": "22", "🔒 HTTPS": "HTTPS", "• (a)": "(a)", "…": ""} {
		if got := s[Decoration(s):]; got != want {
			t.Errorf("%q begins with %q", s, got)
		}
	}
}

func TestKindsOfSpans(t *testing.T) {
	link := []text.Span{text.Link{Href: "x"}}
	wiki := []text.Span{text.WikiLink{Target: "SSH"}}
	if !IsLink(link) || !IsLink(wiki) || IsLink(slices.Concat(link, wiki)) || IsLink(Unplaced("x")) {
		t.Error("IsLink")
	}
	if IsWikiLink(link) || !IsWikiLink(wiki) || IsWikiLink(slices.Concat(wiki, link)) {
		t.Error("IsWikiLink")
	}
	strong := []text.Span{text.Strong{Spans: Unplaced("a")}}
	if !IsEmphasized(append(strong[:1:1], plain(" ", 5))) || IsEmphasized(append(strong[:1:1], plain(" b", 5))) {
		t.Error("IsEmphasized")
	}
	if got := WithoutEmphasis(strong); len(got) != 1 || got[0] != Unplaced("a")[0] {
		t.Errorf("WithoutEmphasis gives %v", got)
	}
	if got := WithoutFootnotes([]text.Span{plain("a", 0), text.FootnoteRef{}}); len(got) != 1 {
		t.Errorf("WithoutFootnotes gives %v", got)
	}
	raised := []text.Span{plain("465", 0), text.Tag{Text: "<sup>"}, plain("2", 8), text.Tag{Text: "</sup>"}, plain(", 25", 15)}
	if got := New(raised).Text; got != "465, 25" {
		t.Errorf("a line without its superscript is %q", got)
	}
	letter := append(raised[:4:4], plain("C", 15))
	if got := New(letter).Text; got != "4652C" {
		t.Errorf("a line with a superscript in a word is %q", got)
	}
	if got := New(raised[:3]).Text; got != "4652" {
		t.Errorf("a line with an unclosed superscript is %q", got)
	}
}
