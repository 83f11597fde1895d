package site

import (
	"html/template"
	"slices"
	"strings"

	"portolan/generator/port"
	"portolan/generator/registry"
	"portolan/generator/text"
	"portolan/generator/urls"
)

// Most of the site's HTML is table rows. Go code writes the rows, because templates would
// take ten times as long.

// portRows returns the table rows of the page of a port or range, one for each service.
// The columns are name, transports, purpose, sources and references.
func (s *site) portRows(p Page, first, last port.Number, services []*registry.Service) template.HTML {
	w := writer{site: s, root: p.Root}
	w.b.Grow(len(services) * rowSize)
	for _, service := range services {
		isStatement := s.isStatement(service)
		w.raw("<tr")
		if isStatement {
			w.raw(` id="`)
			w.text(urls.StatementAnchor(service.Statements[0]))
			w.raw(`"`)
		}
		w.raw(`><td class="svc">`)
		w.serviceName(service)
		if service.Port != first || service.End != last {
			w.raw("<small>on ")
			w.href(p.Root+s.pageOf(service.Port, service.End), numbers(service.Port, service.End))
			w.raw("</small>")
		}
		w.otherNames(service)
		w.raw("</td><td>")
		w.transportsOf(service)
		w.raw("</td><td>")
		w.purpose(service)
		w.traits(service)
		w.raw(`</td><td class="by">`)
		w.listedBy(service)
		if isStatement {
			w.permalink(service.Statements[0])
		}
		w.raw("</td><td>")
		w.referencesOf(service)
		w.raw("</td></tr>")
	}
	return template.HTML(w.b.String())
}

// listRows returns the table rows of a list of services, one for each service. The
// columns are number, transports, name, purpose and sources.
func (s *site) listRows(root string, services []*registry.Service) template.HTML {
	w := writer{site: s, root: root}
	w.b.Grow(len(services) * rowSize)
	for _, service := range services {
		w.raw(`<tr><td class="n">`)
		w.number(service)
		w.raw(`</td><td class="t">`)
		w.transportsOf(service)
		w.raw(`</td><td class="name">`)
		w.serviceName(service)
		w.raw(`</td><td class="for"`)
		w.attributes(w.site.rowFacts(service).attributes(), bare)
		w.raw(">")
		w.purpose(service)
		w.raw(`</td><td class="by">`)
		w.listedBy(service)
		w.raw("</td></tr>")
	}
	return template.HTML(w.b.String())
}

// protocolRows returns the table rows of the page of a protocol, one for each service.
// The columns are number, purpose for this protocol, transports and sources.
func (s *site) protocolRows(root string, p *registry.Protocol, services []*registry.Service) template.HTML {
	w := writer{site: s, root: root}
	w.b.Grow(len(services) * rowSize)
	for _, service := range services {
		w.raw(`<tr><td class="n">`)
		w.number(service)
		w.raw(`</td><td class="for">`)
		w.role(service, p)
		w.state(service)
		w.differing(service, p)
		w.raw(`</td><td class="t">`)
		w.transportsOf(service)
		w.raw(`</td><td class="by">`)
		w.listedBy(service)
		w.raw("</td></tr>")
	}
	return template.HTML(w.b.String())
}

// number writes the port or range of a service. It is a link if the port or range has its
// own page.
func (w *writer) number(s *registry.Service) {
	if !s.State.HasPage() {
		w.raw(numbers(s.Port, s.End))
		return
	}
	w.href(w.root+w.site.pageOf(s.Port, s.End), numbers(s.Port, s.End))
}

// serviceName writes the name of a service, and its state unless that is assigned. If
// the service has one protocol, the name links to it. If the name is the list of all
// its protocols, such as "HTTP, HTTPS", each name in the list is a link.
func (w *writer) serviceName(s *registry.Service) {
	switch {
	case len(s.Protocols) == 1:
		w.href(w.root+urls.Escape(w.site.pages.Protocol(s.Protocols[0])), s.Name)
	case len(s.Protocols) > 1 && s.Name == labels(s.Protocols):
		w.protocols(s.Protocols)
	default:
		w.text(s.Name)
	}
	w.state(s)
}

func labels(protocols []*registry.Protocol) string {
	all := make([]string, len(protocols))
	for i, p := range protocols {
		all[i] = p.Label
	}
	return strings.Join(all, ", ")
}

// state writes a badge with the state of a service, such as "deprecated". An assigned
// service has no badge. The badge of a retired service with a date is "until
// 2006-04-25". A reserved or unassigned number has the name "Reserved" or "Unassigned".
// This name is already the state, so the badge contains only the source: "by IANA".
func (w *writer) state(s *registry.Service) {
	words := string(s.State)
	switch s.State {
	case registry.Assigned:
		return
	case registry.Retired:
		if until := s.Until(); until != "" && s.IsNamed() {
			words = "until " + until
			// The name of this service is shown as "No longer assigned".
		} else if until != "" {
			words = "assigned until " + until
		}
	case registry.Reserved, registry.Unassigned:
		words = "by " + sourceLabels(s.Sources())
	}
	w.raw(` <span class="badge">`)
	w.text(words)
	w.raw("</span>")
}

// sourceLabels joins the labels of sources with commas. It writes each label once.
func sourceLabels(sources []*registry.Source) string {
	var all []string
	for _, source := range sources {
		if label := source.Label(); !slices.Contains(all, label) {
			all = append(all, label)
		}
	}
	return strings.Join(all, ", ")
}

// maxNames is the maximum number of alternative names of a service in one table row.
const maxNames = 6

// otherNames writes the alternative names of a service. The separator is "·", because
// names can contain commas.
func (w *writer) otherNames(s *registry.Service) {
	if len(s.Names) == 0 {
		return
	}
	w.raw("<small>")
	for i, name := range s.Names[:min(len(s.Names), maxNames)] {
		if i > 0 {
			w.raw(" · ")
		}
		w.text(name)
	}
	if len(s.Names) > maxNames {
		w.raw(" · …")
	}
	w.raw("</small>")
}

// purpose writes the description of a service. After it, purpose writes the additional
// columns (see fields) of the first maxListedBy statements. It leaves out the columns
// of registries.
func (w *writer) purpose(s *registry.Service) {
	if a := s.Describing(); a != nil {
		w.note = a.Origin.Note
		w.spans(a.Description)
	}
	for _, a := range s.Statements[:min(len(s.Statements), maxListedBy)] {
		if a.Origin.Note.Source.Kind != registry.KindRegistry {
			w.fields(a)
		}
	}
}

// role writes what a service does for a protocol. For the protocol FTP, the service on
// port 20 has the role "FTP data". If a registry lists the service under another name,
// role writes that name below.
func (w *writer) role(s *registry.Service, p *registry.Protocol) {
	name, describing := s.RoleOf(p)
	registered, source := s.RegisteredAs(p)
	if name == "" && describing == nil {
		w.text(registered)
		return
	}
	w.text(name)
	if describing != nil {
		if name != "" {
			w.raw(": ")
		}
		w.note = describing.Origin.Note
		w.spans(describing.Description)
	}
	if registered != "" && text.Fold(registered) != text.Fold(name) {
		w.raw("<small>")
		w.text(source.Label() + ": " + registered)
		w.raw("</small>")
	}
}

// referencesOf writes the references of a service. Each reference occurs once. There
// are at most maxListedBy references.
func (w *writer) referencesOf(s *registry.Service) {
	var seen []registry.Reference
	for _, a := range s.Statements {
		for i, r := range referenceLinks(a.References, a.Name) {
			if len(seen) == maxListedBy || slices.ContainsFunc(seen, func(o registry.Reference) bool {
				return o.URL == r.URL && (r.URL != "" || o.Title == r.Text)
			}) {
				continue
			}
			if len(seen) > 0 {
				w.raw("<br>")
			}
			seen = append(seen, registry.Reference{Title: a.References[i].Title, URL: r.URL})
			w.reference(r)
		}
	}
}
