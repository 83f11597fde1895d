package markdown

import (
	"regexp"
	"strings"

	"portolan/generator/text"
)

// blockName matches a block id, such as ^name, at the end of a paragraph, list item or
// heading. A link such as [[note#^name]] leads to it.
var blockName = regexp.MustCompile(`(?:^|[ \t])\^([A-Za-z0-9-]+)[ \t]*$`)

// cutName removes the block id at the end of spans and returns it in lower case: for
// "Words ^Name", it returns "Words" and "name". Obsidian ignores the case of block ids.
// If an earlier block has the same id, cutName returns an empty string as the id.
func (c *converter) cutName(spans []text.Span) ([]text.Span, string) {
	last := len(spans) - 1
	if last < 0 {
		return spans, ""
	}
	t, ok := spans[last].(text.Text)
	if !ok {
		return spans, ""
	}
	m := blockName.FindStringSubmatchIndex(t.Text)
	if m == nil {
		return spans, ""
	}
	name := strings.ToLower(t.Text[m[2]:m[3]])
	if t.Text = t.Text[:m[0]]; t.Text == "" {
		spans = spans[:last]
		for last = len(spans) - 1; last >= 0 && isBreak(spans[last]); last-- {
			spans = spans[:last]
		}
	} else {
		spans[last] = t
	}
	if c.blockNames[name] {
		return spans, ""
	}
	c.blockNames[name] = true
	return spans, name
}

func isBreak(s text.Span) bool {
	_, ok := s.(text.Break)
	return ok
}

// aloneName returns true if a block is a paragraph that contains only a block id, such as
// ^name. It also returns the id. Such an id belongs to the block before the paragraph.
func aloneName(b text.Block) (string, bool) {
	p, ok := b.(text.Paragraph)
	return p.BlockID, ok && len(p.Spans) == 0
}

// anchorLast inserts an anchor with a block id directly before the last block. If name is
// empty, it does nothing.
func anchorLast(blocks []text.Block, name string) []text.Block {
	if name == "" {
		return blocks
	}
	a := text.Anchor{BlockID: name}
	last := len(blocks) - 1
	if last < 0 {
		return []text.Block{a}
	}
	return append(blocks[:last:last], a, blocks[last])
}

// cutNameRow removes the last row of a table if the row contains only a block id. If a
// line such as ^name is directly below a table, Markdown reads it as a row. The id
// becomes an anchor before the table.
func (c *converter) cutNameRow(t *text.Table) {
	last := len(t.Rows) - 1
	if last < 0 {
		return
	}
	for i, cell := range t.Rows[last].Cells {
		if (len(cell.Spans) == 0) != (i > 0) {
			return
		}
	}
	spans := t.Rows[last].Cells[0].Spans
	if first, ok := spans[0].(text.Text); !ok || len(spans) > 1 || !strings.HasPrefix(first.Text, "^") {
		return
	}
	if rest, name := c.cutName(spans); len(rest) == 0 {
		t.Rows = t.Rows[:last]
		if name != "" {
			c.pending = append(c.pending, text.Anchor{BlockID: name})
		}
	}
}
