package tables

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"portolan/generator/notation"
	"portolan/generator/registry"
)

// Note is a generated note: a paragraph and a table.
type Note struct {
	// Path is the file name.
	Path string
	// Command is the command that writes the note. Required.
	Command string
	// Title of the note. Required.
	Title string
	// Source is the source of the note. Required.
	Source registry.Source
	// Words is a paragraph of Markdown before the table.
	Words string
	Rows  []Row
}

// Mark returns the first lines of every note that a command writes. When the command runs
// again, it replaces only files that begin with these lines.
func Mark(command string) string {
	return "---\n# Written by " + command + ", which replaces this file when it runs again.\n"
}

// Render writes the note as Markdown. Its table begins with the columns
// notation.RegisterHeads. Package reading recognizes the table by these headers. It then
// reads each cell of the column Name as a name, even if the cell looks like other text.
func (n Note) Render(b *bytes.Buffer) error {
	b.WriteString(Mark(n.Command))
	fmt.Fprintf(b, "title: %s\nsource:\n", strconv.Quote(n.Title))
	for _, field := range []struct{ key, value string }{
		{"id", n.Source.ID}, {"title", quoted(n.Source.Title)}, {"kind", string(n.Source.Kind)},
		{"licence", n.Source.Licence}, {"retrieved", n.Source.Retrieved}, {"url", n.Source.URL},
	} {
		if field.value != "" {
			fmt.Fprintf(b, "  %s: %s\n", field.key, field.value)
		}
	}
	b.WriteString("---\n")
	if n.Words != "" {
		b.WriteString("\n" + n.Words + "\n")
	}
	if len(n.Rows) > 0 {
		n.table(b)
	}
	return nil
}

// column is a column of the table of a Note.
type column struct {
	head string
	cell func(Row) string
}

// columns are all possible columns, in their order. The columns notation.RegisterHeads
// come first and are always written. Any other column is written only if a row has a
// value in it.
var columns = []column{
	{"Port", Row.numbers},
	{"Transport", func(r Row) string { return transportCell(r.Transports) }},
	{"Service", func(r Row) string { return escape(r.Service) }},
	{"Name", func(r Row) string { return escape(r.Name) }},
	{"Reference", func(r Row) string { return referenceCell(r.References) }},
	{notation.HeadState, func(r Row) string { return string(r.State) }},
	{notation.HeadSince, func(r Row) string { return escape(r.Since) }},
	{"Modified", func(r Row) string { return escape(r.Modified) }},
	{notation.HeadUntil, func(r Row) string { return escape(r.Until) }},
	{notation.HeadAliases, func(r Row) string { return aliasCell(r.Aliases) }},
	{notation.HeadAliasOf, func(r Row) string { return escape(r.AliasOf) }},
	{"Service code", func(r Row) string { return escape(r.ServiceCode) }},
	{"Unauthorized use", func(r Row) string { return escape(r.Unauthorized) }},
}

// table writes the table. It omits empty cells at the end of a row, except in the columns
// notation.RegisterHeads. Most rows have no values in the other columns.
func (n Note) table(b *bytes.Buffer) {
	least := len(notation.RegisterHeads)
	var used []column
	for i, c := range columns {
		if i < least || slices.ContainsFunc(n.Rows, func(r Row) bool { return c.cell(r) != "" }) {
			used = append(used, c)
		}
	}
	b.WriteByte('\n')
	heads := make([]string, len(used))
	rule := "|"
	for i, c := range used {
		heads[i] = c.head
		rule += strings.Repeat("-", len(c.head)+2) + "|"
	}
	writeRow(b, heads)
	b.WriteString(rule + "\n")
	for _, r := range n.Rows {
		cells := make([]string, len(used))
		filled := least
		for i, c := range used {
			if cells[i] = c.cell(r); cells[i] != "" {
				filled = max(filled, i+1)
			}
		}
		writeRow(b, cells[:filled])
	}
}

// aliasCell returns the cell for aliases. Package reading reads the same aliases from it.
// A comma separates two aliases, so an alias that contains a comma is written in
// emphasis: *a, b*.
func aliasCell(aliases []string) string {
	return joined(aliases, ", ", func(alias string) string {
		if strings.Contains(alias, ",") {
			return "*" + escape(alias) + "*"
		}
		return escape(alias)
	})
}

func quoted(s string) string {
	if s == "" {
		return ""
	}
	return strconv.Quote(s)
}
