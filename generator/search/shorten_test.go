package search

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/dop251/goja"

	"portolan/generator/encode"
	"portolan/static"
)

// A name that begins with words of the name before it is shortened.
func TestShorten(t *testing.T) {
	for _, tt := range []struct{ before, name, want string }{
		{"Remote Job Entry", "rje", "%"},
		{"Remote Job Entry", "remote-job-entry", "="},
		{"Remote Job Entry", "remotejobentryd", "_d"},
		{"Remote Job Entry", "remote-job", "@"},
		{"Remote Job Entry", "remotejobs", "$s"},
		{"Remote Job Entry", "remotely", "^ly"},
		{"Remote Job Entry", "Remote Job", "Remote Job"},
		{"Entry", "entry", "="},
		{"A", "a1", "a1"}, // one letter is not worth a mark
		{"++", "c++", "c++"},
		{"x", "=x", "~=x"},
		{"x", "~", "~~"},
		{"Élan vital", "ev", "%"},
		{"Élan vital", "élan", "élan"},
	} {
		if got := shorten([]string{tt.before, tt.name}); !slices.Equal(got, []string{tt.before, tt.want}) {
			t.Errorf("shorten(%q, %q) returns %q, want %q", tt.before, tt.name, got, tt.want)
		}
	}
	if got := shorten([]string{"^x"}); got[0] != "~^x" {
		t.Errorf("the first name becomes %q", got[0])
	}
}

// readerOf returns a function that runs a function of engine/columns.js and returns its result as JSON.
func readerOf(t *testing.T) func(function, text string) string {
	t.Helper()
	vm := goja.New()
	for _, file := range []string{"js/engine/words.js", "js/engine/columns.js"} {
		source, err := static.FS.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := vm.RunScript(file, string(source)); err != nil {
			t.Fatal(err)
		}
	}
	return func(function, text string) string {
		t.Helper()
		if err := vm.Set("text", text); err != nil {
			t.Fatal(err)
		}
		value, err := vm.RunString("JSON.stringify(" + function + "(text))")
		if err != nil {
			t.Fatal(err)
		}
		return value.String()
	}
}

// asJSON encodes a value like the index.
func asJSON(t *testing.T, value any) string {
	t.Helper()
	var b bytes.Buffer
	if err := encode.JSON(&b).Encode(value); err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(b.String())
}

// The engine reads the numbers that the build writes as text.
func TestColumns(t *testing.T) {
	read := readerOf(t)
	for _, tt := range []struct {
		column column
		text   string
	}{
		{nil, ""}, {column{0, 1, 56, 57, 63}, "#$[]c"}, {column{64, 90, 91, 117}, "d#~#d$~$"}, {column{65535}, "{o{#"},
	} {
		text, _ := tt.column.MarshalText()
		if string(text) != tt.text {
			t.Errorf("the column %v becomes %q, want %q", tt.column, text, tt.text)
		}
		if got, want := read("column", string(text)), asJSON(t, append([]int{}, tt.column...)); got != want {
			t.Errorf("the engine reads %q as %s, want %s", text, got, want)
		}
	}
	all := lists{{}, {3, 70000, 0}, {}, {1}}
	text, _ := all.MarshalText()
	if got, want := read("lists", string(text)), asJSON(t, [][]int(all)); got != want {
		t.Errorf("the engine reads %q as %s, want %s", text, got, want)
	}
	for n := range 100_000 {
		text = appendNumber(text, n)
	}
	if strings.ContainsAny(string(text), `\"`+"\n") || !utf8.Valid(text) {
		t.Error("a column has characters that JSON escapes")
	}
}

// The engine reads the names that the build shortens.
func TestEngineLengthensNames(t *testing.T) {
	names := []string{
		"Remote Job Entry", "rje", "remote-job-entry", "remotejobentryd", "++", "c++", "=x", "~", "$", "Real Secure d", "realsecures", "\U0001F600 Smile up", "\U0001F600su",
		"Élan \u2014 vital", "ev", "ÉLAN", "elan", "élan", "^", "%x",
	}
	if got, want := readerOf(t)("lengthened", strings.Join(shorten(names), "\n")), asJSON(t, names); got != want {
		t.Errorf("the engine reads the names as %s, want %s", got, want)
	}
}
