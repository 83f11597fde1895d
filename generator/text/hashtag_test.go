package text

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestTagAt(t *testing.T) {
	for s, want := range map[string]string{
		"ssh": "ssh", "net/mail rest": "net/mail", "Größe,": "Größe", "a_b-c.": "a_b-c", "日本語": "日本語", "🚀": "🚀",
		"y1984": "y1984", "2024_05": "2024_05", "net/": "net", "22tcp": "22tcp",
		"22": "", "": "", " a": "", "80/443": "", "6000-6063": "", "-": "", "/a": "", "a//b": "", "#a": "", ".a": "",
		strings.Repeat("a", maxTag): strings.Repeat("a", maxTag), strings.Repeat("a", maxTag+1): "",
		strings.Repeat("a/", maxTagLevels) + "a": "", strings.Repeat("Ⱥ", maxTag/2): "", "a\xffb": "a",
	} {
		if got := TagAt(s); got != want {
			t.Errorf("TagAt(%q) = %q, want %q", s, got, want)
		}
	}
	for value, want := range map[string]string{
		"#net": "net", " net/Mail ": "net/Mail", "net/": "net", "two words": "", "2024": "", "": "", "##a": "", "a.b": "",
	} {
		if got := TagNamed(value); got != want {
			t.Errorf("TagNamed(%q) = %q, want %q", value, got, want)
		}
	}
	if TagKey("Net/MAIL") != "net/mail" || TagKey("e\u0301") != "\u00e9" {
		t.Errorf("%q and %q", TagKey("Net/MAIL"), TagKey("e\u0301"))
	}
}

// FuzzTagAt checks that a tag is a short prefix of the text, which is the same tag again, and that
// its key can be a file name.
func FuzzTagAt(f *testing.F) {
	for _, seed := range []string{"net/mail", "22", "a/", "Ⱥ", "🚀\u200d", "e\u0301", "a//b", "-/-", "\xff"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		name := TagAt(s)
		if name == "" {
			return
		}
		key := TagKey(name)
		if !strings.HasPrefix(s, name) || TagAt(name) != name || TagNamed("#"+name) != name || TagKey(key) != key {
			t.Errorf("TagAt(%q) = %q", s, name)
		}
		if len(key) > maxTag || !utf8.ValidString(key) || strings.ContainsAny(key, " .,:\\\"<>|?*#&%") {
			t.Errorf("the key of %q is %q", name, key)
		}
	})
}
