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

// Note is a note with one table.
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

// Mark returns the text at the beginning of all notes that a command writes. A command
// replaces only files that begin with its mark.
func Mark(command string) string {
	return "---\n# Written by " + command + ", which replaces this file when it runs again.\n"
}

// Render writes the note as Markdown. Its table begins with the heads
// notation.RegisterHeads. By these heads package reading knows that it must take every
// cell literally.
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

// column is a column of a table of rows.
type column struct {
	head string
	cell func(Row) string
}

// columns are all columns of such a table. The columns of notation.RegisterHeads come
// first. A note leaves out other columns that no row fills.
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

// table writes the rows. It omits empty cells at the end of a row, but not in the
// columns of notation.RegisterHeads. Most rows have only these columns.
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

// aliasCell writes names so that a reader finds the same names. A comma ends a name, so
// a name with a comma is written in emphasis.
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
