package urls

import (
	"strings"

	"portolan/generator/registry"
)

// Data returns the JSON file beside a page: api/v1/ports/22.json for
// ports/22.html. It is relative to API.
func Data(page string) string { return strings.TrimSuffix(page, ".html") + ".json" }

// NoteData returns the JSON file that has the words of a note, relative to API.
// That of the home page is no index.json, which is the index of all files.
func NoteData(n *registry.Note) string {
	switch {
	case n.Protocol != nil:
		return Data(Folders{}.Protocol(n.Protocol))
	case n.Home:
		return "home.json"
	}
	return Data(Folders{}.Note(n))
}

// MaxServices bounds the services in the JSON file of a page.
const MaxServices = 1000

// ProtocolData returns the JSON file that has the record of a protocol, relative
// to API. A protocol that only one port or range runs is in the file of that, and
// has none of its own: not if a note is about it or links to it, since no other
// file has the note's words, and not if the file of the port has no room for it.
func ProtocolData(reg *registry.Registry, p *registry.Protocol) string {
	own := Data(Folders{}.Protocol(p))
	if p.Note != nil || len(p.Mentions) > 0 || p.IsTransport() || len(p.Assignments) == 0 {
		return own
	}
	first, last := p.Assignments[0], p.Assignments[len(p.Assignments)-1]
	if first.Port != last.Port || first.End != last.End { // they are sorted by both
		return own
	}
	var there []*registry.Service
	if number := reg.Port(first.Port); first.Single() && number != nil {
		there = number.Services
	} else if r := reg.Range(first.Port, first.End); r != nil {
		there = r.Services
	}
	if len(there) == 0 || len(there) > MaxServices {
		return own
	}
	return Data(Assignment(Folders{}, first))
}
