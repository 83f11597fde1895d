package site

import (
	"regexp"
	"strings"
	"testing"

	"portolan/static"
)

// layers contains the CSS layer of each style sheet. All rules of a style sheet must be
// in this layer.
var layers = map[string]string{
	"css/tokens.css": "tokens",
	"css/base.css":   "base",
	"css/layout.css": "layout",
	"css/marks.css":  "components", "css/tables.css": "components", "css/lists.css": "components",
	"css/chart.css":  "components",
	"css/search.css": "components", "css/callouts.css": "pages", "css/vault.css": "pages",
	"css/explain.css": "pages", "css/plate.css": "pages", "css/prose.css": "pages", "css/guide.css": "pages", "css/manual.css": "pages",
	"css/changes.css": "pages",
	"css/sheet.css":   "pages",
	"css/quiz.css":    "pages",
	"css/print.css":   "print",
}

// breakpoints are the widths of the screen at which the layout changes. The comment in
// css/tokens.css explains them.
var breakpoints = []string{"56rem", "44rem"}

// rawSpacings lists spacings that are not tokens of css/tokens.css, because only one
// element uses each of them. The key is the file, the selector, the property and the
// value, such as "css/layout.css .top nav gap 1.1rem". The value is the reason for the
// spacing.
var rawSpacings = map[string]string{
	"css/layout.css .top nav gap 1.1rem":              "menu links are closer than other header parts",
	"css/lists.css .near li padding .28rem":           "close rows, to fit next to a table",
	"css/lists.css .grid a padding .42rem":            "rows of the grid of the home page",
	"css/manual.css .manual ul padding-left 1.2rem":   "space for list markers",
	"css/manual.css .manual figcaption margin -.6rem": "takes back the space below a listing",
	"css/marks.css .chip margin-right .25rem":         "the width of a space",
	"css/marks.css .badge padding .05rem":             "a badge must not make its line higher",
	"css/marks.css .badge padding .65rem":             "the round ends of a badge",
	"css/marks.css .tp margin .15rem":                 "space between transports that wrap",
	"css/prose.css .prose li margin .2rem":            "items are closer than paragraphs",
	"css/vault.css ul > .task > :is(input, .task-state), ul > .task > p:first-child > :is(input, .task-state) margin-left -1rem": "the width of the box",
	"css/search.css .find input padding 2rem":                          "space for the key at its end",
	"css/search.css .find.big input padding .85rem":                    "the height of the large box",
	"css/search.css .find.big input padding 2.6rem":                    "space for the key at its end",
	"css/tables.css .services td padding .9rem":                        "wide columns",
	"css/changes.css .conflicts td:nth-child(n+2) padding-left 4.2rem": "below the number, on a phone",
}

// declaration is a CSS declaration, such as "gap: 1rem", with its selector, @layer and
// @media.
type declaration struct{ file, layer, media, selector, property, value string }

var comment = regexp.MustCompile(`(?s)/\*.*?\*/`)

// declarations returns all declarations of a style sheet, including the declarations in
// nested rules.
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
		t.Fatalf("got only %d declarations, want at least 500", len(all))
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
	known := map[string]bool{"": true, "print": true, "(prefers-color-scheme: dark)": true,
		"(forced-colors: active)": true, "(hover: none)": true, "(scripting: enabled)": true}
	for _, width := range breakpoints {
		known["(max-width: "+width+")"] = true
	}
	used := map[string]bool{}
	for _, d := range allDeclarations(t) {
		used[d.media] = true
		if !known[d.media] {
			t.Errorf("%s: %s is in @media %s: use a breakpoint of css/tokens.css", d.file, d.selector, d.media)
		}
		if d.media == "print" && d.layer != "print" {
			t.Errorf("%s: %s is for print: move it to css/print.css", d.file, d.selector)
		}
	}
	for media := range known {
		if !used[media] {
			t.Errorf("no rule is in @media %s", media)
		}
	}
}

var (
	spacing = regexp.MustCompile(`^(padding|margin|gap|column-gap|row-gap)(-[a-z]+)?$`)
	// rawLength matches lengths in rem and px. It does not match lengths in em, because
	// a length in em depends on the font size.
	rawLength = regexp.MustCompile(`(?:^|[ (])(-?[\d.]+(?:rem|px))\b`)
)

func TestSpacingIsFromTokens(t *testing.T) {
	found := map[string]bool{}
	for _, d := range allDeclarations(t) {
		if !spacing.MatchString(d.property) {
			continue
		}
		for _, m := range rawLength.FindAllStringSubmatch(d.value, -1) {
			name := strings.Join([]string{d.file, d.selector, d.property, m[1]}, " ")
			found[name] = true
			if rawSpacings[name] == "" {
				t.Errorf("%q: use a token of css/tokens.css, or give the reason in rawSpacings", name)
			}
		}
	}
	for name := range rawSpacings {
		if !found[name] {
			t.Errorf("%q is in rawSpacings, but in no style sheet", name)
		}
	}
}

// Style sheets use every token. Every custom property that style sheets use is a token.
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
			t.Errorf("no rule uses the token %s", name)
		}
	}
	for name := range used {
		if !set[name] {
			t.Errorf("%s is used, but is not a token", name)
		}
	}
}

// A printed page is black on white. The printed page does not show the search box and
// the menu.
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
					t.Errorf("%s must not be printed, but %s does not hide it", hidden, d.selector)
				}
			}
		}
	}
	for key, value := range want {
		t.Errorf("%s is not %s in print", key, value)
	}
}
