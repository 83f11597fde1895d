package jsonapi

import (
	"strings"

	"portolan/generator/registry"
	"portolan/generator/text"
)

// proseOf yields the blocks of a note as encoded fragments.
func proseOf(e *encoder, reg *registry.Registry, n *registry.Note) list {
	return func(yield func(fragment) bool) {
		p := prose{reg: reg, note: n}
		p.yield = func(block Prose) bool {
			line := e.line(block)
			return yield(fragment{line, len(line)})
		}
		p.add(ProseText, n.Blocks)
	}
}

type prose struct {
	reg   *registry.Registry
	note  *registry.Note
	yield func(Prose) bool
	// box is the state of a task that the next paragraph begins with, or "".
	box  string
	done bool // yield has returned false, so no more blocks are wanted
}

// add yields the given blocks and the blocks inside them. kind becomes the kind of
// paragraphs: ProseItem in a list, else ProseText.
func (p *prose) add(kind ProseKind, blocks []text.Block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case text.Heading:
			p.say(Prose{Kind: ProseHeading, Level: &b.Level}, b.Spans)
		case text.Paragraph:
			p.say(Prose{Kind: kind}, b.Spans)
		case text.List:
			for _, item := range b.Items {
				p.box = item.Task
				p.add(ProseItem, item.Blocks)
				p.box = ""
			}
		case text.Quote:
			p.say(Prose{Kind: kind}, b.Headline())
			p.add(kind, b.Blocks)
		case text.Table:
			p.say(Prose{Kind: ProseHead}, cells(b.Header)...)
			for _, row := range b.Rows {
				p.say(Prose{Kind: ProseRow}, cells(row.Cells)...)
			}
		case text.Footnotes:
			for _, f := range b.Items {
				p.add(ProseItem, f.Blocks)
			}
		case text.Code:
			p.give(Prose{Kind: ProseCode, Text: lines(b.Lines), References: []Reference{}})
		}
	}
}

// say yields a block, unless its text is empty. Each of the parts is one line of the
// text. The references are the links in the parts that lead to other sites.
func (p *prose) say(block Prose, parts ...[]text.Span) {
	words := make([]string, len(parts))
	refs := []registry.Reference{}
	for i, spans := range parts {
		words[i] = text.Shown(spans)
		for s := range text.Inside(spans) {
			if l, ok := s.(text.Link); ok && p.leaves(l.Href) {
				refs = append(refs, registry.Reference{Title: text.Plain(l.Spans), URL: l.Href})
			}
		}
	}
	block.Text, block.References = strings.Join(words, "\n"), references(refs)
	if p.box != "" {
		block.Text = strings.TrimSpace("[" + p.box + "] " + block.Text)
		p.box = ""
	}
	if block.Text != "" {
		p.give(block)
	}
}

// give yields a block, unless yield has returned false before.
func (p *prose) give(block Prose) { p.done = p.done || !p.yield(block) }

// leaves reports whether an address leads to another site.
func (p *prose) leaves(href string) bool {
	_, within := p.reg.ResolveHref(p.note, href)
	return !within && registry.AllowedScheme(href)
}

func cells(row []text.Cell) [][]text.Span {
	spans := make([][]text.Span, len(row))
	for i, c := range row {
		spans[i] = c.Spans
	}
	return spans
}

func lines(code []text.Text) string {
	words := make([]string, len(code))
	for i, line := range code {
		words[i] = line.Text
	}
	return strings.Join(words, "\n")
}
