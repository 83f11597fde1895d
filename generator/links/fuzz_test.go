package links

import (
	"strings"
	"testing"

	"portolan/generator/diag"
	"portolan/generator/text"
)

// FuzzLinks resolves a wiki-link and an address between three notes. A second index gives the
// same target. A target is one thing, its heading or block is in its note, and a script is no
// address.
func FuzzLinks(f *testing.F) {
	for _, seed := range [][4]string{
		{"net/ftp.md", "ftp", "Modes", "net/ftp.md#modes"}, {"a/b.md", "../a/b", "^row", "../a/b.md#^row"}, {"22.md",
			"22", "", "22"},
		{"x.md", "TCP/22", "", "tcp/22"}, {"Café.md", "cafe\u0301", "a#b", "Caf%C3%A9.md"}, {"x y.md", "/x y", "",
			"<x y.md>"},
		{"a.png.md", "a.png", "", "../../../etc/passwd"}, {"x.svg.md", "x.svg", "", "javascript:alert(1)"}, {"z.md", "",
			"Modes", "#modes"},
		{"z.md", "./.", "", "//host/x"}, {"z.md", `..\z`, "", `..\z.md`}, {"z.md", "C:/z", "", "file:///C:/z.md"},
		{"z.md", "%2e%2e/z", "", "%zz"},
	} {
		f.Add(seed[0], seed[1], seed[2], seed[3])
	}
	f.Fuzz(func(t *testing.T, path, target, fragment, href string) {
		if strings.ContainsAny(path, ":\n") || path == "" || path == "n.md" || path == "sub/ftp.md" {
			t.Skip()
		}
		wiki := text.WikiLink{Target: target, Fragment: fragment, Whole: text.IsSlashed(target)}
		first := open(t, "n.md\nnames: N, main\n\n## Modes\n", "sub/ftp.md\n## Modes\n\ntext ^row\n", path, "a.png",
			"x.svg")
		second := open(t, "n.md\nnames: N, main\n\n## Modes\n", "sub/ftp.md\n## Modes\n\ntext ^row\n", path, "a.png",
			"x.svg")
		from := first.note("n.md")
		led, again := first.Wiki(from, wiki), second.Wiki(second.note("n.md"), wiki)
		if led.String() != again.String() {
			t.Errorf("[[%s#%s]] leads to %s, and then to %s", target, fragment, led, again)
		}
		checkTarget(t, first, led)
		if led, ok := first.Href(from, href); ok {
			checkTarget(t, first, led)
		}
		for _, ending := range []string{"", "\t", "\n", " ", "\x00"} {
			if script := "java" + ending + "script:" + href; AllowedScheme(script) {
				t.Errorf("%q is an allowed address", script)
			}
		}
		from.Blocks = append(from.Blocks, text.Paragraph{Spans: []text.Span{wiki, text.Link{Href: href},
			text.Image{Src: href}}})
		var diags diag.List
		for _, led := range first.Follow(from, &diags).Links {
			checkTarget(t, first, led.Target)
		}
	})
}

func checkTarget(t *testing.T, f folder, led Target) {
	t.Helper()
	kinds := 0
	for _, is := range []bool{led.Note != nil, led.File != nil, led.Protocol != "", led.Number != nil} {
		if is {
			kinds++
		}
	}
	if kinds > 1 {
		t.Errorf("the target %s is several things", led)
	}
	if led.Number != nil && !(known{}).HasPage(*led.Number) {
		t.Errorf("port %d has no page", *led.Number)
	}
	if led.Note == nil {
		return
	}
	found := led.HeadingID == "" && led.BlockID == ""
	for _, h := range text.Headings(led.Note.Blocks) {
		found = found || h.ID == led.HeadingID
	}
	for name := range text.BlockIDs(led.Note.Blocks) {
		found = found || name == led.BlockID
	}
	if !found {
		t.Errorf("%s is not in its note", led)
	}
}
