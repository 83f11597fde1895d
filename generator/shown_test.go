package generator

import (
	"bytes"
	"cmp"
	"encoding/json"
	"maps"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/tools/txtar"

	"portolan/generator/casetest"
	"portolan/generator/fixture"
	"portolan/generator/urls"
)

// fixedTexts holds the texts that pages of a kind have in common, which is what
// templates and leads say around the facts: a file for each folder of pages, in
// which a line is a text, with … for what the JSON file has.
const fixedTexts = "testdata/fixed.txt"

// What a page shows is in the JSON file next to it: all its words but the fixed
// texts of its kind, numbers aside. With -update the texts are written anew; one
// that comes needs a look, as it may be a fact.
func TestPagesShowNothingThatTheJSONLacks(t *testing.T) {
	fixed := map[string]map[string]string{} // to a page that shows the text
	for name, rendered := range renderedSites(t) {
		for file := range rendered {
			page, ok := pageBeside(rendered, file)
			if !ok {
				continue
			}
			kind := path.Dir(page)
			if fixed[kind] == nil {
				fixed[kind] = map[string]string{}
			}
			said := wordsIn(t, rendered[file])
			for _, words := range mainWords(t, rendered[page]) {
				if rest := said.unsaid(words); rest != "" {
					fixed[kind][rest] = name + " " + page
				}
			}
		}
	}
	if casetest.Updating() {
		writeFixed(t, fixed)
		return
	}
	faults := &fixture.Faults{T: t}
	known, err := txtar.ParseFile(fixedTexts)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range known.Files {
		for text := range strings.Lines(string(f.Data)) {
			text = strings.TrimSuffix(text, "\n")
			if fixed[f.Name][text] == "" {
				faults.Errorf("no page in %s shows %q any more: go test ./generator -run PagesShowNothing -update", f.Name, text)
			}
			delete(fixed[f.Name], text)
		}
	}
	for kind, texts := range fixed {
		for _, text := range slices.Sorted(maps.Keys(texts)) {
			faults.Errorf("pages in %s show %q, which is not in their JSON files, as %s does", kind, text, texts[text])
		}
	}
}

func writeFixed(t *testing.T, fixed map[string]map[string]string) {
	t.Helper()
	var all txtar.Archive
	for _, kind := range slices.Sorted(maps.Keys(fixed)) {
		lines := strings.Join(slices.Sorted(maps.Keys(fixed[kind])), "\n") + "\n"
		all.Files = append(all.Files, txtar.File{Name: kind, Data: []byte(lines)})
	}
	if err := os.WriteFile(fixedTexts, txtar.Format(&all), 0o644); err != nil {
		t.Fatal(err)
	}
}

// pageBeside returns the page whose words a data file has. Those of the home
// page, of lists and of what explains the site are in several, or in none.
func pageBeside(rendered map[string][]byte, file string) (string, bool) {
	if file == urls.Registry {
		return urls.Conflicts, true
	}
	page := strings.TrimPrefix(strings.TrimSuffix(file, ".json"), urls.API) + ".html"
	if slices.Contains([]string{"tcp", "udp", "sctp", "dccp"}, strings.TrimSuffix(path.Base(page), ".html")) {
		return "", false // its services are described by statements about other transports, too
	}
	_, ok := rendered[page]
	return page, ok && isData(file) && file != urls.APIIndex
}

// mainWords returns the texts of the main part of a page, in their order.
func mainWords(t *testing.T, content []byte) []string {
	t.Helper()
	root, err := html.Parse(bytes.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	var texts []string
	for n := range root.Descendants() {
		if n.Type == html.ElementNode && n.Data == "main" {
			for inner := range n.Descendants() {
				if inner.Type == html.TextNode && strings.TrimSpace(inner.Data) != "" {
					texts = append(texts, strings.Join(strings.Fields(inner.Data), " "))
				}
			}
		}
	}
	return texts
}

// fileWords are all that a data file says.
type fileWords struct {
	all   string          // every string in it
	has   map[string]bool // each, the last parts of paths among them
	known []string        // each of them, or the last part of a path, the longest first
}

func wordsIn(t *testing.T, content []byte) fileWords {
	t.Helper()
	var file any
	if err := json.Unmarshal(content, &file); err != nil {
		t.Fatal(err)
	}
	s := fileWords{has: map[string]bool{}}
	var all strings.Builder
	var walk func(any)
	walk = func(v any) {
		switch v := v.(type) {
		case string:
			v = strings.Join(strings.Fields(v), " ")
			all.WriteString(v + "\n")
			s.has[v], s.has[path.Base(v)] = true, true
			v = strings.TrimSuffix(v, ".")
			s.has[v], s.has[strings.ToUpper(v[:min(len(v), 1)])+v[min(len(v), 1):]] = true, true
		case []any:
			for _, inner := range v {
				walk(inner)
			}
		case map[string]any:
			for key, inner := range v {
				walk(key)
				walk(inner)
			}
		}
	}
	walk(file)
	s.all, s.known = all.String(), slices.Collect(maps.Keys(s.has))
	slices.SortFunc(s.known, func(a, b string) int { return cmp.Or(len(b)-len(a), cmp.Compare(a, b)) })
	s.known = slices.DeleteFunc(s.known, func(word string) bool { return len(word) < 2 })
	return s
}

var (
	number    = regexp.MustCompile(`[0-9][0-9,]*`)
	transport = regexp.MustCompile(`\b(?:TCP|UDP|SCTP|DCCP)\b`)
	repeated  = regexp.MustCompile(`…(?:(?: |, | and |–| · )?…)+`)
)

// unsaid returns what is left of a text of a page without what the file says:
// nothing, or words around it.
func (s fileWords) unsaid(words string) string {
	if place, _, _ := strings.Cut(words, ":"); s.has[words] || s.has[place] || strings.Contains(s.all, words) {
		return ""
	}
	for _, known := range s.known {
		words = leaveOut(words, known)
	}
	words = number.ReplaceAllString(transport.ReplaceAllString(words, "…"), "…")
	return repeated.ReplaceAllString(words, "…")
}

// leaveOut replaces what is known in a text, where it is no part of a word.
func leaveOut(words, known string) string {
	for from := 0; ; {
		i := strings.Index(words[from:], known)
		if i < 0 {
			return words
		}
		start, end := from+i, from+i+len(known)
		before, _ := utf8.DecodeLastRuneInString(words[:start])
		after, _ := utf8.DecodeRuneInString(words[end:])
		if unicode.IsLetter(before) || unicode.IsLetter(after) {
			from = end
			continue
		}
		words, from = words[:start]+"…"+words[end:], start+len("…")
	}
}
