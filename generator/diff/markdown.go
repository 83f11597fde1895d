package diff

import (
	"fmt"
	"io"
	"strings"

	"portolan/generator/registry"
	"portolan/generator/tables"
)

// WriteMarkdown writes changes as tables, for changelogs and pull requests.
func WriteMarkdown(w io.Writer, c Changes) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%d added, %d removed, %d changed.\n", len(c.Added), len(c.Removed), len(c.Changed))
	statements(&b, "Added", c.Added)
	statements(&b, "Removed", c.Removed)
	if len(c.Changed) > 0 {
		head(&b, "Changed", "Port", "Name", "Field", "Old", "New", "Source")
	}
	for _, change := range c.Changed {
		for _, v := range Values(change) {
			s := change.New
			row(&b, numbers(s), s.Heading(), v.Label, orNone(v.Old), orNone(v.New), s.Place.Source)
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func statements(b *strings.Builder, title string, all []registry.Statement) {
	if len(all) == 0 {
		return
	}
	head(b, title, "Port", "Transport", "Name", "Description", "Source")
	for _, s := range all {
		purpose := s.Description
		if purpose == s.Heading() {
			purpose = ""
		}
		row(b, numbers(s), s.TransportWords(), s.Heading(), purpose, s.Place.Source)
	}
}

// head writes a heading and the header row of a table.
func head(b *strings.Builder, title string, columns ...string) {
	fmt.Fprintf(b, "\n## %s\n\n| %s |\n", title, strings.Join(columns, " | "))
	for _, c := range columns {
		b.WriteString("|" + strings.Repeat("-", len(c)+2))
	}
	b.WriteString("|\n")
}

func row(b *strings.Builder, cells ...string) {
	b.WriteByte('|')
	for _, c := range cells {
		if c = withoutMentions(tables.Cell(c)); c != "" {
			b.WriteString(" " + c)
		}
		b.WriteString(" |")
	}
	b.WriteByte('\n')
}
