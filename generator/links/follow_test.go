package links

import (
	"fmt"
	"strings"
	"testing"

	"portolan/generator/diag"
)

func TestFollow(t *testing.T) {
	files := []string{
		"b.md\n## Part\n\nWords. ^one", "x/g.md", "y/g.md", "s.md\nunpublished", "other.md",
		"p.png", "plan.svg", "manual.pdf", "board.canvas", "about/dns-note.md",
	}
	for _, c := range []struct{ words, targets, pictures, reported string }{
		{"[[b]] [x](b.md#Part) [[#^x]] [[22]] [[ssh]] [[dns]]",
			"notes/b.md, notes/b.md#part, notes/a.md, port 22, protocol ssh, notes/about/dns-note.md", "",
			`21 link-heading: a.md has no block "^x"`},
		{"[[b#Gone]] [[b#^one]] [[b#^two]]", "notes/b.md, notes/b.md#^one, notes/b.md", "",
			`0 link-heading: b.md has no heading "Gone"; 22 link-heading: b.md has no block "^two"`},
		{"[[g]] [[echo]]", "notes/x/g.md, protocol echo", "",
			`0 link-ambiguous: "g" matches x/g.md, y/g.md; the first one is used; ` +
				`6 link-ambiguous: "echo" matches echo, echo-2; the first one is used`},
		{"[[old/other]]", "notes/other.md", "", `0 link-path: there is no note at "old/other", so the link leads to other.md`},
		{"[[s]] [[s]] [x](s.md#y)", "", "", "0 link-unpublished: s.md is not published, so the link leads nowhere"},
		{"[[p.png]] ![[p.png]] [[plan.svg]] ![[plan.svg]] ![x](plan.svg)", "",
			"notes/p.png, notes/p.png, notes/plan.svg, notes/plan.svg",
			"21 link-file: plan.svg is not copied: a site has only notes and pictures"},
		{"![[manual.pdf]] [[board.canvas]] [x](manual.pdf)", "", "",
			"0 link-file: manual.pdf is not copied (and 1 more): a site has only notes and pictures"},
		{"[[gone]] ![[gone.png]] ![[gone]] [x](gone.md) ![x](gone.png)", "", "",
			`0 link-unresolved: there is no note, protocol or port "gone"; ` +
				`9 link-unresolved: there is no picture "gone.png"; ` +
				`23 link-unresolved: there is no note, picture or other file "gone"; ` +
				`33 link-unresolved: there is no note at "gone.md"; 46 link-unresolved: there is no picture at "gone.png"`},
		{"[x](irc://a.example) <irc://b.example> [x](https://c.example) ![x](data:,x) ![x](https://d.example/p.png)",
			"", "",
			`0 link-scheme: a link to "irc://a.example" is not allowed; 62 link-scheme: the picture "data:,x" is not shown`},
		{"[x](x:" + strings.Repeat("y", 100) + ")", "", "",
			`0 link-scheme: a link to "x:` + strings.Repeat("y", 78) + `…" is not allowed`},
		{"> [[b]]\n\n- ![[p.png]]", "notes/b.md", "notes/p.png", ""},
	} {
		f := open(t, append(files, "a.md\n"+c.words)...)
		var diags diag.List
		found := f.Follow(f.note("a.md"), &diags)
		var reported []string
		for _, d := range diags.Sorted() {
			reported = append(reported, fmt.Sprintf("%d %s: %s", d.Offset, d.Rule.Code, d.Message))
		}
		for i, part := range []struct{ got, want string }{
			{joined(found.Targets, Target.String), c.targets},
			{joined(found.Pictures, func(f *File) string { return f.Place.Name }), c.pictures},
			{strings.Join(reported, "; "), c.reported},
		} {
			if part.got != part.want {
				t.Errorf("%s: %s\n got %s\nwant %s", c.words, []string{"targets", "pictures", "reported"}[i], part.got, part.want)
			}
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
