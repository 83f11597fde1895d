// Package markdown parses the syntax of notes. It turns bytes into a Document: front
// matter, and blocks and spans with their places in the source.
//
// goldmark parses blocks and spans. The package adds the syntax that goldmark does not
// have, each in its own file: wiki-links, whose pipe must not end a table cell (see
// mask), block ids, formulas, comments, and front matter. goldmark-meta decodes front
// matter, but does not give places (see meta.go). HTML comments are removed before
// anything else is parsed (see htmlcomment.go). The package does not decide what a
// table or a line means.
package markdown

import (
	"github.com/yuin/goldmark/ast"
	gtext "github.com/yuin/goldmark/text"

	"portolan/generator/diag"
)

// Parse parses a note. p must contain the paths of all notes. Parse reports warnings to
// diags. It returns nil if the note cannot be trusted as a whole, and reports an error
// then.
func (p Paths) Parse(src *diag.Text, diags *diag.List) *Document {
	src = withoutControls(src, diags)
	if !checkBytes(src, diags) {
		return nil
	}
	checkMark(src, diags)
	front, ok := readMeta(src, diags)
	if !ok {
		return nil
	}
	src = withoutComments(src, front.body, diags)
	masked := mask(src.Bytes, front.body)
	if front.words {
		closeRule(masked)
	}
	root := blockParser.Parse(gtext.NewReader(masked))
	c := converter{
		src: src, text: string(src.Bytes), paths: p, masked: masked, diags: diags, ids: map[string]int{},
		blockNames: map[string]bool{}, footnotes: footnotes{refs: map[int]int{}},
	}
	return &Document{Text: src, Meta: front.meta, Blocks: c.appendFootnotes(c.blocks(root))}
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

// Parse parses a note without the paths of other notes: see Paths.Parse.
func Parse(src *diag.Text, diags *diag.List) *Document { return Paths{}.Parse(src, diags) }
