package site

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"portolan/generator/diag"
	"portolan/generator/fixture"
	"portolan/generator/output"
	"portolan/generator/registry"
	"portolan/generator/urls"
	"portolan/static"
	"portolan/templates"
)

// siteOf returns a site with the given notes, without templates and assets.
func siteOf(n *fixture.Notes) *site { return siteOn(n.Registry()) }

// siteOn returns a site with the given registry, without templates and assets.
func siteOn(reg *registry.Registry) *site {
	return &site{
		reg:       reg,
		notePages: notePages(reg, urls.Folders{}),
		pages:     urls.Folders{},
		pictures:  map[*registry.File]string{},
		common:    commonParts(reg, urls.Folders{}, "test"),
		mixed:     isMixed(reg),
	}
}

// filesOf returns the files of a site.
func filesOf(t *testing.T, reg *registry.Registry, opts Options) []output.File {
	t.Helper()
	opts.Templates, opts.Static, opts.Version, opts.Pages = templates.FS, static.FS, "test", urls.Folders{}
	files, err := Files(reg, opts)
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// pageOf returns the content of one file of a site.
func pageOf(t *testing.T, reg *registry.Registry, opts Options, path string) string {
	t.Helper()
	f, ok := output.Find(filesOf(t, reg, opts), path)
	if !ok {
		t.Fatalf("the site has no %s", path)
	}
	return string(render(t, f))
}

// rendered returns the content of each file of a site. The key is the path of the file.
func rendered(t *testing.T, reg *registry.Registry, opts Options) map[string][]byte {
	t.Helper()
	all := map[string][]byte{}
	for _, f := range filesOf(t, reg, opts) {
		if all[f.Path] != nil {
			t.Errorf("two files have the path %s", f.Path)
		}
		all[f.Path] = render(t, f)
	}
	return all
}

func render(t *testing.T, f output.File) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := f.Render(&b); err != nil {
		t.Fatalf("%s: %v", f.Path, err)
	}
	return b.Bytes()
}

// nodes parses HTML. The parameter source is a whole page or a part of a page.
func nodes(t *testing.T, source string) *html.Node {
	t.Helper()
	root, err := html.Parse(bytes.NewReader([]byte(source)))
	if err != nil {
		t.Fatal(err)
	}
	return root
}

// attr returns the value of an attribute, or "" if n does not have it.
func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// hrefs returns the href attributes of all links in source, in order.
func hrefs(t *testing.T, source string) []string {
	t.Helper()
	var all []string
	for n := range nodes(t, source).Descendants() {
		if n.Data == "a" && attr(n, "href") != "" {
			all = append(all, attr(n, "href"))
		}
	}
	return all
}

// textOf returns words as the text of the note mine.md.
func textOf(words string) *diag.Text { return diag.NewText("mine.md", "mine.md", []byte(words)) }

var number = regexp.MustCompile(`\d+(?:,\d{3})*`)

// countsIn returns the numbers in a sentence: countsIn("2 of these 1,000 numbers")
// returns "2 1,000".
func countsIn(sentence string) string { return strings.Join(number.FindAllString(sentence, -1), " ") }
