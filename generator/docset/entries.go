package docset

import (
	"slices"

	"portolan/generator/port"
	"portolan/generator/registry"
	"portolan/generator/text"
	"portolan/generator/urls"
)

// kind is the type of an entry: one of those that Dash supports. None of them is a port.
type kind string

const (
	number   kind = "Value"
	service  kind = "Service"
	protocol kind = "Protocol"
	guide    kind = "Guide"
	section  kind = "Section"
	category kind = "Category"
)

// entry is a row of the search index.
type entry struct {
	name string
	kind kind
	path string
}

// index collects the entries, without repetitions.
type index struct {
	entries []entry
	seen    map[entry]bool
}

// add adds an entry for each name that differs from the names before it.
func (x *index) add(kind kind, path, prefix string, names ...string) {
	var used []string
	for _, name := range names {
		folded := text.Fold(name)
		e := entry{prefix + name, kind, path}
		if name == "" || slices.Contains(used, folded) || x.seen[e] {
			continue
		}
		used = append(used, folded)
		x.seen[e] = true
		x.entries = append(x.entries, e)
	}
}

// numbers adds the entries of a port or a range. Services on a range that contains a port
// are entries of the range. Services without a name, such as "Reserved", have no entry.
func (x *index) numbers(page, numbers string, services []*registry.Service) {
	x.add(number, page, "", numbers)
	for _, s := range services {
		if s.IsNamed() && port.Numbers(s.Port, s.End) == numbers {
			x.add(service, page, numbers+" ", append([]string{s.Name}, s.Names...)...)
		}
	}
}

// entries returns the search index of a site. People search a port by its number, a service
// by its number and its names ("443 HTTPS"), and a protocol or note by its names. Zeal and
// Dash rank short names first, so the entry "443" comes before "4433 vop". The headings of a
// note are sections: Zeal shows them next to the page.
func entries(reg *registry.Registry, pages urls.Scheme) []entry {
	x := &index{seen: map[entry]bool{}}
	for _, p := range reg.Ports() {
		x.numbers(pages.Port(p.Number), port.Numbers(p.Number, p.Number), p.Services)
	}
	for _, r := range reg.Ranges() {
		x.numbers(pages.Range(r.Start, r.End), port.Numbers(r.Start, r.End), r.Services)
	}
	for _, b := range port.Bands() {
		x.add(category, pages.Band(b), "", "Ports "+port.Numbers(b.First, b.Last))
	}
	for _, p := range reg.Protocols() {
		x.add(protocol, pages.Protocol(p), "", append([]string{p.Label, p.Name}, p.Aliases...)...)
	}
	for _, t := range reg.Topics() {
		x.add(category, pages.Topic(t), "", append([]string{t.Name}, t.Aliases()...)...)
	}
	for _, n := range reg.Notes() {
		if !n.OwnPage() && !n.Home {
			continue
		}
		page := pages.Note(n)
		x.add(guide, page, "", append([]string{n.Title}, n.Aliases...)...)
		for _, h := range text.Headings(n.Blocks) {
			if name := text.Plain(h.Spans); h.ID != "" && text.Fold(name) != text.Fold(n.Title) {
				x.add(section, page+"#"+h.ID, "", name)
			}
		}
	}
	return x.entries
}
