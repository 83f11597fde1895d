package text

import (
	"strings"
	"testing"
)

func TestFold(t *testing.T) {
	for _, tt := range []struct{ a, b string }{
		{"Secure Shell", "secure-shell"},
		{" Port_classes ", "port classes"},
		{"CAFE\u0301", "café"},
		{"a - b", "A b"},
	} {
		if Fold(tt.a) != Fold(tt.b) {
			t.Errorf("%q and %q fold to %q and %q", tt.a, tt.b, Fold(tt.a), Fold(tt.b))
		}
	}
	if Fold("ms-sql") == Fold("mssql") {
		t.Error("a hyphen does not separate words")
	}
}

func TestSlug(t *testing.T) {
	for s, want := range map[string]string{
		"File Transfer Protocol": "file-transfer-protocol",
		"  (MS-SQL) ":            "ms-sql",
		"a/b c.d":                "a-b-c-d",
		"Straße Nr. 1":           "straße-nr-1",
		"../../etc":              "etc",
		"***":                    "-",
		"":                       "-",
		"C++ / C#":               "c-plus-plus-c-sharp",
		"+1":                     "plus-1",
		"ÉCOLE Cafe\u0301":       "école-café",
	} {
		if got := Slug(s); got != want {
			t.Errorf("Slug(%q) = %q, want %q", s, got, want)
		}
	}
}

// A slug of 100 bytes is not cut. A longer slug is cut at 100 bytes and gets a hash.
func TestSlugsAreBounded(t *testing.T) {
	if got := Slug(strings.Repeat("a", 100)); got != strings.Repeat("a", 100) {
		t.Errorf("a slug of 100 bytes is cut: %s", got)
	}
	if a, b := Slug(strings.Repeat("a", 101)), Slug(strings.Repeat("a", 102)); a == b ||
		!strings.HasPrefix(a, strings.Repeat("a", 100)+"-") {
		t.Errorf("slugs of 101 and 102 bytes: %s, %s", a, b)
	}
}

func TestIsDevice(t *testing.T) {
	for name, want := range map[string]bool{
		"con": true, "aux": true, "nul": true, "prn": true, "com1": true, "lpt9": true,
		"com": false, "com12": false, "1com": false, "lpt": false, "console": false, "": false,
	} {
		if got := IsDevice(name); got != want {
			t.Errorf("IsDevice(%q) = %v", name, got)
		}
	}
}

func TestIsSlashed(t *testing.T) {
	for name, want := range map[string]bool{
		"TCP/IP": true, "S/MIME": true, "HTTP/3": true, "NetBIOS/SMB": true, "IPv4/IPv6": true, "ABCDEFG/IP": true,
		"ABCDEFGH/IP": false, "24/7": true, "TLS/SSL/DTLS": true,
		"A/B testing": true, "network/FTP": false, "Notes/Ports": false, "HomeLab/DNS": false, "a/b/FTP": false,
		"../FTP": false,
		"FTP":    false, "TCP/": false, "NET/dns.md": false, "/IP": false, "PROTOCOLS/FTP": false,
	} {
		if got := IsSlashed(name); got != want {
			t.Errorf("IsSlashed(%q) = %v", name, got)
		}
	}
}

func TestHeadline(t *testing.T) {
	title := []Span{Text{Text: "Take care"}}
	for _, tt := range []struct {
		quote Quote
		want  string
	}{
		{Quote{Kind: "warning", Title: title}, "Warning: Take care"}, {Quote{Kind: "tip"}, "Tip"}, {Quote{}, ""},
		{Quote{Kind: "take-care", Title: title}, "Take care"},
	} {
		if got := Plain(tt.quote.Headline()); got != tt.want {
			t.Errorf("the headline of %+v is %q, want %q", tt.quote, got, tt.want)
		}
	}
}

func TestWikiLinkShows(t *testing.T) {
	for _, tt := range []struct {
		link        WikiLink
		name, shown string
	}{
		{WikiLink{Target: "a/b/FTP"}, "FTP", "FTP"},
		{WikiLink{Target: "FTP", Fragment: "Modes"}, "FTP", "FTP › Modes"},
		{WikiLink{Target: "a/FTP", Fragment: "Modes#Passive"}, "FTP", "FTP › Modes › Passive"},
		{WikiLink{Target: "FTP", Fragment: "^name"}, "FTP", "FTP"},
		{WikiLink{Fragment: "Modes"}, "Modes", "Modes"},
		{WikiLink{Fragment: "^name"}, "^name", "^name"},
		{WikiLink{Target: "S/MIME", Whole: true}, "S/MIME", "S/MIME"},
		{WikiLink{Target: "TCP/IP", Whole: true, Fragment: "Layers"}, "TCP/IP", "TCP/IP › Layers"},
	} {
		if name, shown := tt.link.Name(), tt.link.Shown(); name != tt.name || shown != tt.shown {
			t.Errorf("%+v: Name %q, Shown %q, want %q, %q", tt.link, name, shown, tt.name, tt.shown)
		}
	}
}

func TestPlain(t *testing.T) {
	spans := []Span{
		Text{Text: " see "}, Strong{Spans: []Span{Text{Text: "the"}}}, Break{},
		WikiLink{Target: "a/b/FTP"}, Text{Text: ","}, Break{Hard: true},
		WikiLink{Target: "x", Label: []Span{CodeSpan{Text: "y"}}}, Text{Text: " "},
		Link{Href: "https://a.example", Spans: []Span{Emphasis{Spans: []Span{Text{Text: "link"}}}}},
		Text{Text: " "}, Image{Alt: "picture"}, WikiLink{Fragment: "here"},
	}
	if got, want := Plain(spans), "see the FTP, y link picturehere"; got != want {
		t.Errorf("Plain = %q, want %q", got, want)
	}
}

func TestPlainOfOneSpan(t *testing.T) {
	words := []Span{Text{Text: " a\u00a0 b\tc "}}
	for _, spans := range [][]Span{words, {Link{Spans: words}}, {Strong{Spans: []Span{Emphasis{Spans: words}}}}} {
		if got := Plain(spans); got != "a b c" || IsBlank(spans) {
			t.Errorf("Plain(%v) = %q", spans, got)
		}
	}
	for text, want := range map[string]string{"": "", " ": "", "a": "a", "a b": "a b", "a  b": "a b", " a": "a",
		"a ": "a", "é\n": "é"} {
		if got := Plain([]Span{Text{Text: text}}); got != want || IsBlank([]Span{Text{Text: text}}) != (want == "") {
			t.Errorf("Plain(%q) = %q, want %q", text, got, want)
		}
	}
	if blank := []Span{Text{Text: " "}, Break{}}; !IsBlank(blank) || !IsBlank(nil) ||
		IsBlank(append(blank, CodeSpan{Text: "x"})) {
		t.Error("IsBlank must look at all kinds of spans")
	}
}

func TestSpansYieldsAll(t *testing.T) {
	inner := []Span{Link{Spans: []Span{Text{Text: "x"}}}}
	blocks := []Block{
		Heading{Spans: inner}, Paragraph{Spans: inner},
		List{Items: []Item{{Blocks: []Block{Paragraph{Spans: inner}}}}},
		Quote{Title: inner, Blocks: []Block{Paragraph{Spans: inner}}},
		Table{Header: []Cell{{Spans: inner}}, Rows: []Row{{Cells: []Cell{{Spans: inner}}}}},
	}
	n := 0
	for range Spans(blocks) {
		n++
	}
	if n != 14 {
		t.Errorf("%d spans, want 7 links and 7 texts", n)
	}
	for range Spans(blocks) {
		// The iterator must stop after break without a panic.
		break
	}
}

// Fold has separate, faster code for ASCII names. This code must give the same result as
// the general code, which runs for "é-" + s.
func TestFoldHasOneMeaning(t *testing.T) {
	for _, s := range []string{"", "ftp", "FTP", " Secure--Shell_2 ", "-", "a\t b\nc", "C++", "a - b", "_x_", "a  b",
		"a b", "a b ", " a", "\ta"} {
		want := strings.TrimPrefix(Fold("é-"+s), "é")
		if got := Fold(s); got != strings.TrimSpace(want) {
			t.Errorf("Fold(%q) = %q, want %q", s, got, want)
		}
	}
}
