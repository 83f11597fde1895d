package site

import (
	"strings"
	"testing"

	"portolan/generator/fixture"
	"portolan/generator/port"
	"portolan/generator/registry"
	"portolan/generator/text"
)

// TestBlocks compares the HTML of each kind of block and span with the expected HTML.
func TestBlocks(t *testing.T) {
	w := fixture.Words
	para := func(spans ...text.Span) text.Block { return text.Paragraph{Spans: spans} }
	item := func(blocks ...text.Block) text.Item { return text.Item{Blocks: blocks} }
	var n fixture.Notes
	note := n.Note("mine")
	n.Note("mine-other")
	n.Note("mine-hidden").Unpublished = true
	n.Say(t, "iana", "22/tcp [SSH]")
	picture, drawing, sheet := n.File("img/Port map.png"), n.File("d.svg"), n.File("list.pdf")
	s := siteOf(&n)
	s.pictures = map[*registry.File]string{picture: "files/a b.png", drawing: "files/d.svg", sheet: ""}
	for _, test := range []struct {
		block text.Block
		want  string
	}{
		{text.Heading{Level: 2, ID: "use", Spans: w("Use")}, `<h2 id="use">Use</h2>`},
		{text.Heading{Level: 6, ID: "a", Spans: w("A")}, `<h6 id="a">A</h6>`},
		{text.Paragraph{BlockID: "x", Spans: w("a < b")}, `<p id="_b-x">a &lt; b</p>`},
		{text.Rule{}, "<hr>"},
		{text.Anchor{BlockID: "x"}, `<span id="_b-x"></span>`},
		{text.Quote{Blocks: []text.Block{para(w("a")...)}}, "<blockquote><p>a</p></blockquote>"},
		{text.Code{Language: "sh", Lines: []text.Text{{Text: "a", Pos: -1}, {Text: " <b", Pos: -1}}},
			"<pre tabindex=\"0\"><code class=\"language-sh\">a\n &lt;b\n</code></pre>"},
		{text.Code{}, `<pre tabindex="0"><code></code></pre>`},
		{text.List{Items: []text.Item{item(para(w("a")...)), item(para(w("b")...), text.Rule{}), item()}},
			"<ul><li>a</li><li><p>b</p><hr></li><li></li></ul>"},
		{text.List{Ordered: true, Start: 1, Items: []text.Item{item(text.Paragraph{BlockID: "x", Spans: w("a")})}},
			`<ol><li id="_b-x">a</li></ol>`},
		{text.List{Ordered: true, Start: 0}, `<ol start="0"></ol>`},
		{text.Table{
			Align:  []text.Align{text.AlignNone, text.AlignCenter, text.AlignRight, text.AlignLeft},
			Header: []text.Cell{{Spans: w("a")}, {Spans: w("b")}, {}, {}},
			Rows:   []text.Row{{Cells: []text.Cell{{}, {}, {Spans: w("c")}, {}}}},
		}, `<div class="scroll" role="group" aria-label="Table: a, b" tabindex="0"><table><thead><tr><th ` +
			`scope="col">a</th><th scope="col" class="center">b</th>` +
			`<th scope="col" class="right"></th><th scope="col"></th></tr></thead><tbody><tr><td></td><td ` +
			`class="center"></td><td class="right">c</td><td></td></tr></tbody></table></div>`},
		{para(text.Emphasis{Spans: w("a")}, text.Strong{Spans: w("b")}, text.Strike{Spans: w("c")},
			text.CodeSpan{Text: "d", Pos: -1}),
			"<p><em>a</em><strong>b</strong><s>c</s><code>d</code></p>"},
		{para(text.Break{}, text.Break{Hard: true}), "<p>\n<br>\n</p>"},

		{para(text.Link{Href: "https://a.example/?a&b", Title: "T", Spans: w("a")}),
			`<p><a href="https://a.example/?a&amp;b" title="T">a</a></p>`},
		{para(text.Link{Href: "https://a.example/", Title: "a", Spans: w("a")}), `<p><a href="https://a.example/">a</a></p>`},
		{para(text.Link{Href: "javascript:alert(1)", Title: "T", Spans: w("a")}), `<p>a</p>`},
		{para(text.Link{Href: "mine-other.md", Spans: w("a")}), `<p><a href="../notes/mine-other.html">a</a></p>`},
		{para(text.Link{Href: "no.md", Spans: w("a")}), `<p><span class="wanted" title="no note at ` +
			`this address">a</span></p>`},
		{para(text.Link{Href: "mine-hidden.md", Spans: w("a")}), `<p><span class="wanted" title="not ` +
			`published">a</span></p>`},
		{para(text.Link{Href: "list.pdf", Spans: w("a")}), `<p><span class="wanted" title="this file is not part of ` +
			`the site">a</span></p>`},
		{para(text.Link{Href: "d.svg", Spans: w("a")}), `<p><span class="wanted" title="this file is not part of ` +
			`the site">a</span></p>`},
		{para(text.Link{Href: "img/Port map.png", Spans: w("a")}), `<p><a href="../files/a%20b.png">a</a></p>`},
		{para(text.Link{Href: "https://a.example/", Spans: []text.Span{text.Link{Href: "mine-other.md", Spans: w("a")}}}),
			`<p><a href="https://a.example/">a</a></p>`},

		{para(text.WikiLink{Target: "mine-other"}), `<p><a href="../notes/mine-other.html">mine-other</a></p>`},
		{para(text.WikiLink{Target: "22", Label: w("a")}), `<p><a href="../ports/22.html">a</a></p>`},
		{para(text.WikiLink{Target: "ssh"}), `<p><a href="../ports/22.html">ssh</a></p>`},
		{para(text.WikiLink{Target: "nobody"}), `<p><span class="wanted" title="no such note">nobody</span></p>`},
		{para(text.WikiLink{Target: "no.png", Embed: true}), `<p><span class="wanted" title="no such ` +
			`picture">no.png</span></p>`},
		{para(text.WikiLink{Target: "Port map.png", Embed: true, Size: text.Size{Width: 40}}),
			`<p><img src="../files/a%20b.png" alt="Port map" width="40" loading="lazy"></p>`},

		{para(text.Image{Src: "img/Port map.png", Alt: "A", Title: "T", Size: text.Size{Width: 4, Height: 3}}),
			`<p><img src="../files/a%20b.png" alt="A" title="T" width="4" height="3" loading="lazy"></p>`},
		{para(text.Image{Src: "https://a.example/p.png", Alt: "A", Title: "T"}),
			`<p><a href="https://a.example/p.png" title="T">A</a></p>`},
		{para(text.Image{Src: "https://a.example/p.png"}), `<p><a href="https://a.example/p.png">p.png</a></p>`},
		{para(text.Image{Src: "no.png"}), `<p><span class="wanted" title="no such picture">no.png</span></p>`},
		{para(text.Image{Src: "data:image/png;base64,x", Alt: "A"}), `<p><span class="wanted" title="no such ` +
			`picture">A</span></p>`},
		{para(text.Image{Src: "mine-other.md", Alt: "A"}), `<p><a href="../notes/mine-other.html">A</a></p>`},
	} {
		if got := string(s.body("../", note, []text.Block{test.block})); got != test.want {
			t.Errorf("%+v: got\n%s\nwant\n%s", test.block, got, test.want)
		}
	}
}

// In a note with a heading of level 1, each heading moves down one level: h1 becomes
// h2, and h2 becomes h3.
func TestHeadingsAreBelowTheTitle(t *testing.T) {
	heading := func(level int) text.Block { return text.Heading{Level: level, ID: "a"} }
	var n fixture.Notes
	note := n.Note("mine")
	s := siteOf(&n)
	for _, test := range []struct {
		blocks []text.Block
		want   string
	}{
		{[]text.Block{heading(2), heading(3)}, "h2 h3"},
		{[]text.Block{heading(2), heading(1)}, "h3 h2"},
		{[]text.Block{heading(1), heading(6)}, "h2 h6"},
	} {
		var got []string
		for _, tag := range strings.Split(string(s.body("", note, test.blocks)), "<h")[1:] {
			got = append(got, "h"+tag[:1])
		}
		if strings.Join(got, " ") != test.want {
			t.Errorf("levels: got %q, want %s", got, test.want)
		}
	}
}

// A port number of a statement becomes a link to the page of the port. The first port
// number of a line gets the anchor of the line, such as _l1. If a statement has no port
// number in the text, an empty span gets the anchor of its line.
func TestFactsAreLinkedWhereTheyAreWritten(t *testing.T) {
	source := "22, 23 a\n24 b\n\nno number\n25 c"
	at := func(s string) int { return strings.Index(source, s) }
	fact := func(words string, number port.Number) registry.Draft {
		return registry.Draft{Port: number, End: number, Offset: at(words), Length: 2, Name: "N"}
	}
	var n fixture.Notes
	note := n.Note("mine")
	note.Text = textOf(source)
	for _, d := range []registry.Draft{fact("22", 22), fact("23", 23), fact("24", 24), fact("no", 7), fact("25", 25)} {
		d.Note = note
		n.Builder.Add(d)
	}
	s := siteOf(&n)
	span := func(words string) text.Span { return text.Text{Text: words, Pos: at(words)} }
	got := string(s.body("../", note, []text.Block{
		text.Paragraph{Spans: []text.Span{span("22, 23 a"), text.Break{}, span("24 b")}},
		text.Code{Lines: []text.Text{{Text: "25 c", Pos: at("25 c")}}},
	}))
	want := `<p><a class="port" id="_l1" href="../ports/22.html">22</a>, <a class="port" ` +
		`href="../ports/23.html">23</a> a` +
		`<br><a class="port" id="_l2" href="../ports/24.html">24</a> b</p>` +
		`<pre tabindex="0"><code><span id="_l4"></span><a class="port" id="_l5" ` +
		`href="../ports/25.html">25</a> c` + "\n</code></pre>"
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	linked := text.Link{Href: "https://a.example/", Spans: []text.Span{span("22, 23 a")}}
	got = string(s.body("", note, []text.Block{text.Paragraph{Spans: []text.Span{linked}}}))
	want = `<p><a href="https://a.example/"><span id="_l1">22</span>, <span>23</span> a</a></p>` +
		`<span id="_l2"></span><span id="_l4"></span><span id="_l5"></span>`
	if got != want {
		t.Errorf("inside a link: got\n%s\nwant\n%s", got, want)
	}
}

// A paragraph keeps its line breaks if more than half of its lines contain the port
// number of a statement.
func TestLinesOfFactsStayApart(t *testing.T) {
	for _, test := range []struct {
		// The test adds a statement for each line that begins with 2, such as "22 a".
		lines []string
		apart bool
	}{
		{[]string{"22 a"}, false}, {[]string{"22 a", "b"}, false}, {[]string{"22 a", "b", "23 c"}, true},
		{[]string{"a", "b"}, false},
		{[]string{"22 a", "b", "c", "23 d"}, false},
	} {
		var n fixture.Notes
		note := n.Note("mine")
		note.Text = textOf(strings.Join(test.lines, "\n"))
		var spans []text.Span
		for i, pos := 0, 0; i < len(test.lines); i++ {
			line := test.lines[i]
			if i > 0 {
				spans = append(spans, text.Break{})
			}
			spans = append(spans, text.Text{Text: line, Pos: pos})
			if line[0] == '2' {
				n.Builder.Add(registry.Draft{Note: note, Port: 22, End: 22, Offset: pos, Length: 2, Name: line})
			}
			pos += len(line) + 1
		}
		got := string(siteOf(&n).body("", note, []text.Block{text.Paragraph{Spans: spans}}))
		if apart := strings.Contains(got, "<br>"); apart != test.apart {
			t.Errorf("%q: line breaks: got %t, want %t", test.lines, apart, test.apart)
		}
	}
}
