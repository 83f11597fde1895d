package site

import (
	"fmt"
	"html/template"
	"slices"
	"strings"

	"portolan/generator/registry"
	"portolan/generator/text"
	"portolan/generator/urls"
)

// PortPage is the page of one port, or of one range.
type PortPage struct {
	Page
	Number     string
	IsRange    bool
	Heading    string
	Lead       string
	Transports []string
	Elsewhere  []Stated // transports that other sources state, where the first states none
	Class      Class
	Block      Link          // the page of the numbers around it
	Refused    bool          // by browsers
	Statements template.HTML // rows: what each source says
	Check      []string      // commands that tell whether the port is open here
	Neighbours template.HTML
	Siblings   template.HTML // other ports of the same protocols
	Mentions   []Link
	Data       Link
}

// Near is an entry of a short list of ports.
type Near struct {
	Number, Name, URL string
	Here              bool
}

func (s *site) port(p Page, port *registry.Port) PortPage {
	view := s.portPage(p, port.Number, port.Number, s.reg.Covering(port.Number))
	view.Refused = port.Number.RefusedByBrowsers()
	view.Check = checks(port)
	view.Mentions = noteLinks(p.Root, port.Mentions)
	view.Neighbours = s.near(s.neighbours(p.Root, port.Number))
	return view
}

func (s *site) portRange(p Page, r *registry.Range) PortPage {
	return s.portPage(p, r.Start, r.End, r.Assignments)
}

func (s *site) portPage(p Page, start, end registry.Number, assignments []*registry.Assignment) PortPage {
	head := assignments[0]
	number := numbers(start, end)
	noun := "Port "
	if start != end {
		noun = "Ports "
	}
	p.titled(noun + number + ": " + head.Heading())
	p.Description = normally(head)
	view := PortPage{
		Page: p, Number: number, IsRange: start != end, Heading: head.Heading(), Lead: normally(head),
		Class: class(p.Root, start.Class()), Block: blockLink(p.Root, start.Block()),
		Data: dataLink(p.Root, urls.API+urls.Data(urls.Assignment(head))),
	}
	view.Statements = s.statementRows(p.Root, assignments)
	view.Transports = head.Transports.IDs()
	if !head.Transports.Stated() {
		view.Elsewhere = elsewhere(assignments)
		view.Lead += statedElsewhere(view.Elsewhere)
	}
	view.Siblings = s.near(siblings(p.Root, start, assignments))
	return view
}

// Stated is the transports that a source states, or another note of the same.
type Stated struct {
	Source     string
	Transports registry.Transports
}

// elsewhere returns the transports that others than the first state for the
// same service: other sources, by their names, and notes of its own.
func elsewhere(assignments []*registry.Assignment) []Stated {
	head := assignments[0]
	var all []Stated
	for _, a := range assignments[1:] {
		if !a.Transports.Stated() || !head.Agrees(a) {
			continue
		}
		speaker := a.Origin.Note.Source.Label()
		if a.Origin.Note.Source == head.Origin.Note.Source {
			speaker = text.LastSegment(a.Origin.Note.Path())
		}
		i := slices.IndexFunc(all, func(s Stated) bool { return s.Source == speaker })
		if i < 0 {
			i = len(all)
			all = append(all, Stated{Source: speaker})
		}
		all[i].Transports |= a.Transports
	}
	return all
}

// statedElsewhere says which other sources state a transport, and which.
func statedElsewhere(all []Stated) string {
	var b strings.Builder
	for _, s := range all {
		b.WriteString(" " + s.Source + " states " + transportNames(s.Transports) + ".")
	}
	return b.String()
}

// checks are commands that show what listens on a port, for the transports
// that some source states.
func checks(port *registry.Port) []string {
	flags := "-tulpn"
	switch port.Transports() &^ registry.SCTP &^ registry.DCCP {
	case registry.TCP:
		flags = "-tlpn"
	case registry.UDP:
		flags = "-ulpn"
	}
	return []string{
		fmt.Sprintf("ss %s 'sport = :%d'", flags, port.Number),
		fmt.Sprintf("lsof -nP -i :%d", port.Number),
	}
}

func (s *site) neighbours(root string, n registry.Number) []Near {
	var near []Near
	for _, port := range s.reg.Neighbours(n) {
		near = append(near, Near{
			Number: fmt.Sprint(port.Number), Name: port.Headline().Heading(),
			URL: root + urls.Port(port.Number), Here: port.Number == n,
		})
	}
	return near
}

// siblings lists the other ports of the protocols that run on a port.
func siblings(root string, start registry.Number, assignments []*registry.Assignment) []Near {
	var near []Near
	for _, a := range registry.Siblings(start, assignments) {
		near = append(near, Near{Number: numbers(a.Port, a.End), Name: a.Role(), URL: root + urls.Assignment(a)})
	}
	return near
}
