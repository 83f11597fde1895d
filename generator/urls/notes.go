package urls

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"path"
	"strings"

	"portolan/generator/registry"
	"portolan/generator/text"
)

// Note returns the page on which a note's text stands: notes/name.html, or that of the
// protocol that it is about.
func (f Folders) Note(n *registry.Note) string {
	switch {
	case n.Home:
		return Home
	case n.Protocol != nil:
		return f.Protocol(n.Protocol)
	}
	slug := noteSlug(n.Stem())
	if n.Apart > 0 {
		slug = fmt.Sprintf("%s-%d", slug, n.Apart)
	}
	return "notes/" + slug + ".html"
}

// noteSlug is the slug of a path. It has a hash where the last name of the path
// has no slug, since notes that are called by signs alone are not one, and where
// no file may be called so.
func noteSlug(stem string) string {
	slug := text.Slug(stem)
	if text.Slug(path.Base(stem)) != "-" && !text.IsDevice(slug) {
		return slug
	}
	sum := sha256.Sum256([]byte(stem))
	return strings.TrimSuffix(slug, "-") + "-" + hex.EncodeToString(sum[:4])
}

// Line returns the anchor of a line of a note on its page. Like all anchors
// that no note writes it begins with an underscore, which no slug holds.
func Line(line int) string { return fmt.Sprintf("_l%d", line) }

// BlockAnchor returns the anchor of a block that a note names.
func BlockAnchor(name string) string { return "_b-" + name }

// Footnote returns the anchor of a footnote on the page of its note.
func Footnote(number int) string { return fmt.Sprintf("_fn-%d", number) }

// FootnoteRef returns the anchor of the nth reference to a footnote.
func FootnoteRef(number, nth int) string { return fmt.Sprintf("_fnref-%d-%d", number, nth) }
