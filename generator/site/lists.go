package site

import (
	"fmt"
	"html/template"
	"strings"

	"portolan/generator/registry"
	"portolan/generator/urls"
)

// PortsPage lists all ports and ranges by class.
type PortsPage struct {
	Page
	Lead    string
	Classes []ClassFacts
}

// ClassFacts is a class with what is said of its numbers.
type ClassFacts struct {
	Class
	Facts  template.HTML // rows
	Blocks []BlockEntry  // where all of it is listed
}

// maxListed is how many assignments one page lists, whoever states them. With
// more, those of registries are left to the pages of blocks.
const maxListed = 1500

// listed returns the assignments that a list on one page shows.
func listed(all []*registry.Assignment) []*registry.Assignment {
	if len(all) <= maxListed {
		return all
	}
	var shown []*registry.Assignment
	for _, a := range all {
		if a.Origin.Note.Source.Kind != registry.KindRegistry && len(shown) < maxListed {
			shown = append(shown, a)
		}
	}
	return shown
}

func anyAssignment(*registry.Assignment) bool { return true }

func (s *site) portList(p Page) PortsPage {
	p.titled("Ports")
	view := PortsPage{Page: p, Lead: fmt.Sprintf("%s with %s, by number.",
		count(len(s.reg.Ports()), "port"), count(len(s.reg.Assignments()), "assignment"))}
	if len(s.reg.Assignments()) > maxListed {
		view.Lead += " Listed here are those of notes; those of registries are on the pages of their numbers."
	}
	view.Page.Description = view.Lead
	shown := listed(s.reg.Assignments())
	for _, c := range registry.Classes() {
		n := 0
		for n < len(shown) && shown[n].Port.Class() == c {
			n++
		}
		view.Classes = append(view.Classes, ClassFacts{
			Class: class(p.Root, c), Facts: s.factRows(p.Root, shown[:n]), Blocks: s.blockEntries(p.Root, c, anyAssignment),
		})
		shown = shown[n:]
	}
	return view
}

// ProtocolsPage lists all protocols, the transports apart.
type ProtocolsPage struct {
	Page
	Lead   string
	Groups []ProtocolGroup
}

// ProtocolGroup is a titled list of protocols.
type ProtocolGroup struct {
	Title     string
	Protocols []ProtocolEntry
}

// ProtocolEntry is one protocol of a list.
type ProtocolEntry struct{ Label, Name, URL, Ports string }

// maxPortsShown bounds how many numbers an entry of a list shows.
const maxPortsShown = 6

func (s *site) protocolList(p Page) ProtocolsPage {
	p.titled("Protocols")
	transports, applications := ProtocolGroup{Title: "Transport protocols"}, ProtocolGroup{Title: "What runs on ports"}
	for _, proto := range s.reg.Protocols() {
		e := ProtocolEntry{Label: proto.Label, Name: proto.Name, URL: p.Root + urls.Escape(urls.Protocol(proto))}
		if proto.IsTransport() {
			e.Ports = count(len(proto.Ports()), "port")
			transports.Protocols = append(transports.Protocols, e)
			continue
		}
		e.Ports = someNumbers(proto.Assignments)
		applications.Protocols = append(applications.Protocols, e)
	}
	view := ProtocolsPage{Page: p, Groups: []ProtocolGroup{applications, transports}}
	view.Lead = fmt.Sprintf("%s that run on ports, and the transports that have them.", count(len(applications.Protocols), "protocol"))
	view.Page.Description = view.Lead
	return view
}

// someNumbers writes the first few ports and ranges of assignments, each once.
func someNumbers(assignments []*registry.Assignment) string {
	var shown []string
	for _, a := range assignments {
		n := numbers(a.Port, a.End)
		switch {
		case len(shown) > 0 && shown[len(shown)-1] == n:
		case len(shown) == maxPortsShown:
			return strings.Join(shown, ", ") + ", …"
		default:
			shown = append(shown, n)
		}
	}
	return strings.Join(shown, ", ")
}

// NotesPage lists all notes.
type NotesPage struct {
	Page
	Lead  string
	Notes []NoteEntry
}

// NoteEntry is one note of a list.
type NoteEntry struct{ Title, Description, URL, Assignments string }

func (s *site) noteList(p Page) NotesPage {
	p.titled("Notes")
	view := NotesPage{Page: p, Lead: "What this site is made from."}
	view.Page.Description = view.Lead
	for _, n := range s.reg.Notes() {
		e := NoteEntry{Title: n.Title, Description: n.Description, URL: p.Root + urls.Escape(urls.Note(n))}
		if len(n.Assignments) > 0 {
			e.Assignments = count(len(n.Assignments), "assignment")
		}
		view.Notes = append(view.Notes, e)
	}
	return view
}
