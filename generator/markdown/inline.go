package markdown

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	gtext "github.com/yuin/goldmark/text"

	"portolan/generator/text"
)

// spans converts the inline children of a node to spans.
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

// lastOfRun returns the last node of a run. A run begins with t and continues with the
// text nodes directly after t on the same line. goldmark splits a text into several nodes
// at places where a link could begin.
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
	case *highlight:
		spans = append(spans, text.Mark{Spans: c.spans(n)})
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
		// A comment such as %%words%% has no spans, because a comment is not shown.
	case *ast.RawHTML:
		spans = c.appendHTML(spans, n)
	default:
		spans = append(spans, c.spans(n)...)
	}
	return spans
}

// autoLink converts an address that is a link without a label, such as
// https://example.org or <https://example.org>.
func (c *converter) autoLink(n *ast.AutoLink) text.Link {
	label, href, pos := unmask(n.Label(c.masked)), unmask(n.URL(c.masked)), c.pos(n)
	if c.src.Bytes[pos] == '<' {
		pos++
	}
	if n.AutoLinkType == ast.AutoLinkEmail && !strings.HasPrefix(href, "mailto:") {
		href = "mailto:" + href
	}
	return text.Link{Href: href, Alone: true, Spans: []text.Span{text.Text{Text: label, Pos: pos}}, Pos: c.pos(n)}
}

// appendHTML appends raw HTML as literal text. Only <br> becomes a line break, because
// people write it in table cells.
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

// image converts ![words](address). The words can end with a size in pixels, as in
// ![words|300](address).
func (c *converter) image(n *ast.Image) text.Image {
	alt, size := splitSize([]byte(text.Plain(c.spans(n))))
	return text.Image{Src: plainValue(n.Destination), Title: plainValue(n.Title), Alt: string(alt), Size: size,
		Pos: c.pos(n)}
}

// wikiLink converts a wiki-link to a span. In the masked copy of the note, maskByte
// replaces the pipe between target and label. wikiLink finds the pipe in this copy, but
// takes the text from the note.
func (c *converter) wikiLink(n *wikiLink) text.Span {
	link := text.WikiLink{Embed: n.embed, Pos: n.Pos()}
	target := n.inside
	masked := c.masked[target.Start:target.Stop]
	pipe := bytes.IndexByte(masked, maskByte)
	if pipe < 0 {
		// mask does not replace the pipes of a link with several pipes. The target of such a
		// link ends at the first pipe.
		pipe = bytes.IndexByte(masked, '|')
	}
	if pipe >= 0 {
		label := target.WithStart(target.Start + pipe + 1)
		if masked[pipe] == maskByte && pipe+1 < len(masked) && masked[pipe+1] == maskByte {
			label.Start++
		}
		label = label.TrimLeftSpace(c.src.Bytes)
		label = label.TrimRightSpace(c.src.Bytes)
		if link.Embed {
			label.Stop, link.Size = cutSize(c.src.Bytes, label)
		}
		link.Label = c.label(label)
		target.Stop = target.Start + pipe
		if masked[pipe] == '|' && pipe > 0 && masked[pipe-1] == '\\' {
			target.Stop--
		}
	}
	name, _, ok := bytes.Cut(c.src.Bytes[target.Start:target.Stop], []byte("#"))
	link.Target = string(bytes.TrimSpace(name))
	if text.IsSlashed(link.Target) {
		isPath := c.paths.has(link.Target)
		link.Whole, c.slashed[link.Target] = !isPath, isPath
	}
	link.At = target.Start + blanksBefore(c.src.Bytes[target.Start:target.Stop])
	if link.Target == "" {
		at := target.Start + len(name) + len("#")
		link.At = at + blanksBefore(c.src.Bytes[min(at, target.Stop):target.Stop])
	}
	// The text of headings is read with its mojibake repaired. So the fragment must be
	// repaired, too, or the link would not find its heading.
	if ok {
		link.Fragment = strings.TrimSpace(c.repaired(target.Start+len(name)+1, target.Stop))
	}
	// Brackets without a target and a fragment, such as [[#]] or [[|words]], are plain text.
	if link.Target == "" && link.Fragment == "" {
		return text.Text{Text: string(c.src.Bytes[n.Pos() : n.inside.Stop+len("]]")]), Pos: n.Pos()}
	}
	return link
}

// label converts the label of a wiki-link. The label can contain emphasis and code.
func (c *converter) label(seg gtext.Segment) []text.Span {
	if seg.IsEmpty() {
		return nil
	}
	value := c.src.Bytes[seg.Start:seg.Stop]
	if bytes.ContainsAny(value, "*_`~=") {
		if p := parseInline(value); p != nil {
			inner := converter{src: c.src, text: c.text, masked: value, base: seg.Start, diags: c.diags}
			inner.ids, inner.blockNames = c.ids, c.blockNames
			return inner.spans(p)
		}
	}
	return c.appendText(nil, seg.Start, seg.Stop)
}
