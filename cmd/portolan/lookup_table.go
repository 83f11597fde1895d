package main

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"portolan/generator/port"
	"portolan/generator/printable"
	"portolan/generator/registry"
	"portolan/generator/text"
)

// The columns of the table of services.
const (
	numberColumn = iota
	nameColumn
	transportColumn
	descriptionColumn
	placeColumn
	columns
)

// maxWidths are the maximum widths of the columns, in code points. If a cell is longer,
// only the cells after it in the same row move to the right.
var maxWidths = [columns]int{
	numberColumn: 11, nameColumn: 32, transportColumn: 20, descriptionColumn: 60, placeColumn: 1,
}

// maxPlaces is the maximum number of places that are printed for one service.
const maxPlaces = 4

// services prints a table with one line for each service. If more lines about a service
// follow, they are indented to the column of transports.
func (p *answerPrinter) services(services []*registry.Service) {
	rows := make([][columns]string, len(services))
	var widths [columns]int
	for i, s := range services {
		rows[i] = [columns]string{
			port.Numbers(s.Port, s.End), nameWithState(s), transports(s.Usually()), s.Description(), places(s),
		}
		for c, cell := range rows[i] {
			rows[i][c] = printable.Line(cell)
			widths[c] = max(widths[c], min(utf8.RuneCountInString(rows[i][c]), maxWidths[c]))
		}
	}
	indent := strings.Repeat(" ", widths[numberColumn]+widths[nameColumn]+2*gap)
	for i, s := range services {
		p.row(rows[i], widths)
		if s.Used().Stated() && s.Registered().Stated() {
			fmt.Fprintf(p, "%salso registered: %s\n", indent, transports(s.Registered()))
		}
		if p.statements {
			p.printStatements(s)
		} else if extra := extras(s.Statements...); extra != "" {
			fmt.Fprintln(p, indent+printable.Line(extra))
		}
	}
}

// gap is the number of spaces between columns.
const gap = 2

// row prints one line of the table, without spaces at its end.
func (p *answerPrinter) row(cells [columns]string, widths [columns]int) {
	var line strings.Builder
	for c, cell := range cells[:placeColumn] {
		if widths[c] > 0 {
			line.WriteString(cell + strings.Repeat(" ", max(0, widths[c]-utf8.RuneCountInString(cell))+gap))
		}
	}
	number, rest := line.String()[:len(cells[numberColumn])], line.String()[len(cells[numberColumn]):]
	p.styled(bold, number)
	if cells[placeColumn] == "" {
		rest = strings.TrimRight(rest, " ")
	}
	fmt.Fprint(p, rest)
	p.styled(faint, cells[placeColumn])
	fmt.Fprintln(p)
}

// printStatements prints a line for each statement of a service, with the place of the
// statement.
func (p *answerPrinter) printStatements(s *registry.Service) {
	for _, a := range s.Statements {
		parts := []string{port.Numbers(a.Port, a.End), transports(a.Transports), statementName(a)}
		if d := text.Plain(a.Description); d != "" {
			parts = append(parts, d)
		}
		if a.State != registry.Assigned {
			parts = append(parts, string(a.State))
		}
		for _, date := range []struct{ word, value string }{{"since", a.Since}, {"until", a.Until}} {
			if date.value != "" {
				parts = append(parts, date.word+" "+date.value)
			}
		}
		if extra := extras(a); extra != "" {
			parts = append(parts, extra)
		}
		place := fmt.Sprintf("%s:%d:%d", a.Origin.Note.Path(), a.Origin.Line, a.Origin.Column)
		fmt.Fprint(p, "  ")
		p.styled(faint, printable.Line(place))
		fmt.Fprintf(p, "  %s\n", printable.Line(strings.Join(parts, " | ")))
	}
}

// statementName returns the name in a statement. If the service name is different, it
// follows in parentheses: "Secure Shell (ssh)".
func statementName(a *registry.Assignment) string {
	if a.Service != "" && !strings.EqualFold(a.Service, a.Heading()) {
		return fmt.Sprintf("%s (%s)", a.Heading(), a.Service)
	}
	return a.Heading()
}

// nameWithState returns the name of a service. If the state is not "assigned", it follows
// in parentheses.
func nameWithState(s *registry.Service) string {
	if s.State == registry.Assigned || !s.IsNamed() {
		return s.Name
	}
	return fmt.Sprintf("%s (%s)", s.Name, s.State)
}

// transports returns a list such as "tcp, udp".
func transports(t port.Transports) string {
	if !t.Stated() {
		return "not stated"
	}
	return strings.Join(t.IDs(), ", ")
}

// places returns where a service is listed, such as "ports.md:12, IANA". For a note, this
// is the file and the line. For a registry, it is the label of the source.
func places(s *registry.Service) string {
	var places []string
	for _, a := range s.Statements {
		place := a.Origin.Note.Source.Label()
		if a.Origin.Note.Source.Kind != registry.KindRegistry {
			place = fmt.Sprintf("%s:%d", text.LastSegment(a.Origin.Note.Path()), a.Origin.Line)
		}
		if !slices.Contains(places, place) {
			places = append(places, place)
		}
	}
	if more := len(places) - maxPlaces; more > 0 {
		places = append(places[:maxPlaces], fmt.Sprintf("%d more", more))
	}
	return strings.Join(places, ", ")
}

// extras returns the cells of extra columns in notes: "owner: alice; rack: 4".
func extras(statements ...*registry.Assignment) string {
	var extras []string
	for _, a := range statements {
		if a.Origin.Note.Source.Kind == registry.KindRegistry {
			continue
		}
		for _, e := range a.Extra {
			if extra := e.Name + ": " + e.Value; !slices.Contains(extras, extra) {
				extras = append(extras, extra)
			}
		}
	}
	return strings.Join(extras, "; ")
}
