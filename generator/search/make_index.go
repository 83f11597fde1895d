package search

import (
	"portolan/generator/port"
	"portolan/generator/registry"
	"portolan/generator/urls"
)

// NewIndex makes the search index of a registry.
func NewIndex(reg *registry.Registry, pages urls.Scheme) *Index {
	x := &Index{
		Pages:      pages.Patterns(),
		Transports: port.AllTransports.IDs(),
		States:     []string{}, Sources: []string{}, End: [][2]int{}, Kinds: []kind{},
		Outgoing:  []OutgoingRange{},
		Protocols: ProtocolColumns{Bare: [][2]int{}, Inside: [][2]int{}},
		Notes:     NoteColumns{Topics: [][]string{}, Page: []string{}},
	}
	for _, s := range registry.States() {
		x.States = append(x.States, string(s))
	}
	for _, e := range registry.Encryptions() {
		x.Encryptions = append(x.Encryptions, string(e))
	}
	for _, e := range registry.Exposures() {
		x.Exposures = append(x.Exposures, string(e))
	}
	for _, b := range port.Bands() {
		x.Bands.First, x.Bands.ID = append(x.Bands.First, int(b.First)), append(x.Bands.ID, b.ID())
	}
	x.services = services(reg)
	f := newPacker(reg, pages, x)
	for row, s := range x.services {
		f.service(row, s)
	}
	for _, p := range reg.Protocols() {
		if _, met := f.protocolRows[p]; !met {
			f.protocol(p)
		}
	}
	for _, t := range reg.Topics() {
		f.topic(t)
	}
	for _, n := range reg.Notes() {
		f.noteIfFound(n)
	}
	f.crowds()
	for _, r := range reg.Outgoing() {
		x.Outgoing = append(x.Outgoing, OutgoingRange{int(r.Port), int(r.End), int(r.Transports), r.System})
	}
	f.finish()
	return x
}

// services returns the services that a search can find, sorted by first number. If
// several services have the same first number, they are in the order of the page of this
// number.
func services(reg *registry.Registry) []*registry.Service {
	var ordered []*registry.Service
	for rest := reg.Services(); len(rest) > 0; {
		first := rest[0].Port
		for _, s := range reg.ServicesAt(first) {
			// For an unassigned number, results show its band and no service.
			if s.Port == first && s.State != registry.Unassigned {
				ordered = append(ordered, s)
			}
		}
		for len(rest) > 0 && rest[0].Port == first {
			rest = rest[1:]
		}
	}
	return ordered
}
