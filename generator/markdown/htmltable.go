package markdown

import (
	"bytes"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"portolan/generator/text"
)

// maxSpan bounds how many columns or rows one cell of raw HTML may take, and
// maxCells how many all cells of a block may before they take one each.
const (
	maxSpan  = 50
	maxCells = 100_000
)

// maxEntity bounds the length of a character reference, in bytes.
const maxEntity = 34

// htmlTables reads the tables of a block of raw HTML. It returns nothing where
// the block holds anything else that is to be read, so that no word is lost.
func (c *converter) htmlTables(n *ast.HTMLBlock) []text.Block {
	start, end, ok := c.extent(n)
	if !ok || !bytes.Contains(bytes.ToLower(c.src.Text[start:end]), []byte("<table")) {
		return nil
	}
	r := htmlReader{tokens: html.NewTokenizer(bytes.NewReader(c.src.Text[start:end])), pos: start}
	if !r.read() {
		return nil
	}
	return r.tables
}

// extent is where a block stands in the note. It fails where the block is cut
// up by the marks of a quotation or list.
func (c *converter) extent(n *ast.HTMLBlock) (start, end int, ok bool) {
	lines := n.Lines()
	if lines.Len() == 0 {
		return 0, 0, false
	}
	start, end = lines.At(0).Start, lines.At(0).Start
	for i := range lines.Len() {
		line := lines.At(i)
		if len(bytes.TrimSpace(c.src.Text[end:line.Start])) > 0 {
			return 0, 0, false
		}
		end = line.Stop
	}
	if n.HasClosure() {
		end = n.ClosureLine.Stop
	}
	return start, end, true
}

// htmlReader walks through the tokens of raw HTML.
type htmlReader struct {
	tokens *html.Tokenizer
	pos    int // of the token at hand in the note
	tables []text.Block

	caption bool // the token at hand stands in a caption
	table   *text.Table
	row     []text.Cell
	cell    *text.Cell
	links   []text.Link   // the links that are open in the cell
	spans   []text.Span   // of the innermost of them, or of the cell
	outer   [][]text.Span // what the spans of the links around go on from
	below   map[int]below // by column, the cells that reach into rows below
	wide    int           // columns of the cell at hand
	cells   int           // taken so far
	high    int           // rows of the cell at hand
}

// below is a cell that stands in several rows.
type below struct {
	cell text.Cell
	rows int
}

// read reads all tables and tells whether there was nothing else.
func (r *htmlReader) read() bool {
	for {
		kind := r.tokens.Next()
		raw := r.tokens.Raw()
		pos := r.pos
		r.pos += len(raw)
		switch kind {
		case html.ErrorToken:
			r.endTable()
			return len(r.tables) > 0
		case html.TextToken:
			if !r.text(string(raw), pos) {
				return false
			}
		case html.StartTagToken, html.SelfClosingTagToken:
			r.open(r.tokens.Token(), pos)
		case html.EndTagToken:
			r.close(r.tokens.Token().DataAtom)
		}
	}
}

func (r *htmlReader) text(raw string, pos int) bool {
	if r.cell == nil {
		return r.caption || strings.TrimSpace(raw) == ""
	}
	for len(raw) > 0 {
		plain := raw
		if amp := strings.IndexByte(raw, '&'); amp == 0 {
			n := strings.IndexByte(raw[:min(len(raw), maxEntity)], ';') + 1
			if n == 0 {
				n = 1
			}
			r.spans = append(r.spans, text.Text{Text: html.UnescapeString(raw[:n]), Pos: pos})
			raw, pos = raw[n:], pos+n
			continue
		} else if amp > 0 {
			plain = raw[:amp]
		}
		r.spans = append(r.spans, text.Text{Text: plain, Pos: pos})
		raw, pos = raw[len(plain):], pos+len(plain)
	}
	return true
}

func (r *htmlReader) open(t html.Token, pos int) {
	switch t.DataAtom {
	case atom.Table:
		r.endTable()
		r.table = &text.Table{Pos: pos}
		r.below = map[int]below{}
	case atom.Caption:
		r.caption = true
	case atom.Tr:
		r.endRow()
	case atom.Td, atom.Th:
		r.endCell()
		if r.table != nil {
			r.cell = &text.Cell{Pos: r.pos, End: r.pos}
			r.wide, r.high = spanOf(t, "colspan"), spanOf(t, "rowspan")
		}
	case atom.Br, atom.P, atom.Li:
		if r.cell != nil && len(r.spans) > 0 {
			r.spans = append(r.spans, text.Break{Hard: true})
		}
	case atom.A:
		if r.cell != nil {
			r.links = append(r.links, text.Link{Href: attribute(t, "href"), Title: attribute(t, "title"), Pos: pos})
			r.outer = append(r.outer, r.spans)
			r.spans = nil
		}
	}
}

func (r *htmlReader) close(tag atom.Atom) {
	switch tag {
	case atom.Table:
		r.endTable()
	case atom.Tr:
		r.endRow()
	case atom.Td, atom.Th:
		r.endCell()
	case atom.Caption:
		r.caption = false
	case atom.A:
		r.endLink()
	}
}

func (r *htmlReader) endLink() {
	last := len(r.links) - 1
	if last < 0 {
		return
	}
	link := r.links[last]
	link.Spans = r.spans
	r.spans = r.outer[last]
	if link.Href != "" {
		r.spans = append(r.spans, link)
	} else {
		r.spans = append(r.spans, link.Spans...)
	}
	r.links, r.outer = r.links[:last], r.outer[:last]
}

func (r *htmlReader) endCell() {
	if r.cell == nil {
		return
	}
	for len(r.links) > 0 {
		r.endLink()
	}
	r.cell.Spans = text.Trim(r.spans)
	if len(r.cell.Spans) > 0 {
		if t, ok := r.cell.Spans[0].(text.Text); ok {
			r.cell.Pos = t.Pos
		}
	}
	r.cell.End = max(r.cell.Pos, r.pos)
	cell := *r.cell
	r.cell, r.spans = nil, nil
	r.fromAbove()
	if r.cells += r.wide * r.high; r.cells > maxCells {
		r.wide, r.high = 1, 1
	}
	for i := range r.wide {
		if r.high > 1 {
			r.below[len(r.row)] = below{cell, r.high - 1}
		}
		if i > 0 {
			cell = text.Cell{Pos: cell.End, End: cell.End}
		}
		r.row = append(r.row, cell)
	}
}

// fromAbove puts the cells here that reach down from rows above.
func (r *htmlReader) fromAbove() {
	for {
		b, ok := r.below[len(r.row)]
		if !ok {
			return
		}
		if b.rows--; b.rows == 0 {
			delete(r.below, len(r.row))
		} else {
			r.below[len(r.row)] = b
		}
		r.row = append(r.row, b.cell)
	}
}

func (r *htmlReader) endRow() {
	r.endCell()
	if len(r.row) == 0 {
		return
	}
	r.fromAbove()
	if r.table.Header == nil {
		r.table.Header = r.row
	} else {
		r.table.Rows = append(r.table.Rows, text.Row{Cells: r.row, Pos: r.row[0].Pos})
	}
	r.row = nil
}

func (r *htmlReader) endTable() {
	if r.table == nil {
		return
	}
	r.endRow()
	if r.table.Header != nil && r.table.Square() {
		r.tables = append(r.tables, *r.table)
	}
	r.table = nil
}

func attribute(t html.Token, name string) string {
	for _, a := range t.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

func spanOf(t html.Token, name string) int {
	n, err := strconv.Atoi(attribute(t, name))
	if err != nil {
		return 1
	}
	return min(max(n, 1), maxSpan)
}
