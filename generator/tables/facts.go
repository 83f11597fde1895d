package tables

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"portolan/generator/notation"
	"portolan/generator/port"
	"portolan/generator/registry"
	"portolan/generator/text"
)

// Facts exports the facts of one note: front matter, and a table with one row for each
// assignment. Save the exported note at the path of the original note. Only then does
// package reading find the same facts in the export as in the original.
type Facts struct {
	// Command is the command that writes the note. Required.
	Command string
	// Note is the original note. Required.
	Note *registry.Note
	// Remarks are the remarks of the note.
	Remarks []*registry.Remark
	// Site contains the settings of the site. They are written only if the note is the
	// home note.
	Site registry.Site
}

// NotesWithFacts returns the notes to export, sorted by path: the notes with assignments or
// remarks, the notes about a protocol, and the home note. If a source has no such note, its first
// note is exported, so that the export contains the source.
func NotesWithFacts(reg *registry.Registry) []*registry.Note {
	heard := map[*registry.Source]bool{}
	states := func(n *registry.Note) bool {
		return len(n.Assignments)+len(reg.RemarksOf(n)) > 0 || n.About != "" || n.Topic != nil || n.Home
	}
	for _, n := range reg.Notes() {
		if states(n) {
			heard[n.Source] = true
		}
	}
	var stating []*registry.Note
	for _, n := range reg.Notes() {
		if states(n) || !heard[n.Source] {
			heard[n.Source] = true
			stating = append(stating, n)
		}
	}
	return stating
}

// Render writes the note as Markdown. Its table begins with the columns
// notation.VerbatimHeads. Package reading recognizes the table by these headers. It then
// reads each row as one assignment, and takes the text of its cells unchanged.
func (f Facts) Render(b *bytes.Buffer) error {
	b.WriteString(Mark(f.Command))
	f.frontMatter(b)
	b.WriteString("---\n")
	if f.Note.Title == "" {
		// Without an empty heading, the file name would become the title of the note.
		b.WriteString("\n#\n")
	}
	if listed := statements(f.Note, f.Remarks); len(listed) > 0 {
		table(b, listed)
	}
	return nil
}

func (f Facts) frontMatter(b *bytes.Buffer) {
	n := f.Note
	fmt.Fprintf(b, "title: %s\n", strconv.Quote(n.Title))
	line := func(indent, key, value string) {
		if value != "" {
			fmt.Fprintf(b, "%s%s: %s\n", indent, key, strconv.Quote(value))
		}
	}
	if len(n.Aliases) > 0 {
		b.WriteString("aliases:\n")
		for _, alias := range n.Aliases {
			fmt.Fprintf(b, "  - %s\n", strconv.Quote(alias))
		}
	}
	line("", "description", n.Description)
	line("", "protocol", n.About)
	declarations(b, n)
	line("", "encryption", string(n.Traits.Encryption))
	line("", "exposure", string(n.Traits.Exposure))
	line("", "exposure_reason", n.Traits.ExposureReason)
	line("", "since", n.Since)
	line("", "topic_page", n.TopicPage)
	if len(n.TopicNames) > 0 {
		b.WriteString("topics:\n")
		for _, name := range n.TopicNames {
			fmt.Fprintf(b, "  - %s\n", strconv.Quote(name))
		}
	}
	if n.Home {
		line("", "base_url", f.Site.BaseURL)
		line("", "language", f.Site.Language)
		line("", "licence", f.Site.Licence)
		line("", "source_url", f.Site.SourceURL)
		if len(f.Site.Featured) > 0 {
			fmt.Fprintf(b, "featured: [%s]\n", joined(f.Site.Featured, ", ", func(n port.Number) string {
				return strconv.Itoa(int(n))
			}))
		}
		properties(b, f.Site.Properties)
	}
	if s := n.Source; *s != registry.NotesSource {
		b.WriteString("source:\n")
		line("  ", "id", s.ID)
		line("  ", "title", s.Title)
		line("  ", "kind", string(s.Kind))
		line("  ", "licence", s.Licence)
		line("  ", "retrieved", s.Retrieved)
		line("  ", "url", s.URL)
		return
	}
	line("", "source", sourceLine(n.Reference))
}

// properties writes the setting for the properties of notes that pages show.
func properties(b *bytes.Buffer, shown registry.Shown) {
	switch {
	case shown.None:
		b.WriteString("properties: false\n")
	case shown.Only != nil:
		fmt.Fprintf(b, "properties: [%s]\n", joined(shown.Only, ", ", strconv.Quote))
	}
}

// declarations writes what the note says about its protocol: the relations to other
// protocols, and the number of a protocol without ports (ip_protocol or ethertype).
func declarations(b *bytes.Buffer, n *registry.Note) {
	for _, k := range notation.RelationKeys {
		declared := slices.DeleteFunc(slices.Clone(n.Relations), func(d registry.DeclaredRelation) bool {
			return d.Relation != k.Relation
		})
		if len(declared) == 0 {
			continue
		}
		fmt.Fprintf(b, "%s:\n", k.Key)
		for _, d := range declared {
			name := d.Name
			if !d.Any {
				name += " " + strconv.Itoa(int(d.Number))
			}
			fmt.Fprintf(b, "  - %s\n", strconv.Quote(name))
		}
	}
	for _, k := range notation.PortlessKeys {
		if n.Portless.Space == k.Space {
			fmt.Fprintf(b, "%s: %d\n", k.Key, n.Portless.Number)
		}
	}
}

// sourceLine returns the value of the key source for a reference. Package reading reads
// the same reference from it. A title that looks like an address or a link becomes the
// label of an empty link, [[|title]], so that it is read as a title.
func sourceLine(ref registry.Reference) string {
	_, isRFC := numberOfRFC(ref)
	switch {
	case ref.URL != "" && !isRFC:
		return ref.URL
	case registry.AllowedScheme(ref.Title) || strings.HasPrefix(ref.Title, "[["):
		return "[[|" + ref.Title + "]]"
	}
	return ref.Title
}

// table writes a table with one row for each assignment.
func table(b *bytes.Buffer, assignments []*registry.Assignment) {
	extra := extraHeads(assignments)
	head := slices.Clone(notation.VerbatimHeads)
	typed := hasFacts(assignments, extra)
	if typed {
		head = append(head, notation.FactHeads...)
	}
	for _, name := range extra {
		head = append(head, escape(name))
	}
	b.WriteByte('\n')
	writeRow(b, head)
	b.WriteString("|" + strings.Repeat("---|", len(head)) + "\n")
	for _, a := range assignments {
		cells := []string{
			numbers(a), transportCell(a.Transports), escape(a.Service), escape(a.Name), protocolCell(a),
			escape(text.Plain(a.Description)), referenceCell(a.References), joined(a.Related, ", ", numbers),
		}
		if typed {
			cells = append(cells, factCells(a)...)
		}
		writeRow(b, append(cells, extraCells(extra, a.Extra)...))
	}
}

// hasFacts reports whether the table needs the columns notation.FactHeads. There are two
// reasons: a row has a value in one of these columns, or the first extra column has the
// header State. In the second case, readers would otherwise take the extra column for the
// first fact column.
func hasFacts(assignments []*registry.Assignment, extra []string) bool {
	return len(extra) > 0 && text.Fold(extra[0]) == text.Fold(notation.HeadState) ||
		slices.ContainsFunc(assignments, func(a *registry.Assignment) bool {
			return strings.Join(factCells(a), "") != ""
		})
}

// numbers returns the port or range of an assignment: "22" or "6000-6063".
func numbers(a *registry.Assignment) string { return Row{Port: a.Port, End: a.End}.numbers() }
