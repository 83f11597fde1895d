package site_test

import (
	"iter"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"portolan/generator"
	"portolan/generator/output"
	"portolan/generator/registry"
	"portolan/generator/sitetest"
	"portolan/static"
	"portolan/templates"
)

// road is a site made as the program makes it, of notes, with all that other
// packages add.
type road struct {
	reg   *registry.Registry
	files []output.File // none rendered
}

// options are those of a site of some notes.
func options(notes ...generator.Layer) generator.Options {
	return generator.Options{Layers: notes, Templates: templates.FS, Static: static.FS, Version: "test"}
}

// siteOf makes a site.
func siteOf(t *testing.T, opts generator.Options) road {
	t.Helper()
	reg, files := sitetest.Files(t, opts)
	return road{reg, files}
}

// has reports whether there is a file.
func (r road) has(path string) bool {
	_, ok := output.Find(r.files, path)
	return ok
}

// file renders a file, which must exist.
func (r road) file(t *testing.T, path string) string {
	t.Helper()
	return string(sitetest.Render(t, r.files, path))
}

// page renders and parses a page.
func (r road) page(t *testing.T, path string) *html.Node {
	t.Helper()
	root, err := html.Parse(strings.NewReader(r.file(t, path)))
	if err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	return root
}

// elements are those below a node that have a tag.
func elements(root *html.Node, tag string) iter.Seq[*html.Node] {
	return func(yield func(*html.Node) bool) {
		for n := range root.Descendants() {
			if n.Type == html.ElementNode && n.Data == tag && !yield(n) {
				return
			}
		}
	}
}

// attr returns the value of an attribute, or an empty string.
func attr(n *html.Node, key string) string {
	i := slices.IndexFunc(n.Attr, func(a html.Attribute) bool { return a.Key == key })
	if i < 0 {
		return ""
	}
	return n.Attr[i].Val
}

// words are the texts below a node, one blank apart.
func words(root *html.Node) string {
	var b strings.Builder
	for n := range root.Descendants() {
		if n.Type == html.TextNode {
			b.WriteString(n.Data + " ")
		}
	}
	return oneLine(b.String())
}

// oneLine parts words by one blank.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
