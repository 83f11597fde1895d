package text

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// words returns spans for a text in which {x} is a wiki-link to X.
func words(s string) []Span {
	var spans []Span
	for s != "" {
		before, rest, ok := strings.Cut(s, "{")
		spans = append(spans, Text{Text: before})
		if !ok {
			break
		}
		target, after, _ := strings.Cut(rest, "}")
		spans = append(spans, WikiLink{Target: target})
		s = after
	}
	return spans
}

// sentenceWith returns the sentence with the first link to X.
func sentenceWith(blocks []Block) string {
	for _, l := range Links(blocks) {
		if w, ok := l.Span.(WikiLink); ok && w.Target == "X" {
			return l.Sentence()
		}
	}
	return "no link"
}

func TestSentenceWithALink(t *testing.T) {
	for note, want := range map[string]string{
		"One. Two {X} and\nthree. Four {X}.":   "Two X and three.",
		"{X} is first. Second.":                "X is first.",
		"Only one sentence with {X}":           "Only one sentence with X",
		"Ports, e.g. those of {X}, are 1.5. B": "Ports, e.g. those of X, are 1.5.",
		"Really? Yes, {X}! No.":                "Yes, X!",
		"一。二{X}三。四":                            "二X三。",
		"A {y} b. B {X}.":                      "B X.",
		"A {y} {X} {z}. B.":                    "A y X z.",
		"{X}":                                  "",
		"See. {X}. More":                       "",
	} {
		if got := sentenceWith([]Block{Paragraph{Spans: words(note)}}); got != want {
			t.Errorf("%q: got %q, want %q", note, got, want)
		}
	}
	bold := []Span{Text{Text: "A "}, Strong{words("b {X} c")}, Text{Text: " d. E"}}
	if got := sentenceWith([]Block{Heading{Spans: bold}}); got != "A b X c d." {
		t.Errorf("in bold: got %q", got)
	}
}

func TestSentenceInBlocks(t *testing.T) {
	cells := func(all ...string) Row {
		var r Row
		for _, c := range all {
			r.Cells = append(r.Cells, Cell{Spans: words(c)})
		}
		return r
	}
	table := Table{Rows: []Row{cells("21", "FTP"), cells("22", "", "{X} here")}}
	item := Item{Blocks: []Block{Paragraph{Spans: words("In {X}.")}}}
	for i, tt := range []struct {
		blocks []Block
		want   string
	}{
		{[]Block{Rule{}, table, item.Blocks[0]}, "22 · X here"},
		{[]Block{List{Items: []Item{{Blocks: []Block{Paragraph{Spans: words("No.")}}}, item}}}, "In X."},
		{[]Block{Quote{Blocks: item.Blocks}}, "In X."},
		{[]Block{Footnotes{Items: []Footnote{{Blocks: item.Blocks}}}}, "In X."},
		{[]Block{Quote{Title: words("A {X} title")}}, "A X title"},
		// A link alone says nothing, so no later sentence is taken for it.
		{[]Block{Paragraph{Spans: words("{X}")}, item.Blocks[0]}, ""},
	} {
		if got := sentenceWith(tt.blocks); got != tt.want {
			t.Errorf("%d: got %q, want %q", i, got, tt.want)
		}
	}
}

func TestLongSentencesAreCut(t *testing.T) {
	long := strings.Repeat("wörd ", 40)
	for note, want := range map[string]string{
		"{X} " + long:                    "X wörd",
		long + "{X} " + long:             " wörd X wörd ",
		long + "{X}":                     "wörd X",
		strings.Repeat("字", 200) + "{X}": "字X",
	} {
		got := sentenceWith([]Block{Paragraph{Spans: words(note)}})
		if n := utf8.RuneCountInString(got); n > maxSentence+4 || !strings.Contains(got, want) {
			t.Errorf("%.20q: got %q (%d characters), want at most %d with %q", note, got, n, maxSentence+4, want)
		}
		if before := !strings.HasPrefix(note, "{"); before != strings.HasPrefix(got, "… ") {
			t.Errorf("%.20q: got %q", note, got)
		}
		if after := strings.HasSuffix(note, " "); after != strings.HasSuffix(got, " …") {
			t.Errorf("%.20q: got %q", note, got)
		}
	}
}

// A paragraph with many links is read once.
func TestManyLinksInOneParagraph(t *testing.T) {
	var b strings.Builder
	for range 50_000 {
		b.WriteString("word {y} ")
	}
	n := 0
	for _, l := range Links([]Block{Paragraph{Spans: words(b.String())}}) {
		n += len(l.Sentence())
	}
	if n < 50_000*maxSentence/2 {
		t.Errorf("the sentences have %d bytes", n)
	}
}
