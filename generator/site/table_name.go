package site

import (
	"strings"

	"portolan/generator/text"
)

// tableName returns a name for a table: "Table: Port, Protocol". The box around a table can
// have the focus, so that the arrow keys scroll it, and screen readers say its name.
func tableName(t text.Table) string {
	var heads []string
	for _, c := range t.Header {
		if head := text.Plain(c.Spans); head != "" {
			heads = append(heads, head)
		}
	}
	if len(heads) == 0 {
		return "Table"
	}
	return "Table: " + strings.Join(heads, ", ")
}
