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

// PortsPage lists all ports and ranges by class.
type PortsPage struct {
	Page
	Summary string
	Classes []ClassServices
}

// ClassServices is a class with what runs on its numbers.
type ClassServices struct {
	Class
	Services template.HTML // rows
	Bands    []BandEntry   // where all of them are listed
}

// withoutRegistrations returns the services that are not there by the word of registries
// alone, or all of them where they are few enough for one page.
func withoutRegistrations(all []*registry.Service) []*registry.Service {
	if len(all) <= maxListed {
		return listed(all, maxListed)
	}
	return listed(slices.DeleteFunc(slices.Clone(all), (*registry.Service).Registrations), maxListed)
}

// pagedServices returns the services that stand on pages of their numbers.
func pagedServices(reg *registry.Registry) []*registry.Service {
	return slices.DeleteFunc(slices.Clone(reg.Services()), func(s *registry.Service) bool { return !withPage(s) })
}

func (s *site) portList(p Page) PortsPage {
	p.titled("Ports")
	all := pagedServices(s.reg)
	shown := withoutRegistrations(all)
	view := PortsPage{Page: p, Summary: onPorts(s.reg) + ", by number."}
	if len(shown) < len(all) {
		view.Summary += fmt.Sprintf(" Listed here are the %s that notes and common use list; the pages of their numbers have "+
			"all.", counts.Number(len(shown)))
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

// ProtocolsPage lists all protocols, the transports apart.
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

// ProtocolEntry is one protocol of a list.
type ProtocolEntry struct{ Label, Name, URL, Ports string }

func (s *site) protocolList(p Page) ProtocolsPage {
	p.titled("Protocols")
	transports, applications := ProtocolGroup{Title: "Transport protocols"}, ProtocolGroup{Title: "What runs on ports"}
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
	view.Summary = fmt.Sprintf("%s that run on ports, and the transports that have them.",
		counts.Of(len(applications.Protocols), "protocol"))
	view.Page.Description = view.Summary
	return view
}

// runsOn says in a list where a protocol runs.
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

// NoteEntry is one note of a list.
type NoteEntry struct{ Title, Description, URL, Assignments string }

func (s *site) noteList(p Page) NotesPage {
	p.titled("Notes")
	view := NotesPage{Page: p, Summary: "What this site is made from."}
	view.Page.Description = view.Summary
	for _, n := range s.reg.Notes() {
		e := NoteEntry{Title: n.Title, Description: n.Description, URL: p.Root + urls.Escape(s.pages.Note(n))}
		if len(n.Assignments) > 0 {
			e.Assignments = counts.Of(len(n.Assignments), "statement")
		}
		view.Notes = append(view.Notes, e)
	}
	return view
}
