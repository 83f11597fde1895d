package markdown

import (
	"bytes"
	"fmt"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	gtext "github.com/yuin/goldmark/text"

	"portolan/generator/diag"
)

// These are the limits for one block. The time that goldmark needs for a block grows faster
// than these numbers, and its memory with the number of lines. A table of 65,536 rows may have
// 16 columns.
const (
	maxParagraph      = maxLine
	maxParagraphLines = 10000
	maxBlockBrackets  = 10000
	maxTableCells     = 1 << 20
)

// paragraphLimit checks the size of paragraphs. goldmark calls it when a paragraph is complete,
// and parses its text and the links in it later. Tables and link definitions are paragraphs
// at first.
type paragraphLimit struct{}

func (paragraphLimit) Transform(p *ast.Paragraph, reader gtext.Reader, pc parser.Context) {
	lines, source := p.Lines(), reader.Source()
	if pc.Get(excessKey) != nil {
		p.SetLines(gtext.NewSegments())
		return
	}
	if lines.Len() == 0 {
		return
	}
	at := lines.At(0).Start
	if columns := tableColumns(lines, source); columns > 0 {
		if cells := columns * lines.Len(); cells > maxTableCells {
			exceed(pc, excess{diag.BlockTooLarge, at,
				fmt.Sprintf("the table has %d cells (limit %d)", cells, maxTableCells), "split the table"})
			p.SetLines(gtext.NewSegments())
		}
		return
	}
	size, brackets, emphasis := 0, 0, 0
	for i := range lines.Len() {
		line := lines.At(i)
		text := line.Value(source)
		size += len(text)
		brackets += bytes.Count(text, []byte("["))
		emphasis += countEmphasis(text)
	}
	const split = "put an empty line or a line of ``` where another part begins"
	for _, found := range []struct {
		n, limit int
		what     string
	}{
		{lines.Len(), maxParagraphLines, "lines"}, {size, maxParagraph, "bytes"},
		{brackets, maxBlockBrackets, "square brackets"}, {emphasis, maxEmphasis, "emphasis markers"},
	} {
		if found.n > found.limit {
			exceed(pc, excess{diag.BlockTooLarge, at,
				fmt.Sprintf("the paragraph has %d %s (limit %d)", found.n, found.what, found.limit), split})
			p.SetLines(gtext.NewSegments())
			return
		}
	}
}

// tableColumns returns the number of columns if the lines are a table, else 0. goldmark gives
// each row as many cells as the line of dashes has.
func tableColumns(lines *gtext.Segments, source []byte) int {
	for i := 1; i < lines.Len(); i++ {
		line := lines.At(i)
		if dashes := line.Value(source); isDashes(dashes) {
			return bytes.Count(dashes, []byte("|")) + 1
		}
	}
	return 0
}
