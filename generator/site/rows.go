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

// Rows are most of the site's HTML, so they are written here and not by
// templates, which take ten times as long.

// How many services and statements one page shows. Where there are more, it
// says how many and leads to its JSON file, which has all.
const (
	maxServices   = 200
	maxStatements = 500
)

// rowSize is about how many bytes a row has.
const rowSize = 640

// portRows writes the services of a port or range: name, transports, purpose,
// who lists them, and references.
func (s *site) portRows(p Page, first, last port.Number, services []*registry.Service) template.HTML {
	w := writer{site: s, root: p.Root}
	w.b.Grow(len(services) * rowSize)
	for _, service := range services {
		w.raw(`<tr><td class="svc">`)
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
		w.raw(`</td><td class="by">`)
		w.listedBy(service)
		w.raw("</td><td>")
		w.referencesOf(service)
		w.raw("</td></tr>")
	}
	return template.HTML(w.b.String())
}

// listRows writes services as rows of a list by number: number, transports,
// name, purpose and who lists them.
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
		w.raw(`</td><td class="for">`)
		w.purpose(service)
		w.raw(`</td><td class="by">`)
		w.listedBy(service)
		w.raw("</td></tr>")
	}
	return template.HTML(w.b.String())
}

// protocolRows writes where a protocol runs: number, what for there,
// transports, and who lists it.
func (s *site) protocolRows(root string, p *registry.Protocol, services []*registry.Service) template.HTML {
	w := writer{site: s, root: root}
	w.b.Grow(len(services) * rowSize)
	for _, service := range services {
		w.raw(`<tr><td class="n">`)
		w.number(service)
		w.raw(`</td><td class="for">`)
		w.role(service, p)
		w.state(service)
		w.raw(`</td><td class="t">`)
		w.transportsOf(service)
		w.raw(`</td><td class="by">`)
		w.listedBy(service)
		w.raw("</td></tr>")
	}
	return template.HTML(w.b.String())
}

// number links the number of a service to its page. What nothing runs on has
// no page of its own.
func (w *writer) number(s *registry.Service) {
	if !s.State.HasPage() {
		w.raw(numbers(s.Port, s.End))
		return
	}
	w.href(w.root+w.site.pageOf(s.Port, s.End), numbers(s.Port, s.End))
}

// serviceName writes the name of a service, linked to what runs there, and its
// state, if something is to be said of it.
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

// state marks what is not simply assigned, with who says so.
func (w *writer) state(s *registry.Service) {
	words := string(s.State)
	switch s.State {
	case registry.Assigned:
		return
	case registry.Retired:
		if until := s.Until(); until != "" {
			words = "until " + until
		}
	case registry.Reserved, registry.Unassigned:
		words = "by " + sourceLabels(s.Sources())
	}
	w.raw(` <span class="badge">`)
	w.text(words)
	w.raw("</span>")
}

func sourceLabels(sources []*registry.Source) string {
	var all []string
	for _, source := range sources {
		if label := source.Label(); !slices.Contains(all, label) {
			all = append(all, label)
		}
	}
	return strings.Join(all, ", ")
}

// maxNames bounds how many other names a row gives.
const maxNames = 6

// otherNames writes the other names of a service, apart from each other so that
// names with commas can be read.
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

// purpose writes what a service is for, and what else notes say of it.
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

// role writes what a service does for a protocol, and how a registry calls it.
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

// referencesOf writes the references of a service, each once.
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
