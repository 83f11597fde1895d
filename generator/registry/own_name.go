package registry

import (
	"slices"

	"portolan/generator/text"
)

// ownName is what the note about a protocol calls a service of it, where that
// reads better than the protocol's label: LDAPS of LDAP, NetFlow of IPFIX. It is
// empty where no such note names the service.
func ownName(statements []*Assignment) string {
	for _, a := range statements {
		i := slices.IndexFunc(a.Protocols, func(p *Protocol) bool { return p.Note == a.Origin.Note })
		if i < 0 {
			continue
		}
		p := a.Protocols[i]
		switch key := text.Fold(a.Name); {
		case key == text.Fold(p.Name) || key == text.Fold(p.ID):
			return p.shortName()
		case !isTechnical(a.Name):
			return a.Name
		}
	}
	return ""
}

// shortName is the label of a protocol, if people write it so: the label of a
// protocol without a spelling of its own is its id.
func (p *Protocol) shortName() string {
	if isTechnical(p.Label) && text.Fold(p.Label) != text.Fold(p.Name) {
		return p.Name
	}
	return p.Label
}
