package markdown

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	gtext "github.com/yuin/goldmark/text"

	"portolan/generator/text"
)

// wikiLink is [[target#fragment|label]] in goldmark's tree, by segments.
type wikiLink struct {
	ast.BaseInline
	inside gtext.Segment // what stands between the brackets
	embed  bool
}

var kindWikiLink = ast.NewNodeKind("WikiLink")

func (*wikiLink) Kind() ast.NodeKind { return kindWikiLink }

func (n *wikiLink) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

type wikiLinkParser struct{}

func (wikiLinkParser) Trigger() []byte { return []byte{'[', '!'} }

func (wikiLinkParser) Parse(_ ast.Node, block gtext.Reader, _ parser.Context) ast.Node {
	line, seg := block.PeekLine()
	rest, embed := bytes.CutPrefix(line, []byte("!"))
	rest, ok := bytes.CutPrefix(rest, []byte("[["))
	if !ok {
		return nil
	}
	inside, ok := linkInside(rest)
	if !ok {
		return nil
	}
	start := len(line) - len(rest)
	if after := line[start+len(inside):]; tears(inside) && bytes.IndexByte(after, '`') >= 0 {
		return nil // code goes on after the brackets
	}
	block.Advance(start + len(inside) + len("]]"))
	n := &wikiLink{embed: embed, inside: gtext.NewSegment(seg.Start+start-seg.Padding,
		seg.Start+start-seg.Padding+len(inside))}
	n.SetPos(seg.Start - seg.Padding)
	return n
}

// wikiLink turns a node into a span. The parts are split in the masked copy,
// where the pipe is the mask byte, and read from the note.
func (c *converter) wikiLink(n *wikiLink) text.Span {
	link := text.WikiLink{Embed: n.embed, Pos: n.Pos()}
	target := n.inside
	masked := c.masked[target.Start:target.Stop]
	pipe := bytes.IndexByte(masked, maskByte)
	if pipe < 0 {
		pipe = bytes.IndexByte(masked, '|') // more pipes than one: the first divides
	}
	if pipe >= 0 {
		label := target.WithStart(target.Start + pipe + 1)
		if masked[pipe] == maskByte && pipe+1 < len(masked) && masked[pipe+1] == maskByte {
			label.Start++
		}
		label = label.TrimLeftSpace(c.src.Text)
		label = label.TrimRightSpace(c.src.Text)
		if link.Embed {
			label.Stop, link.Size = cutSize(c.src.Text, label)
		}
		link.Label = c.label(label)
		target.Stop = target.Start + pipe
		if masked[pipe] == '|' && pipe > 0 && masked[pipe-1] == '\\' {
			target.Stop--
		}
	}
	name, _, ok := bytes.Cut(c.src.Text[target.Start:target.Stop], []byte("#"))
	link.Target = string(bytes.TrimSpace(name))
	link.Whole = text.IsSlashed(link.Target) && !c.paths.has(link.Target)
	link.At = target.Start + blanksBefore(c.src.Text[target.Start:target.Stop])
	if link.Target == "" {
		at := target.Start + len(name) + len("#")
		link.At = at + blanksBefore(c.src.Text[min(at, target.Stop):target.Stop])
	}
	if ok { // the words of a heading, which are read repaired as well
		link.Fragment = strings.TrimSpace(c.repaired(target.Start+len(name)+1, target.Stop))
	}
	if link.Target == "" && link.Fragment == "" { // [[#]] or [[|words]]
		return text.Text{Text: string(c.src.Text[n.Pos() : n.inside.Stop+len("]]")]), Pos: n.Pos()}
	}
	return link
}

func blanksBefore(b []byte) int { return len(b) - len(bytes.TrimLeft(b, " \t")) }

// label reads the words after the pipe, which may be stressed or literal.
func (c *converter) label(seg gtext.Segment) []text.Span {
	if seg.IsEmpty() {
		return nil
	}
	value := c.src.Text[seg.Start:seg.Stop]
	if bytes.ContainsAny(value, "*_`~") {
		if p := parseInline(value); p != nil {
			inner := converter{src: c.src, masked: value, diags: c.diags, ids: c.ids, blockNames: c.blockNames, base: seg.Start}
			return inner.spans(p)
		}
	}
	return c.appendText(nil, seg.Start, seg.Stop)
}
