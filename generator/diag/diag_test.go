package diag

import (
	"strings"
	"testing"
)

func TestPositionCountsCodePoints(t *testing.T) {
	src := NewText("n.md", "n.md", []byte("\ufeffab\r\nzäö€x\n\nlast"))
	for _, tt := range []struct {
		at           string
		line, column int
	}{
		{"ab", 1, 1}, {"b", 1, 2}, {"zä", 2, 1}, {"x", 2, 5}, {"last", 4, 1}, {"t", 4, 4},
	} {
		p := src.Position(strings.Index(string(src.Bytes), tt.at))
		if p.Line != tt.line || p.Column != tt.column {
			t.Errorf("%q is at %d:%d, want %d:%d", tt.at, p.Line, p.Column, tt.line, tt.column)
		}
	}
	if p := src.Position(1 << 20); p.Line != 4 || p.Column != 5 {
		t.Errorf("beyond the end is %v, want the end", p)
	}
	if got := string(src.Line(1)); got != "ab" {
		t.Errorf("line 1 is %q, want it without its line end", got)
	}
}

func TestWriteText(t *testing.T) {
	long := strings.Repeat("é", 200)
	src := NewText("n.md", "content/n.md", []byte("\ta\x1b[31m漢字x\n"+long+"|"+long+"\n"))
	var l List
	add := func(rule *Rule, at string, hint string) {
		l.Add(rule, At{src, strings.Index(string(src.Bytes), at)}, "message", hint)
	}
	add(LinkUnresolved, "|", "do this")
	add(PortRange, "x", "")
	l.Add(Unreadable, At{src, WholeFile}, "cannot\nbe read", "")
	var b strings.Builder
	if err := WriteText(&b, l.Sorted()); err != nil {
		t.Fatal(err)
	}
	want := "content/n.md: error: cannot�be read [unreadable]\n" +
		"content/n.md:1:10: warning: message [port-range]\n" +
		"    1 |  a�[31m漢字x\n" +
		"      |            ^\n" +
		"content/n.md:2:201: warning: message [link-unresolved]\n" +
		"    2 | …" + strings.Repeat("é", 59) + "|" + strings.Repeat("é", 49) + "…\n" +
		"      | " + strings.Repeat(" ", 60) + "^\n" +
		"      = hint: do this\n"
	if b.String() != want {
		t.Errorf("got\n%s\nwant\n%s", b.String(), want)
	}
	if l.Count(Error) != 1 || l.Count(Warning) != 2 {
		t.Errorf("counted %d errors and %d warnings, want 1 and 2", l.Count(Error), l.Count(Warning))
	}
}

// Errors and links that are not followed are about files that were not read.
func TestUnread(t *testing.T) {
	var l List
	at := At{Text: NewText("a.md", "n/a.md", nil), Offset: WholeFile}
	for _, rule := range []*Rule{Unreadable, LinkOutside, LinkUnresolved, OtherEncoding} {
		l.Add(rule, at, "", "")
	}
	if got := l.Unread(); got != 2 {
		t.Errorf("%d files were not read, want 2", got)
	}
}
