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

// builtSite is a complete site with all files that the program writes, including the
// JSON index and the widgets. A file is rendered only when a test calls the method file
// or page.
type builtSite struct {
	reg   *registry.Registry
	files []output.File
}

// options returns the options for a site that is built from the given layers of notes.
func options(notes ...generator.Layer) generator.Options {
	return generator.Options{Layers: notes, Templates: templates.FS, Static: static.FS, Version: "test"}
}

// siteOf returns the site for the given options.
func siteOf(t *testing.T, opts generator.Options) builtSite {
	t.Helper()
	reg, files := sitetest.Files(t, opts)
	return builtSite{reg, files}
}

// has reports whether the site has a file with the given path.
func (r builtSite) has(path string) bool {
	_, ok := output.Find(r.files, path)
	return ok
}

// file returns the content of the file with the given path. The test fails if there is no
// such file.
func (r builtSite) file(t *testing.T, path string) string {
	t.Helper()
	return string(sitetest.Render(t, r.files, path))
}

// page returns the parsed HTML of the page with the given path.
func (r builtSite) page(t *testing.T, path string) *html.Node {
	t.Helper()
	root, err := html.Parse(strings.NewReader(r.file(t, path)))
	if err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	return root
}

// elements returns all descendants of root with the given tag.
func elements(root *html.Node, tag string) iter.Seq[*html.Node] {
	return func(yield func(*html.Node) bool) {
		for n := range root.Descendants() {
			if n.Type == html.ElementNode && n.Data == tag && !yield(n) {
				return
			}
		}
	}
}

// attr returns the value of an attribute, or "" if n does not have it.
func attr(n *html.Node, key string) string {
	i := slices.IndexFunc(n.Attr, func(a html.Attribute) bool { return a.Key == key })
	if i < 0 {
		return ""
	}
	return n.Attr[i].Val
}

// words returns the text of all descendants of root. Words are separated by one space.
func words(root *html.Node) string {
	var b strings.Builder
	for n := range root.Descendants() {
		if n.Type == html.TextNode {
			b.WriteString(n.Data + " ")
		}
	}
	return oneLine(b.String())
}

// oneLine replaces each run of whitespace in s with one space.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
