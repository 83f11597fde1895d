package site

import (
	"html/template"

	"portolan/generator/counts"
	"portolan/generator/port"
	"portolan/generator/registry"
	"portolan/generator/urls"
)

// PortPage is the page of one port, or of one range.
type PortPage struct {
	Page
	Number  string
	IsRange bool
	Heading string
	Summary string
	// Transports contains each transport once, with the letters of the sources that
	// list it.
	Transports template.HTML
	Class      Class
	// Band is a link to the band that contains the port.
	Band Link
	// Refused is true if browsers refuse to open web pages on this port.
	Refused  bool
	Services template.HTML
	// Left is the number of services that the page leaves out, such as "1,000". Left is
	// empty if the page shows all services.
	Left string
	// Legend explains the letters in Transports.
	Legend     template.HTML
	Statements Evidence
	Remarks    Remarks
	// Check contains commands that show whether a program listens on the port.
	Check template.HTML
	// Place is the chart of all ports with a mark on the port.
	Place      template.HTML
	Firewall   Firewall
	Neighbours template.HTML
	// Siblings contains related services, and the ports of the same protocols.
	Siblings template.HTML
	Mentions Mentions
	// Edits are links to the lines of notes that readers can correct.
	Edits []Link
	Data  Link
}

func (s *site) port(p Page, number *registry.Port) PortPage {
	n := number.Number
	view := s.portPage(p, n, n, number.Services)
	view.Refused = n.RefusedByBrowsers()
	view.Check = s.checks(number)
	view.Mentions = s.mentions(p.Root, number.Mentions)
	view.Neighbours = portLinks(s.neighbours(p.Root, n))
	return view
}

func (s *site) portRange(p Page, r *registry.Range) PortPage {
	return s.portPage(p, r.Start, r.End, r.Services)
}

func (s *site) portPage(p Page, first, last port.Number, services []*registry.Service) PortPage {
	number, noun := numbers(first, last), "Port "
	if first != last {
		noun = "Ports "
	}
	p.setTitle(noun + number + ": " + titleOf(services))
	view := PortPage{
		Page: p, Number: number, IsRange: first != last, Heading: heading(services), Summary: portSummary(services),
		Class: class(p.Root, first.Class()), Band: s.bandLink(p.Root, first.Band()),
		Data: s.dataLink(p.Root, urls.API+urls.Data(s.pageOf(first, last))), Statements: s.evidence(p.Root, services, false),
		Siblings: portLinks(s.siblings(p.Root, first, last, services)),
	}
	view.Place = s.place(p.Root, port.Range{First: first, Last: last})
	view.Remarks, view.Firewall = s.remarksOn(p.Root, first, last), s.firewall(first, last, services)
	view.Edits = s.edits(services)
	view.Page.Description, view.Alternate, view.Term = view.Summary, view.Data.URL, &Term{titleOf(services), number}
	shown := services[:min(len(services), maxServices)]
	view.Services = s.portRows(p, first, last, shown)
	if left := len(services) - len(shown); left > 0 {
		view.Left = counts.Number(left)
	}
	plate, legend := writer{}, writer{}
	if all := transportsOf(relevantServices(services)...); len(all) > 0 || services[0].State.InUse() {
		plate.transports(all)
	}
	legend.legend(shown)
	view.Transports, view.Legend = template.HTML(plate.b.String()), template.HTML(legend.b.String())
	return view
}
