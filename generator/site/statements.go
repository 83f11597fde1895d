package site

import (
	"html/template"
	"slices"

	"portolan/generator/counts"
	"portolan/generator/registry"
	"portolan/generator/text"
	"portolan/generator/urls"
)

// Evidence is the table of statements on a page. It shows each statement as its source
// writes it.
type Evidence struct {
	// All is the heading, such as "All 5 statements".
	All string
	// Numbered is true if each row begins with the port.
	Numbered bool
	// Rows contains at most maxStatements table rows. More is the number of statements
	// that the table leaves out. More is empty if the table shows all statements.
	Rows template.HTML
	More string
	// Others counts the services that the table leaves out, because their rows on the page
	// show all that their statement says: "3 other services". Otherwise it is empty.
	Others string
}

// evidence returns a table with the statements of services, grouped by service. If
// numbered is set, each row begins with the port. Otherwise the page has a row for each of the first
// maxServices services, and the table leaves out those of them for which isStatement returns true.
func (s *site) evidence(root string, services []*registry.Service, numbered bool) Evidence {
	var shown []*registry.Assignment
	n, left := 0, 0
	for i, service := range services {
		if !numbered && i < maxServices && s.isStatement(service) {
			left++
			continue
		}
		n += len(service.Statements)
		shown = append(shown, service.Statements[:min(len(service.Statements), maxStatements-len(shown))]...)
	}
	e := Evidence{All: "The statement", Numbered: numbered, Rows: s.statementRows(root, shown, numbered)}
	switch {
	case left > 0:
		e.All, e.Others = counts.Of(n, "statement"), counts.Of(left, "other service")
	case n > 1:
		e.All = "All " + counts.Of(n, "statement")
	}
	if more := n - len(shown); more > 0 {
		e.More = counts.Number(more)
	}
	return e
}

// isStatement reports whether the row of a service on the page of its port shows all that its only
// statement says. The row then has the anchor of the statement.
func (s *site) isStatement(service *registry.Service) bool {
	if len(service.Statements) != 1 {
		return false
	}
	a := service.Statements[0]
	w := writer{site: s, note: a.Origin.Note}
	w.asWritten(a)
	w.relatedNumbers(a)
	if a.Origin.Note.Source.Kind == registry.KindRegistry {
		w.fields(a)
	}
	return w.b.Len() == 0 && a.Name == service.Name && a.Transports.Stated()
}

// statementRows returns a table row for each statement. The id of a row is the anchor
// of the statement. The columns are number (if numbered is set), source, transports,
// name and protocols, purpose and additional columns, and references.
func (s *site) statementRows(root string, statements []*registry.Assignment, numbered bool) template.HTML {
	w := writer{site: s, root: root}
	w.b.Grow(len(statements) * rowSize)
	for _, a := range statements {
		w.note = a.Origin.Note
		w.raw(`<tr id="`)
		w.text(urls.StatementAnchor(a))
		w.raw(`">`)
		if numbered {
			w.raw(`<td class="n">`, numbers(a.Port, a.End), "</td>")
		}
		w.raw("<td>")
		w.source(a)
		w.permalink(a)
		w.raw("</td><td>")
		w.statementTransports(a)
		w.raw("</td><td>")
		w.text(a.Name)
		if len(a.Protocols) > 0 {
			w.raw(`<span class="of">`)
			w.protocols(a.Protocols)
			w.raw("</span>")
		}
		w.raw("</td><td>")
		w.spans(a.Description)
		w.fields(a)
		w.asWritten(a)
		w.relatedNumbers(a)
		w.raw("</td><td>")
		w.references(a)
		w.raw("</td></tr>")
	}
	return template.HTML(w.b.String())
}

// permalink writes a link to the row of a statement. The edition in one file has none, because
// it must stay small.
func (w *writer) permalink(a *registry.Assignment) {
	if w.site.common.Alone {
		return
	}
	w.raw(`<a class="perm" href="#`)
	w.text(urls.StatementAnchor(a))
	w.raw(`" aria-label="Link to this statement">#</a>`)
}

func (w *writer) statementTransports(a *registry.Assignment) {
	if !a.Transports.Stated() {
		w.raw(`<span class="chip none">transport not stated</span>`)
		return
	}
	w.chips(a.Transports)
}

// asWritten writes the facts of a statement that have no column in the table: aliases,
// dates, a state other than assigned, and a service name that differs from the name and
// the protocols.
func (w *writer) asWritten(a *registry.Assignment) {
	if name := text.Fold(a.Service); name != text.Fold(a.Name) &&
		!slices.ContainsFunc(a.Protocols, func(p *registry.Protocol) bool { return text.Fold(p.Label) == name }) {
		w.field("service name", a.Service)
	}
	for _, alias := range a.Aliases {
		w.field("alias", alias)
	}
	if a.State != registry.Assigned {
		w.field("state", string(a.State))
	}
	w.field("since", a.Since)
	w.field("until", a.Until)
	if a.Shared {
		w.field("shared", "yes")
	}
}

// relatedNumbers writes links to the other numbers in the same cell of the note.
func (w *writer) relatedNumbers(a *registry.Assignment) {
	if len(a.Related) == 0 {
		return
	}
	w.raw(`<span class="extra">listed together with `)
	for i, other := range a.Related {
		w.comma(i)
		w.href(w.root+w.site.pageOf(other.Port, other.End), numbers(other.Port, other.End))
	}
	w.raw("</span>")
}
