package markdown

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"

	"portolan/generator/diag"
	"portolan/generator/text"
)

var alignments = map[east.Alignment]text.Align{
	east.AlignNone:   text.AlignNone,
	east.AlignLeft:   text.AlignLeft,
	east.AlignCenter: text.AlignCenter,
	east.AlignRight:  text.AlignRight,
}

func (c *converter) table(n *east.Table) text.Block {
	t := text.Table{Pos: n.Pos()}
	for _, a := range n.Alignments {
		t.Align = append(t.Align, alignments[a])
	}
	for r := n.FirstChild(); r != nil; r = r.NextSibling() {
		row := c.row(r)
		if _, ok := r.(*east.TableHeader); ok {
			t.Header = row.Cells
			continue
		}
		t.Rows = append(t.Rows, row)
	}
	c.cutNameRow(&t)
	return t
}

func (c *converter) row(n ast.Node) text.Row {
	row := text.Row{Pos: n.Pos(), Cells: make([]text.Cell, 0, n.ChildCount())}
	end := row.Pos
	for cell := n.FirstChild(); cell != nil; cell = cell.NextSibling() {
		// If a row has fewer cells than the header, goldmark adds cells without lines.
		if cell.Lines().Len() == 0 {
			row.Cells = append(row.Cells, text.Cell{Pos: end, End: end})
			continue
		}
		seg := cell.Lines().At(0)
		row.Cells = append(row.Cells, text.Cell{Spans: c.tagged(c.spans(cell)), Pos: seg.Start, End: seg.Stop})
		end = seg.Stop
	}
	c.checkPipes(n, row.Pos)
	c.checkExtraCells(end, len(row.Cells))
	return row
}

// checkPipes reports each wiki-link in a table row that contains an unescaped pipe. A
// link in code gets no fix, because in code a backslash would be shown.
func (c *converter) checkPipes(row ast.Node, rowStart int) {
	line := c.masked[rowStart:c.src.LineEnd(rowStart)]
	for i := range line {
		at := rowStart + i
		if line[i] != maskByte || c.src.Bytes[at] != '|' || c.src.Bytes[at-1] == '\\' {
			continue
		}
		open := bytes.LastIndex(c.src.Bytes[rowStart:at], []byte("[["))
		target := string(c.src.Bytes[rowStart+open : at])
		label, _, _ := bytes.Cut(c.src.Bytes[at+1:], []byte("]]"))
		d := c.diags.Add(diag.WikilinkPipe, diag.At{Text: c.src, Offset: at},
			"a | without a backslash in a wiki-link splits the cell in other tools",
			fmt.Sprintf(`write %s\|%s]]`, target, label))
		if !inCode(row, at) {
			d.Hint += orRepair
			d.Fixes = []diag.Fix{{Offset: at, New: `\`}}
		}
	}
}

// inCode reports whether an offset is in a code span below the node parent.
func inCode(parent ast.Node, offset int) bool {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		t, ok := n.(*ast.Text)
		if ok && parent.Kind() == ast.KindCodeSpan && t.Segment.Start <= offset && offset < t.Segment.Stop ||
			inCode(n, offset) {
			return true
		}
	}
	return false
}

// checkExtraCells reports cells after the last column of the table, which are not shown.
// end is the offset after the last cell of the row that is shown.
func (c *converter) checkExtraCells(end, columns int) {
	stop := c.src.LineEnd(end)
	rest := strings.TrimRight(string(c.masked[end:stop]), " \t\r")
	pipe := strings.IndexByte(rest, '|')
	if pipe < 0 || pipe == len(rest)-1 {
		return
	}
	extra := rest[pipe+1:]
	words := strings.TrimSpace(strings.Trim(extra, "| \t"))
	if words == "" {
		return
	}
	at := end + pipe + 1 + strings.Index(extra, words)
	c.diags.Add(diag.TableExtraCells, diag.At{Text: c.src, Offset: at},
		fmt.Sprintf("the table has %d columns, so “%s” is not shown", columns, unmask([]byte(words))),
		`write \| for a | inside a cell, or add a column`)
}
