package site

import (
	"cmp"
	"html/template"
	"slices"

	"portolan/generator/counts"
	"portolan/generator/port"
	"portolan/generator/registry"
	"portolan/generator/text"
	"portolan/generator/urls"
)

// HomePage is the first page of the site.
type HomePage struct {
	Page
	Heading  string
	Anchor   string // id of the heading, if the note writes it itself
	Summary  string
	BigFind  Find
	Try      []Link
	Classes  []Class
	Featured []Featured
	Body     template.HTML
	Services template.HTML // rows, where the home note features no ports
	More     *Link
}

// Featured is a port that the home page offers.
type Featured struct {
	Number, Label, URL string
	Transports         []string
}

// How much of the registry the home page shows.
const (
	maxFeatured     = 12
	maxHomeServices = 20
)

func (s *site) home(p Page) HomePage {
	settings := s.reg.Site()
	p.Section = "home"
	p.Feed = s.feed(p.Root)
	p.Title, p.Description = settings.Title, settings.Description
	view := HomePage{Page: p, Heading: settings.Title, Summary: settings.Description, BigFind: p.bigFind()}
	if view.Summary == "" {
		view.Summary = "What a port is for, and who says so."
	}
	if n := s.reg.Home(); n != nil {
		first, blocks := opening(n)
		if len(first.Spans) > 0 {
			view.Heading, view.Anchor = text.Plain(first.Spans), first.ID
		}
		view.Body = s.body(p.Root, n, blocks)
	}
	view.Classes = s.classCounts(p.Root)
	asked := s.featuredPorts()
	for _, featured := range asked {
		view.Featured = append(view.Featured, Featured{
			Number: numbers(featured.Number, featured.Number), Label: registry.Called(featured.Services),
			URL: p.Root + s.pages.Port(featured.Number), Transports: usualTransports(featured).IDs(),
		})
	}
	if len(asked) == 0 {
		asked = s.reg.Ports()
		view.Services = s.listRows(p.Root, firstServices(s.reg))
	}
	view.Try = try(p.Root, asked)
	if len(s.reg.Ports())+len(s.reg.Ranges()) > 0 {
		view.More = &Link{URL: p.Root + urls.Ports, Text: "All " + onPorts(s.reg)}
	}
	return view
}

func (s *site) classCounts(root string) []Class {
	ports := map[port.Class]int{}
	for _, p := range s.reg.Ports() {
		ports[p.Number.Class()]++
	}
	var classes []Class
	for _, c := range port.Classes() {
		view := class(root, c)
		view.Count = counts.Number(ports[c])
		classes = append(classes, view)
	}
	return classes
}

// featuredPorts are those that the home note names.
func (s *site) featuredPorts() []*registry.Port {
	var ports []*registry.Port
	for _, n := range s.reg.Site().Featured {
		if p := s.reg.Port(n); p != nil {
			ports = append(ports, p)
		}
	}
	return ports[:min(len(ports), maxFeatured)]
}

// try offers two searches that have an answer, from the middle of some ports.
func try(root string, ports []*registry.Port) []Link {
	var links []Link
	add := func(q string) {
		links = append(links, Link{URL: root + urls.Search + "?q=" + template.URLQueryEscaper(q), Text: q})
	}
	if len(ports) > 0 {
		number, named := ports[len(ports)/2], ports[len(ports)/4]
		add(numbers(number.Number, number.Number))
		if words := named.Services[0].Name; words != registry.Unnamed {
			add(words)
		}
	}
	return links
}

// usualTransports are those to show for a port in passing: the ones of the
// service that leads, or of all where none does; where they list none, those
// that any service of the port has.
func usualTransports(p *registry.Port) port.Transports {
	leading := registry.Programs(p.Services)
	if len(leading) == 0 {
		leading = p.Services[:1]
	}
	if t := unionOf(leading, (*registry.Service).Usually); t.Stated() {
		return t
	}
	return unionOf(counted(p.Services), (*registry.Service).Usually)
}

// firstServices are those that the home page lists: what the user's own notes
// list goes first, then what the other notes do, each by number.
func firstServices(reg *registry.Registry) []*registry.Service {
	all := listed(pagedServices(reg), maxListed)
	rank := func(s *registry.Service) int {
		switch note := s.Main().Origin.Note; {
		case s.Registrations():
			return 2
		case note.Bundled:
			return 1
		}
		return 0
	}
	slices.SortStableFunc(all, func(a, b *registry.Service) int { return cmp.Compare(rank(a), rank(b)) })
	return all[:min(len(all), maxHomeServices)]
}
