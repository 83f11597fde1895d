package site

import (
	"html/template"

	"portolan/generator/registry"
	"portolan/generator/text"
	"portolan/generator/urls"
)

// HomePage is the first page of the site.
type HomePage struct {
	Page
	Heading  string
	Anchor   string // id of the heading, if the note writes it itself
	Lead     string
	BigFind  Find
	Try      []Link
	Classes  []Class
	Featured []Featured
	Body     template.HTML
	Facts    template.HTML // rows
	More     *Link
}

// Featured is a port that the home page offers.
type Featured struct {
	Number, Label, URL string
	Transports         []string
}

// How much of the registry the home page shows.
const (
	maxFeatured  = 12
	maxHomeFacts = 20
)

func (s *site) home(p Page) HomePage {
	settings := s.reg.Site()
	p.Section = "home"
	p.Feed = s.feed(p.Root)
	p.Title, p.Description = settings.Title, settings.Description
	view := HomePage{Page: p, Heading: settings.Title, Lead: settings.Description, BigFind: p.bigFind()}
	if view.Lead == "" {
		view.Lead = "What a port is for, and who says so."
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
	for _, port := range asked {
		view.Featured = append(view.Featured, Featured{
			Number: numbers(port.Number, port.Number), Label: port.Headline().Heading(),
			URL: p.Root + urls.Port(port.Number), Transports: port.Headline().Transports.IDs(),
		})
	}
	if len(asked) == 0 {
		asked = s.reg.Ports()
	}
	view.Try = try(p.Root, asked)
	s.homeFacts(&view)
	return view
}

func (s *site) classCounts(root string) []Class {
	counts := map[registry.Class]int{}
	for _, port := range s.reg.Ports() {
		counts[port.Number.Class()]++
	}
	var classes []Class
	for _, c := range registry.Classes() {
		view := class(root, c)
		view.Count = thousands(counts[c])
		classes = append(classes, view)
	}
	return classes
}

// featuredPorts are those that the home note names.
func (s *site) featuredPorts() []*registry.Port {
	var ports []*registry.Port
	for _, n := range s.reg.Site().Featured {
		if port := s.reg.Port(n); port != nil {
			ports = append(ports, port)
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
		number, named := ports[len(ports)/2], ports[len(ports)/4].Headline()
		add(numbers(number.Number, number.Number))
		if words := named.Heading(); words != registry.Unnamed {
			add(words)
		}
	}
	return links
}

// homeFacts shows the first facts, and the way to all of them.
func (s *site) homeFacts(view *HomePage) {
	all := s.reg.Assignments()
	shown := all[:min(len(all), maxHomeFacts)]
	view.Facts = s.factRows(view.Root, shown)
	if len(shown) < len(all) {
		view.More = &Link{URL: view.Root + urls.Ports, Text: "All " + count(len(all), "assignment")}
	}
}
