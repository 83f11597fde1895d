package site

import (
	"html/template"
	"strings"

	"portolan/generator/port"
	"portolan/generator/registry"
)

// PortsPage is the page ports/index.html. It has links to the pages of all bands, which list
// all services, and a list of services.
type PortsPage struct {
	Page
	Summary string
	Classes []ClassBands
	// Title is the heading of the list. Services contains the rows of a table, or Short the items of a list if there are many
	// services.
	Title           string
	Services, Short template.HTML
	Filter          *Filter
}

// ClassBands is a class of ports with its bands.
type ClassBands struct {
	Class
	Bands []BandEntry
}

// The page ports/index.html shows at most maxFullRows services in a table with their purpose
// and sources. Otherwise it shows at most maxShortRows in a list, which is much smaller.
const (
	maxFullRows  = 200
	maxShortRows = 500
)

func (s *site) portList(p Page) PortsPage {
	p.setTitle("Ports")
	all := pagedServices(s.reg)
	list := selectServices(all, maxShortRows)
	view := PortsPage{Page: p, Summary: onPorts(s.reg) + ", sorted by number.", Title: list.title}
	view.Filter = s.filter(p, "service", len(list.services))
	if list.about != "" {
		view.Summary += " " + list.about
	}
	view.Page.Description = view.Summary
	if len(list.services) <= maxFullRows {
		view.Services = s.listRows(p.Root, list.services)
	} else {
		view.Short = s.shortItems(p.Root, list.services)
	}
	for _, c := range port.Classes() {
		view.Classes = append(view.Classes, ClassBands{class(p.Root, c), s.bandEntries(p.Root, c, withPage)})
	}
	return view
}

// shortItems returns the items of a list of services, one for each service: its number, its
// name and its transports.
func (s *site) shortItems(root string, services []*registry.Service) template.HTML {
	w := writer{site: s, root: root}
	w.b.Grow(len(services) * rowSize / 4)
	for _, service := range services {
		w.raw("<li>")
		w.number(service)
		w.raw(" ")
		w.text(service.Name)
		w.state(service)
		w.raw(" <i")
		w.attributes(s.serviceFacts(service).attributes(), bare)
		w.raw(">")
		if over := service.AllTransports(); over.Stated() {
			w.raw(strings.Join(over.IDs(), " "))
		} else if service.State.InUse() {
			w.raw("not stated")
		}
		w.raw("</i></li>")
	}
	return template.HTML(w.b.String())
}
