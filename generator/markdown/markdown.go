// Package markdown parses the syntax of notes. It converts bytes to a Document, which
// contains front matter, and blocks and spans with their positions in the note. The
// package does not read any facts about ports: package reading does that.
//
// goldmark parses blocks and spans. The package adds syntax that goldmark does not have,
// and each addition has its own file: wiki-links, block ids, formulas, comments, highlights,
// tasks, tags and front matter. The pipe of a wiki-link must not end a table cell (see mask). goldmark-meta
// decodes front matter, but does not return positions (see metavalues.go). HTML comments
// are removed before the note is parsed (see htmlcomment.go).
package markdown

import (
	"github.com/yuin/goldmark/ast"
	gtext "github.com/yuin/goldmark/text"

	"portolan/generator/diag"
)

// Parse parses a note. p must contain the paths of all notes. Parse adds warnings to
// diags. If it cannot read the note, it adds an error to diags and returns nil.
func (p Paths) Parse(src *diag.Text, diags *diag.List) *Document {
	src = withoutControls(src, diags)
	if !checkLines(src, diags) || !checkBytes(src, diags) {
		return nil
	}
	checkMark(src, diags)
	front, ok := readMeta(src, diags)
	if !ok {
		return nil
	}
	src, large := withoutComments(src, front.body, diags)
	if large != nil {
		large.report(src, diags)
		return nil
	}
	masked := mask(src.Bytes, front.body)
	if front.words {
		closeRule(masked)
	}
	root, large := parse(masked)
	if large != nil {
		large.report(src, diags)
		return nil
	}
	c := converter{
		src: src, text: string(src.Bytes), paths: p, masked: masked, diags: diags, ids: map[string]int{},
		blockNames: map[string]bool{}, tags: map[string]bool{}, slashed: map[string]bool{},
		footnotes: footnotes{refs: map[int]int{}},
	}
	return &Document{Text: src, Meta: front.meta, Blocks: c.appendFootnotes(c.blocks(root)), slashed: c.slashed}
}

// parseInline parses one line and returns the node of its paragraph. It returns nil if
// the line is not a paragraph.
func parseInline(line []byte) ast.Node {
	root := blockParser.Parse(gtext.NewReader(line))
	if p := root.FirstChild(); p != nil && p.Kind() == ast.KindParagraph && p.NextSibling() == nil {
		return p
	}
	return nil
}

// Parse is like Paths.Parse, but without the paths of other notes.
func Parse(src *diag.Text, diags *diag.List) *Document { return Paths{}.Parse(src, diags) }
