package urls

import (
	"strings"

	"portolan/generator/registry"
)

// Data returns the address of the JSON file of a page: Data("ports/22.html") returns
// "ports/22.json". The address is relative to the folder API ("api/v1/").
func Data(page string) string { return strings.TrimSuffix(page, ".html") + ".json" }

// NoteData returns the address of the JSON file with the text of a note, relative to
// the folder API. It is "protocols/ssh.json" for a note about the protocol ssh,
// "home.json" for the home note, and "notes/name.json" for any other note. The home
// note cannot use index.json, because that file is the list of all files.
func NoteData(n *registry.Note) string {
	switch {
	case n.Protocol != nil:
		return Data(Folders{}.Protocol(n.Protocol))
	case n.Home:
		return "home.json"
	case n.Topic != nil:
		return TopicData(n.Topic)
	}
	return Data(Folders{}.Note(n))
}

// TopicData returns the address of the JSON file of a topic, relative to the folder API.
func TopicData(t *registry.Topic) string { return Data(Folders{}.Topic(t)) }

// OwnProtocolData returns the address of the own file of a protocol, relative to the folder
// API. The file need not exist: see ProtocolData.
func OwnProtocolData(p *registry.Protocol) string { return Data(ownProtocol(p)) }

// MaxServices is the maximum number of services in the JSON file of a page.
const MaxServices = 1000

// ProtocolData returns the address of the JSON file with the facts about a protocol,
// relative to the folder API. If all services of the protocol are on one port or range,
// it is the file of this port or range, such as "ports/22.json". In these cases, it is
// the protocol's own file, such as "protocols/ssh.json":
//
//   - The services are on several ports or ranges, or there are no services.
//   - The protocol is a transport.
//   - A note is about the protocol or links to it. Only the protocol's own file
//     contains the text of the note and the links.
//   - The port or range has no page, or it has more than MaxServices services.
func ProtocolData(reg *registry.Registry, p *registry.Protocol) string {
	own := OwnProtocolData(p)
	if p.Note != nil || len(p.Mentions) > 0 || p.IsTransport() || len(p.Assignments) == 0 {
		return own
	}
	first, last := p.Assignments[0], p.Assignments[len(p.Assignments)-1]
	// p.Assignments is sorted by Port and End. If the first and the last statement are
	// on the same port or range, all statements are on this port or range.
	if first.Port != last.Port || first.End != last.End {
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
