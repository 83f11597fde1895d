package reading

import (
	"portolan/generator/reading/sections"
	"portolan/generator/text"
)

// blocks reads blocks in their order in the note, including the blocks inside them.
func (r *reader) blocks(blocks []text.Block) {
	for i := 0; i < len(blocks); i++ {
		switch b := blocks[i].(type) {
		case text.Heading:
			r.heading(b, blocks[i+1:])
		case text.Table:
			r.table(b)
		case text.Paragraph:
			if n := r.paragraphRun(blocks[i:]); n > 0 {
				i += n - 1
				break
			}
			r.paragraph(b)
		case text.Quote:
			r.quote(b)
		case text.List:
			for _, below := range r.list(b) {
				r.within(below.blocks, below.intro)
			}
		case text.Code:
			r.code(b)
		}
		r.at.Intro = sections.IntroOf(blocks[i])
	}
}

// quote reads a block quote or a callout. The title of a callout is the introduction to
// its blocks.
func (r *reader) quote(q text.Quote) {
	var intro sections.Section
	if len(q.Title) > 0 {
		intro = sections.New(text.Plain(q.Title))
	}
	r.within(q.Blocks, intro)
}

// within reads the blocks inside another block, such as a quote. intro is the text that
// introduces them. Headings inside the other block have no effect on the blocks after it.
func (r *reader) within(blocks []text.Block, intro sections.Section) {
	around := r.at
	r.at = around.Inside(intro)
	r.blocks(blocks)
	r.at = around
}
