package bundle

import (
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"portolan/static"
)

// folder has files of each media type, and a script with a syntax error.
var folder = fstest.MapFS{
	"a.css": {Data: []byte("a { color: #ff0000 }\n")}, "b.css": {Data: []byte("/* why */ b{margin:0px}\n")},
	"a.js": {Data: []byte("var one = 1; // why\n")}, "b.js": {Data: []byte("var two = one + 1;\n")},
	"a.svg": {
		Data: []byte("<svg xmlns=\"http://www.w3.org/2000/svg\"><!-- why --><path d=\"M 10 10 L 20 20\"/></svg>\n"),
	},
	"broken.js": {Data: []byte("var = ;")},
}

func TestJoinKeepsTheOrder(t *testing.T) {
	for _, names := range [][]string{{"a.css", "b.css"}, {"b.css", "a.css"}} {
		var want string
		for _, name := range names {
			want += string(folder[name].Data)
		}
		if got, err := Join(folder, names...); err != nil || string(got) != want {
			t.Errorf("%q are joined to %q (%v), want %q", names, got, err, want)
		}
	}
	if got, err := Join(folder); err != nil || len(got) != 0 {
		t.Errorf("nothing is joined to %q (%v)", got, err)
	}
}

func TestFilesMinifiesTheWhole(t *testing.T) {
	for _, test := range []struct {
		mediatype string
		names     []string
		want      string
	}{
		{CSS, []string{"a.css", "b.css"}, "a{color:red}b{margin:0}"},
		{CSS, []string{"b.css", "a.css"}, "b{margin:0}a{color:red}"},
		{JavaScript, []string{"a.js", "b.js"}, `(function(){"use strict";var t=1,n=t+1})(this)`},
		{SVG, []string{"a.svg"}, `<svg xmlns="http://www.w3.org/2000/svg"><path d="M10 10 20 20"/></svg>`},
	} {
		if got, err := Files(folder, test.mediatype, test.names...); err != nil || string(got) != test.want {
			t.Errorf("%q are minified to %s (%v), want %s", test.names, got, err, test.want)
		}
	}
}

// An error names the file, because a user may have replaced the file.
func TestErrorsNameTheSource(t *testing.T) {
	for name, mediatype := range map[string]string{"missing.js": JavaScript, "broken.js": JavaScript} {
		if _, err := Files(folder, mediatype, name, "a.js"); err == nil || !strings.Contains(err.Error(), name) {
			t.Errorf("the error about %s is %v", name, err)
		}
	}
	if _, err := Minify("text/plain", []byte("x")); err == nil {
		t.Error("an unknown media type is no error")
	}
}

// The function Engine returns every script of the folder js/engine exactly once.
func TestEngineIsWhole(t *testing.T) {
	all, err := fs.Glob(static.FS, "js/engine/*.js")
	if err != nil {
		t.Fatal(err)
	}
	got := slices.Sorted(slices.Values(Engine()))
	if !slices.Equal(got, all) {
		t.Errorf("the engine is %q, its folder has %q", got, all)
	}
	if _, err := Files(static.FS, JavaScript, Engine()...); err != nil {
		t.Error(err)
	}
}

// A syntax error in a script has the offset of its line and column.
func TestCheckScript(t *testing.T) {
	for source, want := range map[string]int{"var x = ;": 8, "\"use strict\";\nvar x = ;\n": 22, "f(": 2} {
		if offset, message := CheckScript([]byte(source)); offset != want || message == "" {
			t.Errorf("%q: %q at %d, want an error at %d", source, message, offset, want)
		}
	}
	if _, message := CheckScript([]byte("var x = 1;\n")); message != "" {
		t.Errorf("a script without errors: %s", message)
	}
}
