package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	gtext "github.com/yuin/goldmark/text"
)

// tableTransformer converts paragraphs to tables as goldmark does, except that a table
// needs a pipe in its header or in its line of dashes. So "Words" with the line "--"
// below it is not a table with one column.
type tableTransformer struct{}

func (tableTransformer) Transform(p *ast.Paragraph, reader gtext.Reader, pc parser.Context) {
	lines, src := p.Lines(), reader.Source()
	for i := 1; i < lines.Len(); i++ {
		dashes := lines.At(i)
		if !isDashes(dashes.Value(src)) {
			continue
		}
		head := lines.At(i - 1)
		if bytes.IndexByte(dashes.Value(src), '|') < 0 && bytes.IndexByte(head.Value(src), '|') < 0 {
			return
		}
		break
	}
	extension.NewTableParagraphTransformer().Transform(p, reader, pc)
}

// isDashes reports whether a line can be the line of dashes below the header of a table.
func isDashes(line []byte) bool {
	return bytes.IndexByte(line, '-') >= 0 && len(bytes.Trim(line, " \t\r\n|:-")) == 0
}
