package diff

import (
	"fmt"
	"io"
	"strings"

	"portolan/generator/jsonapi"
	"portolan/generator/tables"
)

// WriteMarkdown writes changes as tables, for changelogs and pull requests.
func WriteMarkdown(w io.Writer, doc jsonapi.ChangesFile) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%d added, %d removed, %d changed.\n", doc.Totals.Added, doc.Totals.Removed, doc.Totals.Changed)
	statements(&b, "Added", doc.Data.Added)
	statements(&b, "Removed", doc.Data.Removed)
	if len(doc.Data.Changed) > 0 {
		b.WriteString("\n## Changed\n\n| Port | Name | What | Was | Is | Source |\n|------|------|------|-----|----|--------|\n")
	}
	for _, c := range doc.Data.Changed {
		for _, v := range Values(c) {
			row(&b, numbers(&c.New), Heading(&c.New), v.Label, orNone(v.Old), orNone(v.New), c.New.Origin.Source)
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func statements(b *strings.Builder, title string, assignments []jsonapi.Assignment) {
	if len(assignments) == 0 {
		return
	}
	fmt.Fprintf(b, "\n## %s\n\n| Port | Transport | Name | For | Source |\n|------|-----------|------|-----|--------|\n", title)
	for i := range assignments {
		a := &assignments[i]
		purpose := known(a.Description)
		if purpose == Heading(a) {
			purpose = ""
		}
		row(b, numbers(a), Transports(a), Heading(a), purpose, a.Origin.Source)
	}
}

func row(b *strings.Builder, cells ...string) {
	b.WriteByte('|')
	for _, c := range cells {
		if c = tables.Cell(c); c != "" {
			b.WriteString(" " + c)
		}
		b.WriteString(" |")
	}
	b.WriteByte('\n')
}
