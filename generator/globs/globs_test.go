package globs

import (
	"strings"
	"testing"
)

func TestMatches(t *testing.T) {
	for _, tt := range []struct {
		pattern  string
		yes, not []string
	}{
		{"Private/", []string{"private/", "PRIVATE/", "a/Private/"}, []string{"Private", "Privates/", "Private.md"}},
		{"/Private", []string{"Private/", "Private"}, []string{"a/Private/"}},
		{"a/b", []string{"a/b", "a/b/"}, []string{"x/a/b", "a/b/c"}},
		{"a/**", []string{"a/b", "a/b/c"}, []string{"a/", "b/a/c"}},
		{"**/b", []string{"b", "a/b", "a/c/b"}, []string{"ab"}},
		{"a/**/b", []string{"a/b", "a/x/y/b"}, []string{"a/xb"}},
		{"***/b", []string{"b", "a/c/b"}, nil},
		{"*.draft.md", []string{"x.draft.md", "a/.DRAFT.md"}, []string{"draft.md"}},
		{"a?c", []string{"abc", "aéc"}, []string{"a/c", "ac"}},
		{"[!a]b", []string{"bb", "a/cb"}, []string{"ab"}},
		{"x/[!a]b", []string{"x/bb"}, []string{"x/ab", "x//b"}},
		{"x[!a]b", nil, []string{"x/b"}},
		{"{a,b}.md", []string{"{a,b}.md"}, []string{"a.md"}},
		{`\!a`, []string{"!a"}, []string{"a"}},
		{`\*`, []string{"*"}, []string{"a"}},
		{`a\ `, []string{"a "}, []string{"a"}},
		{"a  ", []string{"a"}, []string{"a  "}},
		{"café/", []string{"CAFÉ/", "Cafe\u0301/"}, []string{"cafe/"}},
		{"\xff*", []string{"\xffa"}, []string{"a"}},
	} {
		p, err := Parse(tt.pattern, ".")
		if err != nil {
			t.Errorf("%q: %v", tt.pattern, err)
			continue
		}
		for want, names := range map[bool][]string{true: tt.yes, false: tt.not} {
			for _, name := range names {
				file, isFolder := strings.CutSuffix(name, "/")
				if p.Match(Fold(file), isFolder) != want {
					t.Errorf("%q matches %q: %t, want %t", tt.pattern, name, !want, want)
				}
			}
		}
	}
}

func TestInvalidPatterns(t *testing.T) {
	for _, pattern := range []string{
		"", "/", "!", "!/", "//", "a//b", "./a", "../a", "a/..", "[ab", `a\`, "[", "[]a]", "[[:digit:]]",
		strings.Repeat("*a", 5000), strings.Repeat("a", MaxLength+1),
	} {
		if _, err := Parse(pattern, "."); err == nil {
			t.Errorf("%.20q is a valid pattern", pattern)
		}
	}
}

func TestBaseOfAPattern(t *testing.T) {
	for pattern, want := range map[string]string{
		"x.md": "net/x.md net/b/x.md ", "/x.md": "net/x.md ", "b/x.md": "net/b/x.md ", "b/": "net/b ",
	} {
		p, err := Parse(pattern, "Net")
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, name := range []string{"x.md", "net/x.md", "net/b/x.md", "net2/x.md", "a/net/x.md"} {
			if p.Match(name, false) {
				got += name + " "
			}
		}
		if p.Match("net/b", true) {
			got += "net/b "
		}
		if got != want {
			t.Errorf("%q in the folder Net matches %q, want %q", pattern, got, want)
		}
	}
}

// The last pattern that matches decides. A pattern that decides nothing new is used, too.
func TestSets(t *testing.T) {
	set, ok := parsed("*.md\n!a.md\nx/\n*.txt\n*.md\n!b.md")
	if !ok {
		t.Fatal("a pattern is not valid")
	}
	for name, want := range map[string]bool{"a.md": true, "b.md": false, "c.txt": true, "c.png": false} {
		if got := set.Selects(name, false, false); got != want {
			t.Errorf("%s is selected: %t", name, got)
		}
	}
	if !set.Selects("c.png", false, true) || set.Selects("b.md", false, true) {
		t.Error("a path without a pattern must be as the folder above it")
	}
	for i, want := range []bool{true, true, false, true, true, true} {
		if set.Used(i) != want {
			t.Errorf("pattern %d is used: %t", i, !want)
		}
	}
	set.Use("x", true)
	if !set.Used(2) {
		t.Error("a pattern in a selected folder is not used")
	}
	only, _ := parsed("!a.md")
	if only.Use("a.md", false); only.Used(0) {
		t.Error("a pattern with ! has an effect in a selected folder")
	}
}

// FuzzParse reads a pattern and a path. Reading never panics. The path itself, with its
// special characters escaped, is a pattern that matches the path alone.
func FuzzParse(f *testing.F) {
	for _, seed := range [][2]string{
		{"Private/", "Private/a.md"}, {"**/*.md", "a b/c.md"}, {"!a[!b-d]?", "aéx"}, {`\{a,b}`, "{a,b}"}, {"***", "\xff"},
		{strings.Repeat("*a", 400) + "b", strings.Repeat("a", 900)}, {"[^/]", "Cafe\u0301"}, {"[ß]", "ß"},
	} {
		f.Add(seed[0], seed[1])
	}
	f.Fuzz(func(t *testing.T, pattern, name string) {
		if p, err := Parse(pattern, "."); err == nil {
			p.Match(Fold(name), false)
			p.Match(Fold(name), true)
		}
		if Fold(Fold(name)) != Fold(name) {
			t.Errorf("%q has two folded forms, %q and %q", name, Fold(name), Fold(Fold(name)))
		}
		var b strings.Builder
		for _, c := range []byte(name) {
			if strings.IndexByte(`\*?[]{}! `, c) >= 0 {
				b.WriteByte('\\')
			}
			b.WriteByte(c)
		}
		p, err := Parse("/"+b.String(), ".")
		if err != nil || p.folders || strings.ContainsAny(name, "\t\r") {
			t.Skip()
		}
		if !p.Match(Fold(name), false) || p.Match(Fold(name+"x"), false) {
			t.Errorf("the pattern %q does not match %q alone", b.String(), name)
		}
	})
}
