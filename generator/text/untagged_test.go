package text

import "testing"

func TestWithoutTags(t *testing.T) {
	w := func(s string) Span { return Text{Text: s, Pos: 10} }
	tag := func(name string) Span { return Hashtag{Name: name, Pos: 50} }
	for _, tt := range []struct {
		want  string
		spans []Span
	}{
		{"SSH", []Span{w("SSH "), tag("net")}},
		{"SSH", []Span{tag("net"), w(" SSH")}},
		{"SSH", []Span{tag("a"), w(" "), tag("b"), w(" SSH "), tag("c"), w(" "), tag("d")}},
		{"SSH: 22", []Span{w("SSH "), tag("net"), w(": 22")}},
		{"SSH (Shell)", []Span{w("SSH "), tag("net"), w(" (Shell)")}},
		{"for the web team", []Span{w("for the "), tag("web"), w(" team")}},
		{"SSH tcp 22", []Span{w("SSH "), tag("tcp"), w(" 22")}},
		{"", []Span{tag("a"), Break{}, tag("b")}},
		{"", []Span{Strong{Spans: []Span{tag("a")}}}},
		{"SSH", []Span{Mark{Spans: []Span{w("SSH "), tag("a")}}}},
	} {
		got := WithoutTags(tt.spans, func(name string) bool { return name == "tcp" })
		if Plain(got) != tt.want || hasTags(got) || tt.want == "" && got != nil {
			t.Errorf("%v: %q, want %q", tt.spans, Plain(got), tt.want)
		}
	}
	if got := Title([]Span{w("Mail "), tag("net")}); got != "Mail" {
		t.Errorf("the title is %q", got)
	}
	// A text that loses its first blank keeps the offset of its first letter.
	if got := WithoutTags([]Span{tag("a"), w("  SSH")}, nil); got[0] != w("SSH").(Text).at(12) {
		t.Errorf("%+v", got)
	}
}

func (t Text) at(pos int) Span { return Text{Text: t.Text, Pos: pos} }
