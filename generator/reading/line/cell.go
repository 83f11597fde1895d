package line

import (
	"strings"

	"portolan/generator/text"
)

// CellText returns the plain text of a cell, without spaces at both ends. Line breaks
// become newlines.
func CellText(cell text.Cell) string {
	if len(cell.Spans) == 1 {
		if t, ok := cell.Spans[0].(text.Text); ok {
			return strings.TrimSpace(t.Text)
		}
	}
	return strings.TrimSpace(New(cell.Spans).Text)
}
