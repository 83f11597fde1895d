package registry

import (
	"fmt"
	"strings"
	"testing"

	"portolan/generator/diag"
	"portolan/generator/port"
)

func TestParseBaseURL(t *testing.T) {
	for in, want := range map[string]string{
		"https://example.org":       "https://example.org/",
		"http://example.org/a/b/":   "http://example.org/a/b/",
		"HTTPS://example.org/a":     "https://example.org/a/",
		"example.org":               "",
		"/ports/":                   "",
		"https://":                  "",
		"https://example.org/?q=1":  "",
		"https://u:p@example.org/":  "",
		"javascript:alert(1)":       "",
		"https://exa mple.org/":     "",
		"https://example.org/#frag": "",
		"https://bücher.example":    "https://b%C3%BCcher.example/",
		"http://[::1]:8417/":        "http://[::1]:8417/",
		"https://example.org\"x":    "",
		"https://example.org%22/":   "",
	} {
		got, err := ParseBaseURL(in)
		if got != want || (err == nil) != (want != "") {
			t.Errorf("ParseBaseURL(%q) = %q, %v; want %q", in, got, err, want)
		}
	}
}

// build returns a registry of one note with the given drafts. The test fails if there is
// a diagnostic.
func build(t *testing.T, drafts ...Draft) *Registry {
	t.Helper()
	var b Builder
	source, _ := b.Source(NotesSource)
	n := &Note{Title: "n", Source: source, Text: diag.NewText("n.md", "n.md", []byte(strings.Repeat("x", 1000)))}
	b.AddNote(n)
	for i, d := range drafts {
		d.Note, d.Offset = n, i
		b.Add(d)
	}
	var diags diag.List
	reg := b.Build(&diags)
	for _, d := range diags.Sorted() {
		t.Errorf("unexpected: %s", d.Message)
	}
	return reg
}

func drafted(start, end port.Number, name string) Draft {
	return Draft{Port: start, End: end, Name: name, Mentions: []Mention{{Short: name}}}
}

func TestBounds(t *testing.T) {
	reg := build(t, drafted(80, 80, "b"), drafted(0, 100, "c"), drafted(80, 80, "a"), drafted(100, 200, "d"))
	if len(reg.Overlapping(100, 100)) != 2 || len(reg.Overlapping(201, 65535)) != 0 {
		t.Error("Overlapping ignores its first or last number")
	}
	if reg.Range(0, 100) == nil || reg.Range(0, 99) != nil || reg.Port(80) == nil || reg.Port(0) != nil {
		t.Error("Range and Port must find exactly the numbers in the drafts")
	}
}

func TestNearest(t *testing.T) {
	reg := build(t, drafted(10, 10, "a"), drafted(20, 20, "b"))
	for n, want := range map[port.Number]string{5: "[10]", 15: "[10 20]", 30: "[20]"} {
		var numbers []port.Number
		for _, p := range reg.Nearest(n) {
			numbers = append(numbers, p.Number)
		}
		if got := fmt.Sprint(numbers); got != want {
			t.Errorf("Nearest(%d) = %s, want %s", n, got, want)
		}
	}
}

// Protocols with the same slug, such as "cl/1" and "cl-1", get different ids. The ids do
// not depend on the order of drafts.
func TestProtocolIDsDoNotCollide(t *testing.T) {
	names := []string{"cl/1", "cl-1", "index", "AUX", "com1", "***", "+++", strings.Repeat("long ", 60) + "name"}
	ids := func(names []string) map[string]string {
		var drafts []Draft
		for i, n := range names {
			drafts = append(drafts, drafted(port.Number(i), port.Number(i), n))
		}
		byLabel := map[string]string{}
		seen := map[string]bool{}
		for _, p := range build(t, drafts...).Protocols() {
			if seen[p.ID] || p.ID == "" || len(p.ID) > 120 || strings.ContainsAny(p.ID, "/.") {
				t.Errorf("bad or repeated id %q", p.ID)
			}
			seen[p.ID] = true
			byLabel[p.Label] = p.ID
		}
		return byLabel
	}
	got := ids(names)
	if got["cl-1"] != "cl-1" || got["index"] == "index" || got["AUX"] == "aux" || got["com1"] == "com1" {
		t.Errorf("ids: %v", got)
	}
	for i, j := 0, len(names)-1; i < j; i, j = i+1, j-1 {
		names[i], names[j] = names[j], names[i]
	}
	for label, id := range ids(names) {
		if got[label] != id {
			t.Errorf("%s has the id %s, and %s in another order", label, got[label], id)
		}
	}
}

func TestReferenceTitle(t *testing.T) {
	for in, want := range map[string]string{
		"https://www.rfc-editor.org/info/rfc959":        "RFC 959",
		"https://www.rfc-editor.org/rfc/rfc0854.html":   "RFC 854",
		"https://datatracker.ietf.org/doc/html/rfc9110": "RFC 9110",
		"https://www.example.org/page":                  "example.org",
		"no address":                                    "no address",
	} {
		if got := ReferenceTitle(in); got != want {
			t.Errorf("ReferenceTitle(%q) = %q, want %q", in, got, want)
		}
	}
}
