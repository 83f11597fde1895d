package markdown

import "portolan/generator/text"

// task returns a list item. If its text begins with a box such as [x], it is a task, and the
// box is cut. The words of a cancelled task are struck out, as in Obsidian.
func (c *converter) task(item text.Item) text.Item {
	if len(item.Blocks) == 0 {
		return item
	}
	p, ok := item.Blocks[0].(text.Paragraph)
	if !ok || len(p.Spans) == 0 {
		return item
	}
	first, ok := p.Spans[0].(text.Text)
	if !ok || c.src.Bytes[first.Pos] != '[' {
		return item
	}
	state, box := text.CutTask(first.Text)
	if box == 0 {
		return item
	}
	item.Task = state
	switch p.Spans = cutBefore(p.Spans, first.Pos+box); {
	case len(p.Spans) == 0 && p.BlockID != "":
		item.Blocks[0] = text.Anchor{BlockID: p.BlockID}
		return item
	case len(p.Spans) == 0:
		item.Blocks = item.Blocks[1:]
		return item
	case state == text.TaskCancelled:
		p.Spans = []text.Span{text.Strike{Spans: p.Spans}}
	}
	item.Blocks[0] = p
	return item
}
