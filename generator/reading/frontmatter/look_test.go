package frontmatter

import (
	"fmt"
	"strings"
	"testing"

	"portolan/generator/text"
)

func TestAccentSetting(t *testing.T) {
	for front, want := range map[string]string{
		`accent: "#6f42c1"`:              "#6f42c1 ",
		`accent: 6f42c1`:                 "#6f42c1 ",
		`accent: ["#0059b3", "#8cf"]`:    "#0059b3 ",
		`accent: "#ffd400"`:              "#776204 accent-contrast",
		`accent: ["#0059b3", "#0059b3"]`: "#0059b3 accent-contrast",
		`accent: teal`:                   "#000000 front-matter-value",
		`accent: "red;}body{top:0"`:      "#000000 front-matter-value",
		`accent: ["#000","#fff","#00f"]`: "#000000 front-matter-value",
		`accent: #06c`:                   "#000000 front-matter-value",
		"accent:\n  light: x":            "#000000 front-matter-value",
		`accent:`:                        "#000000 ",
	} {
		n, _, codes := read(t, "index.md", front)
		if got := n.Accent.Light.String() + " " + codes; got != want {
			t.Errorf("%s: got %q, want %q", front, got, want)
		}
	}
}

func TestLogo(t *testing.T) {
	for front, want := range map[string]string{
		`logo: logo.svg`:                "logo.svg ",
		`logo: ./a/logo.svg`:            "a/logo.svg ",
		`logo: "![[logo.png]]"`:         "logo.png ",
		`logo: ["[[a.svg]]", b.svg]`:    "a.svg b.svg ",
		`logo: [a.svg, b.svg, c.svg]`:   "a.svg b.svg front-matter-value",
		`logo: https://x.example/a.svg`: "front-matter-value",
		`logo: "[x](a.svg)"`:            "front-matter-value",
	} {
		n, _, codes := read(t, "index.md", front)
		got := ""
		for _, picture := range n.Logo {
			got += picture.Target + " "
			if !picture.Embed {
				t.Errorf("%s: the picture is not embedded", front)
			}
		}
		if got += codes; got != want {
			t.Errorf("%s: got %q, want %q", front, got, want)
		}
	}
}

// The positions of links in a footer are those in the note.
func TestFooter(t *testing.T) {
	const front = `footer: "Run by the [team](mailto:a@b.example), see [[ports]]"`
	n, _, codes := read(t, "index.md", "title: x\n"+front)
	if text.Plain(n.Footer) != "Run by the team, see ports" || codes != "" {
		t.Errorf("got %q, reported %q", text.Plain(n.Footer), codes)
	}
	for s := range text.Inside(n.Footer) {
		switch s := s.(type) {
		case text.WikiLink:
			if got := string(n.Text.Bytes[s.Pos:]); !strings.HasPrefix(got, "[[ports]]") {
				t.Errorf("the link is at %.20q", got)
			}
		case text.Text:
			if got := string(n.Text.Bytes[s.Pos:]); s.Text != "team" && !strings.HasPrefix(got, s.Text) {
				t.Errorf("%q is at %.20q", s.Text, got)
			}
		}
	}
	for front, want := range map[string]string{
		`footer: "# Heading"`: "front-matter-value", `footer: "1. one"`: "front-matter-value",
		`footer: [a, b]`: "front-matter-value", `footer:`: "", `footer: © 2026`: "", `footer: "a\n\nb"`: "",
	} {
		if _, _, codes := read(t, "index.md", front); codes != want {
			t.Errorf("%s: reported %q, want %q", front, codes, want)
		}
	}
}

func TestNavLinks(t *testing.T) {
	n, _, codes := read(t, "index.md", `nav: [guide, "[[a|A]]", "[Wiki](https://w.example)", "https://s.example/x", "[x", "[](b.md)", "a [b](c)"]`)
	var got []string
	for _, s := range n.Nav {
		switch s := s.(type) {
		case text.WikiLink:
			got = append(got, s.Target+"="+text.Plain(s.Label))
		case text.Link:
			got = append(got, s.Href+"="+text.Plain(s.Spans))
		}
	}
	want := "[guide= a=A https://w.example=Wiki https://s.example/x=s.example]"
	if fmt.Sprint(got) != want || strings.Count(codes, "front-matter-value") != 3 {
		t.Errorf("got %v, reported %q", got, codes)
	}
}
