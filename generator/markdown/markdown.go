// Package markdown is the syntax of notes: it turns bytes into a Document,
// front matter and blocks of words, with the place of each in the source.
//
// Blocks and spans are read by goldmark. What goldmark does not offer is in files
// of its own: wiki-links, whose pipe must not end a table cell (see mask), names
// of blocks, formulas and comments, and front matter, which goldmark-meta decodes
// but does not place (see meta.go). Comments of HTML are taken out before anything
// else is read (see htmlcomment.go). What a table or a line means is not decided
// here.
package markdown

import (
	"github.com/yuin/goldmark/ast"
	gtext "github.com/yuin/goldmark/text"

	"portolan/generator/diag"
)

// Parse reads a note among others of these paths. What is doubtful is reported to diags as a warning. It
// returns nil when the note cannot be trusted as a whole, which is reported
// as an error.
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

// parseInline reads the bytes of one line as spans' source nodes; it returns
// nil when the line is anything else than a paragraph.
func parseInline(line []byte) ast.Node {
	root := blockParser.Parse(gtext.NewReader(line))
	if p := root.FirstChild(); p != nil && p.Kind() == ast.KindParagraph && p.NextSibling() == nil {
		return p
	}
	return nil
}

// Parse reads a note on its own: see Paths.Parse.
func Parse(src *diag.Text, diags *diag.List) *Document { return Paths{}.Parse(src, diags) }
