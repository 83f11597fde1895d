package registry

import (
	"slices"
	"strings"

	"portolan/generator/port"
	"portolan/generator/text"
)

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
	return key == "" || slices.ContainsFunc([]string{p.ID, p.Label, p.Name}, func(own string) bool {
		return bareName(own) == key
	})
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
