package registry

import (
	"slices"
	"strings"

	"portolan/generator/port"
	"portolan/generator/text"
)

// Protocol is something that runs on ports, or one of the transports that
// have ports.
type Protocol struct {
	ID string
	// Name is the full name, such as "File Transfer Protocol".
	Name string
	// Label is what people call it, such as "FTP"; often the same as Name.
	Label string
	// Aliases are the other names, Label among them where it is not Name.
	Aliases []string
	// Transport is set for TCP, UDP, SCTP and DCCP.
	Transport port.Transports
	// Assignments are those that name the protocol, or, for a transport, those
	// in use that list it.
	Assignments []*Assignment
	// Services are those that run the protocol, or, for a transport, use it, by
	// port and end.
	Services []*Service
	// Related are the protocols that notes declare as related.
	Related []RelatedProtocol
	// Portless is set for a protocol that has no ports.
	Portless   Portless
	References []Reference
	// Note is the note about this protocol, or nil.
	Note *Note
	// Mentions are the notes that link here, by path.
	Mentions []*Note

	usual *Assignment // the first row of the note about it, or nil
}

// IsTransport tells a transport from what runs on one.
func (p *Protocol) IsTransport() bool { return p.Transport != 0 }

// Names returns all names of the protocol: id, label, full name and aliases.
func (p *Protocol) Names() []string {
	return append([]string{p.ID, p.Label, p.Name}, p.Aliases...)
}

// OtherNames returns the names next to the full name, the label first; nil where
// the full name is all there is.
func (p *Protocol) OtherNames() []string {
	names := []string{p.Label}
	for _, alias := range p.Aliases {
		if alias != p.Label {
			names = append(names, alias)
		}
	}
	if len(names) == 1 && p.Label == p.Name {
		return nil
	}
	return names
}

// IsNamed reports whether a name says no more than what the protocol is called,
// as its abbreviation and its full name do. An empty name says nothing.
func (p *Protocol) IsNamed(name string) bool {
	key := bareName(name)
	return key == "" || slices.ContainsFunc([]string{p.ID, p.Label, p.Name}, func(own string) bool { return bareName(own) == key })
}

// Ports returns the first numbers of the protocol's assignments, ascending,
// each once.
func (p *Protocol) Ports() []port.Number {
	ports := []port.Number{}
	for _, a := range p.Assignments {
		if len(ports) == 0 || ports[len(ports)-1] != a.Port {
			ports = append(ports, a.Port)
		}
	}
	return ports
}

// Mention is how a source names a protocol. At least one of the two is set.
type Mention struct {
	// Short is an abbreviation or the name of a wiki-link: "FTP".
	Short string
	// Name is the full name: "File Transfer Protocol".
	Name string
	// Reference is the link on the name, or empty.
	Reference Reference
}

// key is what mentions of one protocol have in common. "Echo Protocol" and
// "Echo" are the same.
func (m Mention) key() string {
	if m.Short != "" {
		return text.Fold(m.Short)
	}
	return bareName(m.Name)
}

func bareName(name string) string {
	key := text.Fold(name)
	if bare, ok := strings.CutSuffix(key, " protocol"); ok && bare != "" {
		return bare
	}
	return key
}
