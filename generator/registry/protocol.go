package registry

import (
	"slices"
	"strings"

	"portolan/generator/port"
	"portolan/generator/text"
)

// IsTransport reports whether the protocol is a transport: TCP, UDP, SCTP or DCCP.
func (p *Protocol) IsTransport() bool { return p.Transport != 0 }

// OwnPage reports whether the protocol has a page of its own. It has none if only registries
// list it, on only one port or range, and no note is about it or links to it. Then the page of
// this port or range says everything about it.
func (p *Protocol) OwnPage() bool {
	if p.Note != nil || len(p.Mentions) > 0 || len(p.Related) > 0 || p.IsTransport() || len(p.Assignments) == 0 {
		return true
	}
	first := p.Assignments[0]
	return !first.HasPage() || slices.ContainsFunc(p.Assignments, func(a *Assignment) bool {
		return a.Port != first.Port || a.End != first.End || a.Origin.Note.Source.Kind != KindRegistry
	})
}

// Names returns all names of the protocol: id, label, full name and aliases.
func (p *Protocol) Names() []string {
	return append([]string{p.ID, p.Label, p.Name}, p.Aliases...)
}

// OtherNames returns the label and then the aliases, without repeating the label. It
// returns nil if the protocol has only one name.
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

// IsNamed reports whether a name is the id, the label or the full name of the protocol.
// It compares names as bareName returns them: "Echo Protocol" is equal to "echo". It
// returns true for "".
func (p *Protocol) IsNamed(name string) bool {
	key := bareName(name)
	return key == "" || slices.ContainsFunc([]string{p.ID, p.Label, p.Name}, func(own string) bool {
		return bareName(own) == key
	})
}

// Ports returns the numbers of the assignments of the protocol, in ascending order and
// without repetitions. For a range, it returns only the first number.
func (p *Protocol) Ports() []port.Number {
	ports := []port.Number{}
	for _, a := range p.Assignments {
		if len(ports) == 0 || ports[len(ports)-1] != a.Port {
			ports = append(ports, a.Port)
		}
	}
	return ports
}

// key returns the folded name of the mention. Mentions with the same key refer to the
// same protocol: "Echo Protocol" and "Echo" both have the key "echo".
func (m Mention) key() string {
	if m.Short != "" {
		return text.Fold(m.Short)
	}
	return bareName(m.Name)
}

// bareName folds a name (text.Fold) and removes the word "protocol" at its end: "Echo
// Protocol" becomes "echo".
func bareName(name string) string {
	key := text.Fold(name)
	if bare, ok := strings.CutSuffix(key, " protocol"); ok && bare != "" {
		return bare
	}
	return key
}
