package tables

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"

	"portolan/generator/registry"
)

// Note is a note that holds one table.
type Note struct {
	// Command is the command that writes the note. Required.
	Command string
	// Title of the note. Required.
	Title string
	// Source is who speaks in it. Required.
	Source registry.Source
	// Words is a paragraph of Markdown to stand before the table.
	Words string
	Rows  []Row
	// Aliases adds a column for the aliases of services.
	Aliases bool
}

// Mark is how the notes of a command begin, by which it knows its own.
func Mark(command string) string {
	return "---\n# Written by " + command + ", which replaces this file when it runs again.\n"
}

// Render writes the note as Markdown. The heads of its table are those by
// which ingest knows that every cell is to be taken as it stands.
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

func (n Note) table(b *bytes.Buffer) {
	b.WriteString("\n| Port | Transport | Service | Name | Reference |")
	if n.Aliases {
		b.WriteString(" Aliases |\n|------|-----------|---------|------|-----------|---------|\n")
	} else {
		b.WriteString("\n|------|-----------|---------|------|-----------|\n")
	}
	for _, r := range n.Rows {
		cells := []string{
			r.numbers(), transportCell(r.Transports), escape(r.Service), escape(r.Name), referenceCell(r.References),
		}
		if n.Aliases {
			cells = append(cells, escape(strings.Join(r.Aliases, ", ")))
		}
		writeRow(b, cells)
	}
}

func quoted(s string) string {
	if s == "" {
		return ""
	}
	return strconv.Quote(s)
}
