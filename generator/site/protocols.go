package site

import (
	"cmp"
	"html/template"
	"slices"

	"portolan/generator/counts"
	"portolan/generator/port"
	"portolan/generator/registry"
	"portolan/generator/urls"
)

// ProtocolPage is the page of one protocol.
type ProtocolPage struct {
	Page
	Label, Name string
	Summary     string
	Aliases     []string
	IsTransport bool
	// Transports contains each transport once, with the letters of the sources that
	// list it.
	Transports template.HTML
	// Title is the heading above the services.
	Title    string
	Services template.HTML
	// Left is the number of services that the page leaves out, such as "400". Left is
	// empty if the page shows all services.
	Left       string
	Legend     template.HTML
	Statements Evidence
	// Bands are links to the pages with all services of a transport. Bands is empty if
	// this page shows all services. Selected is a sentence about the services that this page
	// shows then.
	Bands    []BandEntry
	Selected string
	// Filter is nil for a protocol that is not a transport.
	Filter     *Filter
	Body       template.HTML
	Traits     ProtocolTraits
	Related    []Link
	References []Link
	Mentions   Mentions
	// Written is the path of the note about the protocol. It is empty if there is no
	// such note.
	Written string
	// Noted contains the tags and properties of this note.
	Noted Noted
	// Edit is the address where readers can edit this note, or empty.
	Edit string
	Data Link
}

func (s *site) protocol(p Page, proto *registry.Protocol) ProtocolPage {
	view := ProtocolPage{
		Page: p, Label: proto.Label, Name: proto.Name, IsTransport: proto.IsTransport(), Title: "Where it runs",
		References: referenceLinks(proto.References, proto.Name), Mentions: s.mentions(p.Root, proto.Mentions),
		Data: s.dataLink(p.Root, urls.API+urls.ProtocolData(s.reg, proto)),
	}
	for _, alias := range proto.Aliases {
		if alias != proto.Label {
			view.Aliases = append(view.Aliases, alias)
		}
	}
	if proto.IsTransport() {
		s.runsOver(&view, proto)
	} else {
		s.runsAt(&view, proto)
	}
	view.Summary = s.protocolSummary(proto)
	view.Related = s.relatedLinks(p.Root, proto)
	if n := proto.Note; n != nil {
		s.inSection(&view.Page, n)
		view.Body = s.body(p.Root, n, n.Blocks)
		view.Written, view.Edit, view.Noted = n.Path(), s.editURL(n, 1), s.noted(p.Root, n)
		view.Traits = s.protocolTraits(p.Root, n)
	}
	view.Page.setTitle(proto.Label)
	view.Page.Description, view.Alternate, view.Term = view.Summary, view.Data.URL, s.termOfProtocol(proto)
	return view
}

// runsAt sets the fields of view about the services of a protocol. The service that
// Registry.Main returns comes first.
func (s *site) runsAt(view *ProtocolPage, proto *registry.Protocol) {
	services := pageOrder(s.reg.Main(proto), proto.Services)
	shown := services[:min(len(services), maxServices)]
	view.Services = s.protocolRows(view.Root, proto, shown)
	if left := len(services) - len(shown); left > 0 {
		view.Left = counts.Number(left)
	}
	if len(services) == 0 {
		return
	}
	view.Statements = s.evidence(view.Root, services, true)
	plate, legend := writer{}, writer{}
	plate.transports(transportsOf(relevantServices(services)...))
	legend.legend(shown)
	view.Transports, view.Legend = template.HTML(plate.b.String()), template.HTML(legend.b.String())
}

// pageOrder sorts the services of a protocol for its page. The service main comes first,
// then the other services in use, then the services that are not in use.
func pageOrder(main *registry.Service, services []*registry.Service) []*registry.Service {
	rank := func(s *registry.Service) int {
		switch {
		case s == main:
			return 0
		case s.State.InUse():
			return 1
		}
		return 2
	}
	services = slices.Clone(services)
	slices.SortStableFunc(services, func(a, b *registry.Service) int { return cmp.Compare(rank(a), rank(b)) })
	return services
}

// runsOver sets the fields of view about the services that use a transport. If there are more
// than maxOver services, it leaves out some of them. Then it adds links to the bands, whose pages
// list all services.
func (s *site) runsOver(view *ProtocolPage, proto *registry.Protocol) {
	view.Title = "What runs over " + proto.Label
	services := slices.DeleteFunc(slices.Clone(proto.Services), func(s *registry.Service) bool { return !withPage(s) })
	list := selectServices(services, maxOver)
	view.Services, view.Selected = s.listRows(view.Root, list.services), list.about
	view.Filter = s.filter(view.Page, "service", len(list.services))
	if list.about == "" {
		return
	}
	for _, c := range port.Classes() {
		entries := s.bandEntries(view.Root, c, func(s *registry.Service) bool {
			return withPage(s) && (s.AllTransports()&proto.Transport != 0 || s.Has(proto))
		})
		for i := range entries {
			entries[i].URL += "?transport=" + proto.Transport.IDs()[0]
		}
		view.Bands = append(view.Bands, entries...)
	}
}

// relatedWords contains the text before the name of a related protocol: "Replaced by "
// in "Replaced by SFTP".
var relatedWords = map[registry.Relation]string{
	registry.Clear: "Unencrypted counterpart: ", registry.Secured: "Encrypted: ", registry.Carrier: "Runs inside ",
	registry.Carried: "Carries ", registry.Successor: "Replaced by ", registry.Predecessor: "Replaces ",
	registry.Family: "Shares ports with ",
}

func (s *site) relatedLinks(root string, p *registry.Protocol) []Link {
	var links []Link
	for _, r := range p.Related {
		links = append(links, Link{URL: root + urls.Escape(s.pages.Protocol(r.Protocol)),
			Text: relatedWords[r.Relation] + r.Protocol.Label})
	}
	return links
}
