package links

import (
	"fmt"
	"strings"
	"testing"

	"portolan/generator/diag"
	"portolan/generator/text"
)

func TestFollow(t *testing.T) {
	files := []string{
		"b.md\n## Part\n\nWords. ^one", "x/g.md", "y/g.md", "s.md\nunpublished", "other.md",
		"p.png", "private/p.png\nunpublished", "private/q.png\nunpublished", "plan.svg", "manual.pdf", "board.canvas", "about/dns-note.md",
	}
	for _, c := range []struct{ words, targets, pictures, reported string }{
		{"[[b]] [x](b.md#Part) [[#^x]] [[22]] [[ssh]] [[dns]]",
			"notes/b.md, notes/b.md#part, notes/a.md, port 22, protocol ssh, notes/about/dns-note.md", "",
			`21 link-heading a.md block "^x"`},
		{"[[b#Gone]] [[b#^one]] [[b#^two]]", "notes/b.md, notes/b.md#^one, notes/b.md", "",
			`0 link-heading b.md heading "Gone"; 22 link-heading b.md block "^two"`},
		{"[[g]] [[echo]]", "notes/x/g.md, protocol echo", "",
			`0 link-ambiguous "g" x/g.md y/g.md; 6 link-ambiguous "echo" echo echo-2`},
		{"[[old/other]]", "notes/other.md", "", `0 link-path "old/other" other.md`},
		{"[[s]] [[s]] [x](s.md#y)", "", "", "0 link-unpublished s.md"},
		{"![[q.png]] [[q.png]] ![x](private/p.png) ![[p.png]]", "", "notes/p.png",
			"0 link-unpublished private/q.png; 21 link-unpublished private/p.png"},
		{"[[p.png]] ![[p.png]] [[plan.svg]] ![[plan.svg]] ![x](plan.svg)", "",
			"notes/p.png, notes/p.png, notes/plan.svg, notes/plan.svg", "21 link-file plan.svg"},
		{"![[manual.pdf]] [[board.canvas]] [x](manual.pdf)", "", "", "0 link-file manual.pdf 1"},
		{"[[gone]] ![[gone.png]] ![[gone]] [x](gone.md) ![x](gone.png)", "", "",
			`0 link-unresolved note protocol port "gone"; 9 link-unresolved picture "gone.png"; ` +
				`23 link-unresolved note picture file "gone"; 33 link-unresolved note "gone.md"; ` +
				`46 link-unresolved picture "gone.png"`},
		{"[x](irc://a.example) <irc://b.example> [x](https://c.example) ![x](data:,x) ![x](https://d.example/p.png)",
			"", "", `0 link-scheme "irc://a.example"; 62 link-scheme "data:,x"`},
		{"[x](x:" + strings.Repeat("y", 100) + ")", "", "", `0 link-scheme "x:` + strings.Repeat("y", 78) + `…"`},
		{"> [[b]]\n\n- ![[p.png]]", "notes/b.md", "notes/p.png", ""},
	} {
		f := open(t, append(files, "a.md\n"+c.words)...)
		var diags diag.List
		found := f.Follow(f.note("a.md"), &diags)
		for i, part := range []struct{ got, want string }{
			{joined(found.Links, func(l Link) string { return l.Target.String() }), c.targets},
			{joined(found.Pictures, func(f *File) string { return f.Place.Name }), c.pictures},
		} {
			if part.got != part.want {
				t.Errorf("%s: %s\n got %s\nwant %s", c.words, []string{"targets", "pictures"}[i], part.got, part.want)
			}
		}
		checkReported(t, c.words, diags.Sorted(), c.reported)
	}
}

// The links, the footer and the pictures in the front matter of the home note are followed, too.
func TestFollowSettings(t *testing.T) {
	x := open(t, "b.md", "logo.svg", "private/logo.png\nunpublished", "plan.pdf", "index.md\n")
	home := x.note("index.md")
	home.Nav = []text.Span{
		text.WikiLink{Target: "b"}, text.Link{Href: "https://wiki.example/"}, text.Link{Href: "javascript:x"},
		text.WikiLink{Target: "plan.pdf"}, text.Link{Href: "plan.pdf"},
	}
	home.Footer = []text.Span{text.Strong{Spans: []text.Span{text.WikiLink{Target: "b"}}}, text.Link{Href: "gone.md"}}
	for _, name := range []string{"logo.svg", "gone.svg", "b", "private/logo.png"} {
		home.Logo = append(home.Logo, text.WikiLink{Target: name, Embed: true})
	}
	var diags diag.List
	found := x.Follow(home, &diags)
	if got := joined(found.Links, func(l Link) string { return l.Target.String() }); got != "notes/b.md, notes/b.md" {
		t.Errorf("the links lead to %s", got)
	}
	if got := joined(found.Pictures, func(f *File) string { return f.Place.Name }); got != "notes/logo.svg" {
		t.Errorf("the pictures are %s", got)
	}
	checkReported(t, "the settings", diags.Sorted(), `0 link-scheme "javascript:x"; 0 link-unpublished private/logo.png; `+
		`0 link-unresolved "b" picture; 0 link-unresolved "plan.pdf" file; 0 link-unresolved "plan.pdf" file; `+
		`0 link-unresolved note "gone.md"; 0 link-unresolved picture "gone.svg"`)
}

// checkReported fails the test if the diagnostics got do not match want. The text want
// contains one item for each diagnostic, separated by ";". An item has an offset, a code,
// and words that the message must contain in this order: "21 link-heading a.md".
func checkReported(t *testing.T, words string, got []*diag.Diagnostic, want string) {
	t.Helper()
	lines := strings.FieldsFunc(want, func(r rune) bool { return r == ';' })
	if len(got) != len(lines) {
		t.Errorf("%s: %d diagnostics, want %q: %v", words, len(got), lines, got)
		return
	}
	for i, d := range got {
		place := fmt.Sprintf("%d %s ", d.Offset, d.Rule.Code)
		parts, found := strings.CutPrefix(strings.TrimSpace(lines[i]), place)
		message := d.Message
		for _, part := range strings.Fields(parts) {
			_, after, contains := strings.Cut(message, part)
			message, found = after, found && contains
		}
		if !found {
			t.Errorf("%s: reported %s%q, want %s", words, place, d.Message, lines[i])
		}
	}
}

func joined[T any](items []T, name func(T) string) string {
	names := make([]string, len(items))
	for i, item := range items {
		names[i] = name(item)
	}
	return strings.Join(names, ", ")
}
