package jsonapi

import (
	"strings"

	"portolan/generator/registry"
	"portolan/generator/text"
)

// proseOf returns the words that a note's page shows below its title, block by
// block.
func proseOf(n *registry.Note) []Prose {
	var p prose
	p.add(ProseText, n.Blocks)
	return p
}

type prose []Prose

// add adds blocks; kind is what their paragraphs are.
func (p *prose) add(kind ProseKind, blocks []text.Block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case text.Heading:
			level := b.Level
			*p = append(*p, Prose{Kind: ProseHeading, Level: &level, Text: text.Plain(b.Spans)})
		case text.Paragraph:
			p.say(kind, text.Plain(b.Spans))
		case text.List:
			for _, item := range b.Items {
				p.add(ProseItem, item.Blocks)
			}
		case text.Quote:
			p.say(kind, text.Plain(b.Called()))
			p.add(kind, b.Blocks)
		case text.Table:
			p.say(ProseHead, cells(b.Header))
			for _, row := range b.Rows {
				p.say(ProseRow, cells(row.Cells))
			}
		case text.Code:
			lines := make([]string, len(b.Lines))
			for i, line := range b.Lines {
				lines[i] = line.Text
			}
			p.say(ProseCode, strings.Join(lines, "\n"))
		}
	}
}

func (p *prose) say(kind ProseKind, words string) {
	if words != "" {
		*p = append(*p, Prose{Kind: kind, Text: words})
	}
}

func cells(row []text.Cell) string {
	words := make([]string, len(row))
	for i, c := range row {
		words[i] = text.Plain(c.Spans)
	}
	return strings.Join(words, "\n")
}
