package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"

	"portolan/generator/diag"
	"portolan/generator/text"
)

// spans converts the inline children of a node.
func (c *converter) spans(parent ast.Node) []text.Span {
	var spans []text.Span
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		if t, ok := n.(*ast.Text); ok {
			last := lastOfRun(t)
			spans = c.appendText(spans, c.base+t.Segment.Start, c.base+last.Segment.Stop)
			if last.SoftLineBreak() || last.HardLineBreak() {
				spans = append(spans, text.Break{Hard: last.HardLineBreak()})
			}
			n = last
			continue
		}
		spans = c.appendSpan(spans, n)
	}
	return spans
}

// lastOfRun returns the last of the text nodes that follow each other in one
// line: goldmark divides text where a link might have been.
func lastOfRun(t *ast.Text) *ast.Text {
	for !t.SoftLineBreak() && !t.HardLineBreak() {
		next, ok := t.NextSibling().(*ast.Text)
		if !ok || next.Segment.Start != t.Segment.Stop {
			break
		}
		t = next
	}
	return t
}

func (c *converter) appendSpan(spans []text.Span, n ast.Node) []text.Span {
	switch n := n.(type) {
	case *ast.String:
		spans = append(spans, text.Text{Text: string(n.Value), Pos: c.pos(n)})
	case *wikiLink:
		spans = append(spans, c.wikiLink(n))
	case *ast.CodeSpan:
		spans = append(spans, text.CodeSpan{Text: c.literal(n), Pos: c.literalPos(n)})
	case *ast.Emphasis:
		if n.Level == 2 {
			return append(spans, text.Strong{Spans: c.spans(n)})
		}
		spans = append(spans, text.Emphasis{Spans: c.spans(n)})
	case *east.Strikethrough:
		spans = append(spans, text.Strike{Spans: c.spans(n)})
	case *ast.Link:
		spans = append(spans, text.Link{Href: plainValue(n.Destination), Title: plainValue(n.Title), Spans: c.spans(n),
			Pos: c.pos(n)})
	case *ast.AutoLink:
		spans = append(spans, c.autoLink(n))
	case *ast.Image:
		spans = append(spans, c.image(n))
	case *east.FootnoteLink:
		spans = append(spans, c.footnoteRef(n))
	case *math:
		spans = c.appendMath(spans, n)
	case *comment:
		// nobody is to read it
	case *ast.RawHTML:
		spans = c.appendHTML(spans, n)
	default:
		spans = append(spans, c.spans(n)...)
	}
	return spans
}

// autoLink reads an address that stands alone.
func (c *converter) autoLink(n *ast.AutoLink) text.Link {
	label, href, pos := unmask(n.Label(c.masked)), unmask(n.URL(c.masked)), c.pos(n)
	if c.src.Text[pos] == '<' {
		pos++
	}
	if n.AutoLinkType == ast.AutoLinkEmail && !strings.HasPrefix(href, "mailto:") {
		href = "mailto:" + href
	}
	return text.Link{Href: href, Alone: true, Spans: []text.Span{text.Text{Text: label, Pos: pos}}, Pos: c.pos(n)}
}

// pos returns the place of a node in the note, the place of its first child
// where goldmark gives the node none.
func (c *converter) pos(n ast.Node) int {
	for ; n != nil; n = n.FirstChild() {
		if t, ok := n.(*ast.Text); ok {
			return c.base + t.Segment.Start
		}
		if p := n.Pos(); p >= 0 {
			return c.base + p
		}
	}
	return c.base
}

func (c *converter) literalPos(n *ast.CodeSpan) int {
	if t, ok := n.FirstChild().(*ast.Text); ok {
		return c.base + t.Segment.Start
	}
	return c.pos(n)
}

// literal reads the bytes of a code span.
func (c *converter) literal(n ast.Node) string {
	var b strings.Builder
	for t := n.FirstChild(); t != nil; t = t.NextSibling() {
		if t, ok := t.(*ast.Text); ok {
			b.WriteString(c.written(n, t.Segment.Start, t.Segment.Stop))
		}
	}
	return strings.ReplaceAll(b.String(), "\n", " ")
}

// written reads literal bytes of a node. In a table the backslash before a
// pipe belongs to the table, not to what stands in the cell.
func (c *converter) written(n ast.Node, start, stop int) string {
	value := string(c.src.Text[c.base+start : c.base+stop])
	for ; n != nil; n = n.Parent() {
		if n.Kind() == east.KindTableCell {
			return strings.ReplaceAll(value, `\|`, "|")
		}
	}
	return value
}

// appendHTML keeps raw HTML as the text it is, but for line breaks, which
// people write in table cells.
func (c *converter) appendHTML(spans []text.Span, n *ast.RawHTML) []text.Span {
	if n.Segments.Len() == 0 {
		return spans
	}
	start := n.Segments.At(0).Start
	value := c.written(n, start, n.Segments.At(n.Segments.Len()-1).Stop)
	switch strings.ToLower(strings.Join(strings.Fields(value), "")) {
	case "<br>", "<br/>":
		return append(spans, text.Break{Hard: true})
	}
	return append(spans, text.Tag{Text: value, Pos: c.base + start})
}

// appendText reads the text from start to stop of the note. Escapes, entities
// and repaired characters become spans of their own, so that every other byte
// keeps its place.
func (c *converter) appendText(spans []text.Span, start, stop int) []text.Span {
	src := c.src.Text
	run := start
	flush := func(end int) {
		if end > run {
			spans = appendRun(spans, string(src[run:end]), run)
		}
	}
	for i := start; i < stop; {
		value, n := escape(src[i:stop])
		if n == 0 {
			if value, n = mojibake(src[i:stop]); n > 0 {
				c.reportMojibake(i, string(src[i:i+n]), value)
			}
		}
		if n == 0 {
			i++
			continue
		}
		flush(i)
		spans = append(spans, text.Text{Text: value, Pos: i})
		i += n
		run = i
	}
	flush(stop)
	return spans
}

// repaired reads what stands from start to stop, which no escapes hold for.
func (c *converter) repaired(start, stop int) string {
	var b strings.Builder
	for i := start; i < stop; {
		value, n := mojibake(c.src.Text[i:stop])
		if n > 0 {
			c.reportMojibake(i, string(c.src.Text[i:i+n]), value)
		} else {
			value, n = string(c.src.Text[i:i+1]), 1
		}
		b.WriteString(value)
		i += n
	}
	return b.String()
}

// reportMojibake reports the repaired characters of a line, once.
func (c *converter) reportMojibake(offset int, written, meant string) {
	if line := c.src.LineOf(offset); line != c.mojibakeLine {
		c.mojibakeLine = line
		c.mojibake = c.diags.Add(diag.Mojibake, diag.At{Source: c.src, Offset: offset},
			"“"+written+"” is “"+meant+"” in UTF-8, read as Windows-1252",
			"write "+meant+" and save the note as UTF-8"+orRepair)
	}
	c.mojibake.Fixes = append(c.mojibake.Fixes, diag.Fix{Offset: offset, Length: len(written), New: meant})
}

// appendRun adds text, as part of the last span where that is text which ends
// where this begins.
func appendRun(spans []text.Span, s string, pos int) []text.Span {
	if last := len(spans) - 1; last >= 0 {
		if t, ok := spans[last].(text.Text); ok && t.Pos+len(t.Text) == pos {
			spans[last] = text.Text{Text: t.Text + s, Pos: t.Pos}
			return spans
		}
	}
	return append(spans, text.Text{Text: s, Pos: pos})
}
