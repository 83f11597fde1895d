package diag

import (
	"fmt"
	"testing"
)

func TestDecide(t *testing.T) {
	src := NewText("a.md", "a.md", []byte("a"))
	at := At{Text: src}
	fixed := &Rule{Code: "fixed", Severity: Error, Fixed: true}
	var shared, l List
	shared.Add(InvalidUTF8, at, "m", "")
	l.Append(&shared)
	l.Add(WikilinkPipe, at, "m", "")
	l.Add(LinkPath, at, "m", "")
	l.Add(fixed, at, "m", "")
	l.Decide(Levels{InvalidUTF8: Warning, WikilinkPipe: Off, LinkPath: Error, fixed: Off, Mojibake: Info})
	// What is added later is decided in the same way.
	l.Append(&shared)
	l.Add(Mojibake, at, "m", "")
	off := l.Add(WikilinkPipe, at, "m", "")
	off.Fixes = []Fix{{}}
	got := ""
	for _, d := range l.Sorted() {
		got += fmt.Sprint(d.Rule.Code, "=", d.Severity, " ")
	}
	want := "fixed=error invalid-utf8=warning invalid-utf8=warning link-path=error mojibake=note "
	if got != want {
		t.Errorf("the list is %s, want %s", got, want)
	}
	if e, w, i := l.Count(Error), l.Count(Warning), l.Count(Info); e != 2 || w != 2 || i != 1 {
		t.Errorf("%d errors, %d warnings, %d infos", e, w, i)
	}
	if len(l.Faults()) != 4 {
		t.Errorf("%d faults", len(l.Faults()))
	}
	// A file that is not read is missing, however serious the user finds this.
	if l.Unread() != 3 {
		t.Errorf("%d files are not read", l.Unread())
	}
	if d := shared.Sorted()[0]; d.Severity != Error {
		t.Errorf("in the other list, the severity is now %s", d.Severity)
	}
}

func TestDrop(t *testing.T) {
	a, b := NewText("a.md", "a.md", nil), NewText("b.md", "b.md", nil)
	var l List
	l.Add(Unreadable, At{a, WholeFile}, "m", "")
	l.Add(Unreadable, At{b, WholeFile}, "m", "")
	l.Drop(func(s *Text) bool { return s == a })
	if items := l.Sorted(); len(items) != 1 || items[0].Text != b {
		t.Errorf("%d diagnostics are left", len(items))
	}
}

func TestParseLevel(t *testing.T) {
	for word, want := range map[string]Severity{
		"off": Off, "false": Off, "info": Info, "note": Info, "warning": Warning, "error": Error,
	} {
		if got, ok := ParseLevel(word); !ok || got != want {
			t.Errorf("%q is %s, %t", word, got, ok)
		}
	}
	for _, word := range []string{"", "true", "warn", "Error", "fatal"} {
		if _, ok := ParseLevel(word); ok {
			t.Errorf("%q is a level", word)
		}
	}
}

// Only rules about what is published, and about templates, have a fixed severity. They are errors.
func TestFixedRules(t *testing.T) {
	got := ""
	for _, r := range Rules() {
		if r.Severity == Off {
			t.Errorf("%s is off", r.Code)
		}
		if r.Fixed {
			got += fmt.Sprint(r.Code, "=", r.Severity, " ")
		}
	}
	if got != "exclude-invalid=error look-invalid=error two-homes=error " {
		t.Errorf("fixed are %s", got)
	}
}
