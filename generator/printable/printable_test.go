package printable

import (
	"io"
	"strings"
	"testing"
	"testing/iotest"
	"unicode"

	"golang.org/x/text/transform"
)

// hostile are texts that a terminal obeys, or that hide or reorder other text.
var hostile = []string{
	"\x00", "\x07", "\x08", "\x0b", "\x1b[31m", "\x7f", "\u0080", "\u009b31m", "\xc2\u009b", "\x9b", "\r", "\u061c",
	"\u200b", "\u200e", "\u200f", "\u202a", "\u202e", "\u2028", "\u2029", "\u2066", "\u2069", "\U000e0001", "\xff", "\xe2\x80",
}

func TestLine(t *testing.T) {
	for in, want := range map[string]string{
		"plain é 漢": "plain é 漢", "a\tb\u00a0c": "a b c", "a\nb\r\n": "a�b��", "\x1b[0m": "�[0m",
		"\u009b1m\x9b": "�1m�", "a\u202eb": "a�b", "👩‍💻": "👩‍💻", "می\u200cخواهم": "می\u200cخواهم",
	} {
		if got := Line(in); got != want {
			t.Errorf("Line(%q) is %q, want %q", in, got, want)
		}
	}
	for _, s := range hostile {
		if got := Line("a" + s + "b"); strings.IndexFunc(got, isActive) >= 0 || !strings.ContainsRune(got, Replacement) {
			t.Errorf("Line(%q) is %q", s, got)
		}
	}
}

func isActive(r rune) bool {
	return unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || unicode.In(r, unicode.Zl, unicode.Zp)
}

func TestFilter(t *testing.T) {
	for in, want := range map[string]string{
		"a\tb\u00a0c\n":       "a\tb\u00a0c\n",
		"a\r\nb\rc\r":         "a\nb�c�",
		"\ufeffport\r\n":      "port\n",
		"\x1b[1mé\u009b漢\xff": "�[1mé�漢�",
		"\xe2\x80":            "��",
		"::error::a\n ::b":    "::error::a\n ::b",
	} {
		if got := filtered(t, &Filter{}, in); got != want {
			t.Errorf("%q becomes %q, want %q", in, got, want)
		}
	}
	for _, s := range hostile {
		if got := filtered(t, &Filter{}, "a"+s+"b"); strings.IndexFunc(got, isActive) >= 0 {
			t.Errorf("%q becomes %q", s, got)
		}
	}
}

// GitHub removes all spaces of Unicode before it looks for "::", and looks for "##[" anywhere.
func TestFilterOfCommands(t *testing.T) {
	for in, want := range map[string]string{
		"::error::a\n":               "�:error::a\n",
		"a ::error::\n \t\u00a0::b:": "a ::error::\n \t\u00a0�:b:",
		"###[debug]a##":              "#�#[debug]a##",
		"\u2028::a":                  "�::a",
		":":                          ":",
		"#\n#":                       "#\n#",
	} {
		if got := filtered(t, &Filter{Commands: true}, in); got != want {
			t.Errorf("%q becomes %q, want %q", in, got, want)
		}
	}
}

func TestFilterCounts(t *testing.T) {
	f := &Filter{Commands: true}
	if filtered(t, f, "a\x1b\r\nb\ufeff\n::é\xff"); f.Replaced != 3 {
		t.Errorf("%d characters were replaced, want 3", f.Replaced)
	}
}

// filtered returns the filtered text. It is the same whether the text comes at once or byte
// by byte.
func filtered(t *testing.T, f *Filter, in string) string {
	t.Helper()
	whole, err := io.ReadAll(transform.NewReader(strings.NewReader(in), f))
	if err != nil {
		t.Fatal(err)
	}
	bytewise, err := io.ReadAll(transform.NewReader(iotest.OneByteReader(strings.NewReader(in)), &Filter{Commands: f.Commands}))
	if err != nil || string(bytewise) != string(whole) {
		t.Errorf("%q becomes %q at once, %q byte by byte (%v)", in, whole, bytewise, err)
	}
	return string(whole)
}
