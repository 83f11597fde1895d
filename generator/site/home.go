package site

import (
	"cmp"
	"html/template"
	"slices"

	"portolan/generator/port"
	"portolan/generator/registry"
	"portolan/generator/text"
	"portolan/generator/urls"
)

// HomePage is the first page of the site.
type HomePage struct {
	Page
	Heading string
	// Anchor is the id of the heading. It is empty if the heading does not come from
	// the home note.
	Anchor   string
	Summary  string
	BigFind  Find
	Try      []Link
	Chart    Chart
	Featured []Featured
	Body     template.HTML
	// Ours is the section about the services of the user, or nil.
	Ours *OurServices
	// Services contains table rows. It is empty if the home note features ports, or if Ours is not
	// nil.
	Services template.HTML
	More     *Link
}

// Featured is a port in the list of featured ports on the home page.
type Featured struct {
	Number, Label, URL string
	Transports         []string
}

// maxFeatured is the maximum number of featured ports on the home page.
const maxFeatured = 12

func (s *site) home(p Page) HomePage {
	settings := s.reg.Site()
	p.Section = "home"
	p.Feed = s.feedURL(p.Root)
	p.Title, p.Name = settings.Title, settings.Title
	big := p.bigFind()
	view := HomePage{Page: p, Heading: settings.Title, Summary: settings.Description, BigFind: big}
	if view.Summary == "" {
		view.Summary = "What each port is used for, and which source says so."
	}
	view.Page.Description = view.Summary
	if n := s.reg.Home(); n != nil {
		first, blocks := opening(n)
		if len(first.Spans) > 0 {
			view.Heading, view.Anchor = text.Plain(first.Spans), first.ID
		}
		view.Body = s.body(p.Root, n, blocks)
	}
	view.Chart = s.chart(p.Root)
	asked := s.featuredPorts()
	for _, featured := range asked {
		view.Featured = append(view.Featured, Featured{
			Number: numbers(featured.Number, featured.Number), Label: registry.Headline(featured.Services),
			URL: p.Root + s.pages.Port(featured.Number), Transports: usualTransports(featured).IDs(),
		})
	}
	view.Ours = s.ourServices(p.Root)
	if len(asked) == 0 {
		asked = s.reg.Ports()
		if view.Ours != nil {
			asked = s.ourPorts()
		} else {
			view.Services = s.listRows(p.Root, firstServices(s.reg))
		}
	}
	view.Try = trySearches(p.Root, asked)
	if len(s.reg.Ports())+len(s.reg.Ranges()) > 0 {
		view.More = &Link{URL: p.Root + urls.Ports, Text: "All " + onPorts(s.reg)}
	}
	return view
}

// featuredPorts returns the ports in the setting "featured" of the home note, at most
// maxFeatured. It leaves out ports without a page.
func (s *site) featuredPorts() []*registry.Port {
	var ports []*registry.Port
	for _, n := range s.reg.Site().Featured {
		if p := s.reg.Port(n); p != nil {
			ports = append(ports, p)
		}
	}
	return ports[:min(len(ports), maxFeatured)]
}

// trySearches returns links to two searches that have a result. The first searches for
// the number of the port in the middle of the list. The second searches for the name of
// the port at one quarter of the list. If that port has no name, there is no second
// link.
func trySearches(root string, ports []*registry.Port) []Link {
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

// usualTransports returns the transports that a list shows for a port. They are the
// usual transports (see Service.Usually) of the first service. If several programs
// share the port, they are the usual transports of all these programs. If the result
// would be empty, it is the usual transports of all services that relevantServices
// returns.
func usualTransports(p *registry.Port) port.Transports {
	leading := registry.Programs(p.Services)
	if len(leading) == 0 {
		leading = p.Services[:1]
	}
	if t := unionOf(leading, (*registry.Service).Usually); t.Stated() {
		return t
	}
	return unionOf(relevantServices(p.Services), (*registry.Service).Usually)
}

// firstServices returns the services for the list on the home page. Services in notes come
// first, then services that only registries list. Each group is sorted by number.
func firstServices(reg *registry.Registry) []*registry.Service {
	all := limitServices(pagedServices(reg), maxListed)
	rank := func(s *registry.Service) int {
		if s.Registrations() {
			return 1
		}
		return 0
	}
	slices.SortStableFunc(all, func(a, b *registry.Service) int { return cmp.Compare(rank(a), rank(b)) })
	return all[:min(len(all), maxHomeServices)]
}
