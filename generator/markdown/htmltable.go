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

// maxEntity is the maximum length of a character reference, in bytes.
const maxEntity = 34

// htmlTables returns the tables in a block of raw HTML. It returns nil if the block
// contains text outside of the tables, because this text would be lost.
func (c *converter) htmlTables(n *ast.HTMLBlock) []text.Block {
	start, end, ok := c.extent(n)
	if !ok || !bytes.Contains(bytes.ToLower(c.src.Bytes[start:end]), []byte("<table")) {
		return nil
	}
	r := htmlReader{tokens: html.NewTokenizer(bytes.NewReader(c.src.Bytes[start:end])), pos: start}
	if !r.read() {
		return nil
	}
	return r.tables
}

// extent returns the offsets in the note at which a block starts and ends. ok is false if
// other text is between the lines of the block, such as the > of a quotation.
func (c *converter) extent(n *ast.HTMLBlock) (start, end int, ok bool) {
	lines := n.Lines()
	if lines.Len() == 0 {
		return 0, 0, false
	}
	start, end = lines.At(0).Start, lines.At(0).Start
	for i := range lines.Len() {
		line := lines.At(i)
		if len(bytes.TrimSpace(c.src.Bytes[end:line.Start])) > 0 {
			return 0, 0, false
		}
		end = line.Stop
	}
	if n.HasClosure() {
		end = n.ClosureLine.Stop
	}
	return start, end, true
}

// read reads all tables. It returns true if the block contains tables, and no text
// outside of them.
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
