package bundle

import (
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/tdewolff/parse/v2"
	"github.com/tdewolff/parse/v2/js"

	"portolan/static"
)

// Scripts may use these names, although no file declares them. The names in givenToAll
// belong to ES2018, and "portolan" to the search engine. The other names belong to browsers.
var (
	givenToAll  = strings.Fields("Array Boolean Float64Array Int32Array JSON Map Math Number Object RegExp Set String encodeURIComponent undefined")
	givenToPage = strings.Fields("portolan Promise URL URLSearchParams clearTimeout document getSelection history " +
		"localStorage location navigator setTimeout window")
	givenToList = strings.Fields("Infinity Intl")
	// The edition in one file needs a browser that can decompress data.
	givenToSingle = strings.Fields("Blob DOMParser DecompressionStream Promise Response TextDecoder Uint8Array atob " +
		"decodeURIComponent history portolanFile")
	// The preview server needs a browser with workers.
	givenToFollow = strings.Fields("CSS DOMParser EventSource Node SharedWorker Worker fetch self")
	// Widgets run on pages of other sites, without the engine and without storage.
	givenToWidget = strings.Fields("CSSStyleSheet HTMLElement Promise URL customElements document fetch trustedTypes window")
)

// A script uses only names that it declares, or that an earlier file declares. No two
// files declare the same name.
func TestScriptsUseOnlyFilesBefore(t *testing.T) {
	for _, names := range [][]string{Engine(), Page(), Map(), Lists(), Free(), Quiz(), NotFound(), Loader(), Single(), Widgets(),
		FollowPage(), FollowWorker()} {
		// The map home has the file that declares each name.
		home := map[string]string{}
		folder := ""
		for _, name := range names {
			if path.Dir(name) != folder {
				home, folder = map[string]string{}, path.Dir(name)
			}
			scope := parsed(t, name)
			for _, v := range scope.Undeclared {
				used := string(v.Data)
				given := slices.Contains(givenToAll, used) ||
					name == "js/engine/api.js" && used == "global" ||
					folder == "js/lists" && slices.Contains(givenToList, used) ||
					folder == "js/follow" && slices.Contains(givenToFollow, used) ||
					folder == "js/single" && slices.Contains(givenToSingle, used) ||
					folder == "js/widgets" && slices.Contains(givenToWidget, used) ||
					folder != "js/engine" && folder != "js/widgets" && slices.Contains(givenToPage, used)
				if home[used] == "" && !given {
					t.Errorf("%s uses %s, which no file before it declares", name, used)
				}
			}
			for _, v := range scope.Declared {
				declared := string(v.Data)
				if before := home[declared]; before != "" {
					t.Errorf("%s and %s both declare %s", name, before, declared)
				}
				home[declared] = name
			}
		}
	}
}

func parsed(t *testing.T, name string) js.Scope {
	t.Helper()
	tree, err := js.Parse(parse.NewInputString(source(t, name)), js.Options{})
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return tree.Scope
}

func source(t *testing.T, name string) string {
	t.Helper()
	data, err := static.FS.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// after2018 matches syntax and functions that are newer than ES2018. It also matches
// Unicode classes such as \p{L}: ES2018 has them, but goja and browsers handle them
// differently.
var after2018 = regexp.MustCompile(`\?\.[^\d]|\?\?|\bglobalThis\b|\.(flat|flatMap|matchAll|replaceAll|trimStart|trimEnd|at|hasOwn|fromEntries)\(|catch \{|\bawait\b|\bclass [A-Z{]|\d_\d|\\p\{`)

func TestEngineIsES2018(t *testing.T) {
	for _, name := range Engine() {
		for i, line := range strings.Split(source(t, name), "\n") {
			code, _, _ := strings.Cut(line, "//")
			if found := after2018.FindString(code); found != "" {
				t.Errorf("%s:%d: %q is not ES2018", name, i+1, found)
			}
		}
	}
}

var functionHead = regexp.MustCompile(`^( *)(?:function )?\w+\([\w, =()]*\) \{$`)

// Functions of scripts have at most 45 lines, and lines have at most 120 columns.
func TestScriptsFitAScreen(t *testing.T) {
	const limit = 45
	for _, name := range slices.Concat(Engine(), Page(), Map(), Lists(), Free(), Quiz(), NotFound(), Loader(), Single(), Widgets()) {
		lines := strings.Split(source(t, name), "\n")
		for i, line := range lines {
			if n := len([]rune(line)); n > 120 && !strings.Contains(line, "BETWEEN") {
				t.Errorf("%s:%d has %d columns", name, i+1, n)
			}
			head := functionHead.FindStringSubmatch(line)
			if head == nil {
				continue
			}
			length := slices.Index(lines[i:], head[1]+"}") + 1
			if length > limit {
				t.Errorf("%s:%d: %s has %d lines, want at most %d", name, i+1, strings.TrimSpace(line), length, limit)
			}
		}
	}
}

// score matches a constant with a number, or with a list of numbers, and its comment.
var score = regexp.MustCompile(`^const [A-Z_]+ = [\d\[].*;( // \S.*)?$`)

// Each numeric constant of the engine has a comment that explains its value. The comment
// is in the same line or in the line above.
func TestEngineConstantsHaveReasons(t *testing.T) {
	for _, name := range Engine() {
		lines := strings.Split(source(t, name), "\n")
		for i, line := range lines {
			m := score.FindStringSubmatch(line)
			if m != nil && m[1] == "" && !strings.HasPrefix(lines[i-1], "//") {
				t.Errorf("%s:%d: %s has no comment", name, i+1, line)
			}
		}
	}
}

func TestJoinGivesAFolderItsOwnScope(t *testing.T) {
	joined, err := Join(static.FS, "js/engine/words.js", "js/engine/numbers.js", "js/search/recent.js", "css/base.css")
	if err != nil {
		t.Fatal(err)
	}
	want := scopeHead + source(t, "js/engine/words.js") + source(t, "js/engine/numbers.js") + scopeTail +
		scopeHead + source(t, "js/search/recent.js") + scopeTail + source(t, "css/base.css")
	if string(joined) != want {
		t.Errorf("got\n%.300s\nwant\n%.300s", joined, want)
	}
}
