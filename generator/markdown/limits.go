package markdown

import (
	"bytes"
	"fmt"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	gtext "github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

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
	maxFootnotes      = 5000
	// maxNesting is the number of quotes and lists in each other, on any number of lines.
	maxNesting = maxDepth
)

// excess is a part of a note that exceeds a limit.
type excess struct {
	rule          *diag.Rule
	offset        int
	message, hint string
}

// limits are parser options that find the first block that exceeds a limit, before goldmark
// does the work for it. parse returns this excess. What goldmark makes of the note after it
// has no meaning.
var limits = []parser.Option{
	// These come before all parsers of goldmark.
	parser.WithBlockParsers(util.Prioritized(&nestingLimit{}, 1)),
	parser.WithParagraphTransformers(util.Prioritized(paragraphLimit{}, 1)),
}

var excessKey = parser.NewContextKey()

// exceed stores an excess, unless there is one already.
func exceed(pc parser.Context, e excess) {
	if pc.Get(excessKey) == nil {
		pc.Set(excessKey, &e)
	}
}

func (e *excess) report(src *diag.Text, diags *diag.List) {
	diags.Add(e.rule, diag.At{Text: src, Offset: e.offset}, e.message, e.hint)
}

// parse parses a note. If a block exceeds a limit, it returns no tree, but the excess.
func parse(masked []byte) (ast.Node, *excess) {
	pc := parser.NewContext()
	root := blockParser.Parse(gtext.NewReader(masked), parser.WithContext(pc))
	if e, ok := pc.Get(excessKey).(*excess); ok {
		return nil, e
	}
	return root, nil
}

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

func countEmphasis(line []byte) int {
	return bytes.Count(line, []byte("*")) + bytes.Count(line, []byte("_")) + bytes.Count(line, []byte("~"))
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
