package site

import (
	"regexp"
	"strings"
	"testing"

	"portolan/static"
)

// layers are those of a style sheet, in their order; each file is of one.
var layers = map[string]string{
	"css/tokens.css": "tokens",
	"css/base.css":   "base",
	"css/layout.css": "layout",
	"css/marks.css":  "components", "css/tables.css": "components", "css/lists.css": "components",
	"css/search.css": "components", "css/callouts.css": "pages",
	"css/plate.css": "pages", "css/prose.css": "pages", "css/guide.css": "pages", "css/manual.css": "pages",
	"css/changes.css": "pages",
	"css/print.css":   "print",
}

// Widths below which the look changes; css/tokens.css says what for.
var breakpoints = []string{"56rem", "44rem"}

// rawSpacings are the spacings outside the tokens, each once: what is fitted to
// one thing alone, and no step of a scale.
var rawSpacings = map[string]string{
	"css/layout.css .top nav gap 1.1rem":                               "the words of the menu, narrower than the parts of the head",
	"css/lists.css .near li padding .28rem":                            "rows of the narrow column, as many as fit beside a table",
	"css/lists.css .grid a padding .42rem":                             "rows of the grid of the home page",
	"css/manual.css .manual ul padding-left 1.2rem":                    "the place of list marks",
	"css/manual.css .manual figcaption margin -.6rem":                  "takes back the space below a listing",
	"css/marks.css .chip padding .05rem":                               "a sign may not make its line higher",
	"css/marks.css .chip margin-right .25rem":                          "as far as a blank is wide",
	"css/marks.css .badge padding .05rem":                              "a sign may not make its line higher",
	"css/marks.css .badge padding .65rem":                              "the round ends of a badge",
	"css/marks.css .tp margin .15rem":                                  "signs that wrap, one below another",
	"css/prose.css .prose li margin .2rem":                             "items are nearer than paragraphs",
	"css/search.css .find input padding 2rem":                          "room for the key at its end",
	"css/search.css .find.big input padding .85rem":                    "the height of the large box",
	"css/search.css .find.big input padding 2.6rem":                    "room for the key at its end",
	"css/tables.css .services td padding .9rem":                        "columns of a table with room",
	"css/changes.css .conflicts td:nth-child(n+2) padding-left 4.2rem": "below the number, on a phone",
}

// declaration is a property of a rule.
type declaration struct{ file, layer, media, selector, property, value string }

var comment = regexp.MustCompile(`(?s)/\*.*?\*/`)

// declarations reads a style sheet: at-rules, in them rules, in these declarations.
func declarations(t *testing.T, file string) []declaration {
	t.Helper()
	data, err := static.FS.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var all []declaration
	var open []string
	rest := comment.ReplaceAllString(string(data), "")
	for {
		at := strings.IndexAny(rest, "{};")
		if at < 0 {
			return all
		}
		words, sign := strings.TrimSpace(rest[:at]), rest[at]
		rest = rest[at+1:]
		if sign == '{' {
			open = append(open, words)
			continue
		}
		if words != "" && len(open) > 0 {
			d := declaration{file: file, selector: open[len(open)-1]}
			for _, head := range open {
				if name, ok := strings.CutPrefix(head, "@layer "); ok {
					d.layer = name
				}
				if query, ok := strings.CutPrefix(head, "@media "); ok {
					d.media = query
				}
			}
			property, value, _ := strings.Cut(words, ":")
			d.property, d.value = strings.TrimSpace(property), strings.TrimSpace(value)
			all = append(all, d)
		}
		if sign == '}' {
			open = open[:len(open)-1]
		}
	}
}

func allDeclarations(t *testing.T) []declaration {
	t.Helper()
	var all []declaration
	for _, file := range styleAsset.sources {
		all = append(all, declarations(t, file)...)
	}
	if len(all) < 500 {
		t.Fatalf("only %d declarations were read", len(all))
	}
	return all
}

func TestStylesAreInLayers(t *testing.T) {
	for _, d := range allDeclarations(t) {
		if d.layer == "" || d.layer != layers[d.file] {
			t.Errorf("%s: %s is in layer %q, want %q", d.file, d.selector, d.layer, layers[d.file])
		}
	}
}

func TestStylesHaveTwoBreakpoints(t *testing.T) {
	known := map[string]bool{"": true, "print": true, "(prefers-color-scheme: dark)": true}
	for _, width := range breakpoints {
		known["(max-width: "+width+")"] = true
	}
	used := map[string]bool{}
	for _, d := range allDeclarations(t) {
		used[d.media] = true
		if !known[d.media] {
			t.Errorf("%s: %s stands in @media %s", d.file, d.selector, d.media)
		}
		if d.media == "print" && d.layer != "print" {
			t.Errorf("%s: %s is for paper: it belongs into css/print.css", d.file, d.selector)
		}
	}
	for media := range known {
		if !used[media] {
			t.Errorf("nothing is for @media %s", media)
		}
	}
}

var (
	spacing = regexp.MustCompile(`^(padding|margin|gap|column-gap|row-gap)(-[a-z]+)?$`)
	// What is measured by the type around it, in em, is no spacing of the page.
	rawLength = regexp.MustCompile(`(?:^|[ (])(-?[\d.]+(?:rem|px))\b`)
)

func TestSpacingIsFromTokens(t *testing.T) {
	met := map[string]bool{}
	for _, d := range allDeclarations(t) {
		if !spacing.MatchString(d.property) {
			continue
		}
		for _, m := range rawLength.FindAllStringSubmatch(d.value, -1) {
			name := strings.Join([]string{d.file, d.selector, d.property, m[1]}, " ")
			met[name] = true
			if rawSpacings[name] == "" {
				t.Errorf("%q: take a token of css/tokens.css, or give the reason in rawSpacings", name)
			}
		}
	}
	for name := range rawSpacings {
		if !met[name] {
			t.Errorf("%q is in rawSpacings, and in no style sheet", name)
		}
	}
}

// A token is used somewhere, and what is used as one is a token.
func TestTokensAreUsed(t *testing.T) {
	set, used := map[string]bool{}, map[string]bool{}
	for _, d := range allDeclarations(t) {
		if strings.HasPrefix(d.property, "--") {
			set[d.property] = true
		}
		for _, m := range regexp.MustCompile(`var\((--[\w-]+)\)`).FindAllStringSubmatch(d.value, -1) {
			used[m[1]] = true
		}
	}
	for name := range set {
		if !used[name] {
			t.Errorf("nothing uses %s", name)
		}
	}
	for name := range used {
		if !set[name] {
			t.Errorf("%s is no token", name)
		}
	}
}

// On paper all is black on white, with no search box and no menu.
func TestPrintIsPlain(t *testing.T) {
	want := map[string]string{
		":root --paper": "#fff", ":root --ink": "#000", ":root --link": "#000", ":root color-scheme": "light",
	}
	for _, d := range declarations(t, "css/print.css") {
		key := d.selector + " " + d.property
		if want[key] == d.value {
			delete(want, key)
		}
		if d.property == "display" && d.value == "none" {
			for _, hidden := range []string{".find", ".top nav"} {
				if !strings.Contains(d.selector, hidden) {
					t.Errorf("%s is printed", hidden)
				}
			}
		}
	}
	for key, value := range want {
		t.Errorf("%s is not %s on paper", key, value)
	}
}
