package site

import (
	"fmt"
	"html/template"
	"slices"

	"portolan/generator/counts"
	"portolan/generator/port"
	"portolan/generator/registry"
	"portolan/generator/urls"
)

// PortsPage is the page ports/index.html. It lists the services on all ports and
// ranges, grouped by class.
type PortsPage struct {
	Page
	Summary string
	Classes []ClassServices
}

// ClassServices is a class of ports with the services on its ports.
type ClassServices struct {
	Class
	Services template.HTML
	// Bands are links to the band pages, which also list the services that this page
	// leaves out.
	Bands []BandEntry
}

// withoutRegistrations returns the services to show on a page. If there are more than
// maxListed services, it leaves out those that only registries list
// (Service.Registrations).
func withoutRegistrations(all []*registry.Service) []*registry.Service {
	if len(all) <= maxListed {
		return limitServices(all, maxListed)
	}
	all = slices.DeleteFunc(slices.Clone(all), (*registry.Service).Registrations)
	return limitServices(all, maxListed)
}

// pagedServices returns the services whose port or range has its own page.
func pagedServices(reg *registry.Registry) []*registry.Service {
	return slices.DeleteFunc(slices.Clone(reg.Services()), func(s *registry.Service) bool { return !withPage(s) })
}

func (s *site) portList(p Page) PortsPage {
	p.setTitle("Ports")
	all := pagedServices(s.reg)
	shown := withoutRegistrations(all)
	view := PortsPage{Page: p, Summary: onPorts(s.reg) + ", sorted by number."}
	if len(shown) < len(all) {
		view.Summary += fmt.Sprintf(" This page shows only the %s services that notes or the list “Common use” contain. "+
			"To see all services of a range, follow its link.", counts.Number(len(shown)))
	}
	view.Page.Description = view.Summary
	for _, c := range port.Classes() {
		n := 0
		for n < len(shown) && shown[n].Port.Class() == c {
			n++
		}
		view.Classes = append(view.Classes, ClassServices{
			Class: class(p.Root, c), Services: s.listRows(p.Root, shown[:n]), Bands: s.bandEntries(p.Root, c, withPage),
		})
		shown = shown[n:]
	}
	return view
}

// ProtocolsPage lists all protocols. The transport protocols are in a separate group.
type ProtocolsPage struct {
	Page
	Summary string
	Groups  []ProtocolGroup
}

// ProtocolGroup is a titled list of protocols.
type ProtocolGroup struct {
	Title     string
	Protocols []ProtocolEntry
}

// ProtocolEntry is one protocol in a list of protocols.
type ProtocolEntry struct{ Label, Name, URL, Ports string }

func (s *site) protocolList(p Page) ProtocolsPage {
	p.setTitle("Protocols")
	transports, applications := ProtocolGroup{Title: "Transport protocols"}, ProtocolGroup{Title: "Protocols by name"}
	for _, proto := range s.reg.Protocols() {
		e := ProtocolEntry{Label: proto.Label, Name: proto.Name, URL: p.Root + urls.Escape(s.pages.Protocol(proto))}
		if proto.IsTransport() {
			e.Ports = counts.Of(len(proto.Services), "service")
			transports.Protocols = append(transports.Protocols, e)
			continue
		}
		e.Ports = s.runsOn(proto)
		applications.Protocols = append(applications.Protocols, e)
	}
	view := ProtocolsPage{Page: p, Groups: []ProtocolGroup{applications, transports}}
	view.Summary = fmt.Sprintf("%s and %s, with their ports.",
		counts.Of(len(applications.Protocols), "protocol"), counts.Of(len(transports.Protocols), "transport protocol"))
	view.Page.Description = view.Summary
	return view
}

// runsOn returns the ports of a protocol as text: "22, 2222". ICMP and some other
// protocols have no ports. For them, it returns the number of the protocol, such as "IP
// protocol 1".
func (s *site) runsOn(p *registry.Protocol) string {
	if p.Portless.Space != "" {
		return p.Portless.String()
	}
	return someOf(portNumbers(s.reg.Main(p), p.Services))
}

// NotesPage lists all notes.
type NotesPage struct {
	Page
	Summary string
	Notes   []NoteEntry
}

// NoteEntry is one note in a list of notes.
type NoteEntry struct{ Title, Description, URL, Assignments string }

func (s *site) noteList(p Page) NotesPage {
	p.setTitle("Notes")
	view := NotesPage{Page: p, Summary: "The notes that this site is built from."}
	view.Page.Description = view.Summary
	for _, n := range s.reg.Notes() {
		e := NoteEntry{Title: n.Title, Description: n.Description, URL: p.Root + urls.Escape(s.pages.Note(n))}
		e.Assignments = s.listedIn(n)
		view.Notes = append(view.Notes, e)
	}
	return view
}
