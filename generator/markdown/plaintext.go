package markdown

import (
	"strings"

	"portolan/generator/diag"
	"portolan/generator/text"
)

// appendText appends the text of the note from start to stop. Each escape, entity or
// repaired character becomes a separate span, so the offsets of all other characters stay
// correct.
func (c *converter) appendText(spans []text.Span, start, stop int) []text.Span {
	src := c.src.Bytes
	run := start
	flush := func(end int) {
		if end > run {
			spans = appendRun(spans, c.text[run:end], run)
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

// repaired returns the text from start to stop, with mojibake replaced by the original
// characters. It does not decode escapes.
func (c *converter) repaired(start, stop int) string {
	var b strings.Builder
	for i := start; i < stop; {
		value, n := mojibake(c.src.Bytes[i:stop])
		if n > 0 {
			c.reportMojibake(i, string(c.src.Bytes[i:i+n]), value)
		} else {
			value, n = string(c.src.Bytes[i:i+1]), 1
		}
		b.WriteString(value)
		i += n
	}
	return b.String()
}

// reportMojibake adds a fix for a repaired character. All fixes on one line belong to the
// same diagnostic.
func (c *converter) reportMojibake(offset int, written, meant string) {
	if line := c.src.LineOf(offset); line != c.mojibakeLine {
		c.mojibakeLine = line
		c.mojibake = c.diags.Add(diag.Mojibake, diag.At{Text: c.src, Offset: offset},
			"“"+written+"” should be “"+meant+"”: UTF-8 text was read as Windows-1252",
			"write "+meant+orRepair)
	}
	c.mojibake.Fixes = append(c.mojibake.Fixes, diag.Fix{Offset: offset, Length: len(written), New: meant})
}

// appendRun appends the text s, which is at the offset pos. If the last span is text that
// ends at pos, appendRun extends this span.
func appendRun(spans []text.Span, s string, pos int) []text.Span {
	if last := len(spans) - 1; last >= 0 {
		if t, ok := spans[last].(text.Text); ok && t.Pos+len(t.Text) == pos {
			spans[last] = text.Text{Text: t.Text + s, Pos: t.Pos}
			return spans
		}
	}
	return append(spans, text.Text{Text: s, Pos: pos})
}
