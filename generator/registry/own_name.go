package registry

import (
	"slices"
	"strings"

	"portolan/generator/text"
)

// ownName is what the note about a protocol calls a service of it, where that is
// one of the protocol's names in its front matter and no bare service name: LDAPS
// for one of the services of LDAP. It is empty where no such note names the
// service.
func ownName(statements []*Assignment) string {
	for _, a := range statements {
		i := slices.IndexFunc(a.Protocols, func(p *Protocol) bool { return p.Note == a.Origin.Note })
		if i < 0 {
			continue
		}
		p := a.Protocols[i]
		names := func(other string) bool { return text.Fold(other) == text.Fold(a.Name) }
		switch {
		case names(p.ID) || names(p.Note.Title) && !a.spelledOut():
			return p.shortName()
		case (names(p.Note.Title) || slices.ContainsFunc(p.Note.Aliases, names)) && !isTechnical(a.Name):
			return a.Name
		}
	}
	return ""
}

// spelledOut reports whether the row itself gives the full name and nothing
// shorter: "DNS over TLS". Rows without a name have the title of their note.
func (a *Assignment) spelledOut() bool {
	return len(a.Mentions) == 1 && a.Mentions[0].Short == ""
}

// shortName is the label of a protocol, if people write it so: the label of a
// protocol without a spelling of its own is its id.
func (p *Protocol) shortName() string {
	if isTechnical(p.Label) && text.Fold(p.Label) != text.Fold(p.Name) {
		return p.Name
	}
	return p.Label
}

// isTechnical reports whether a name has the form of a registered service name:
// lower case, without blanks.
func isTechnical(name string) bool {
	return !strings.ContainsFunc(name, func(r rune) bool {
		return r != '-' && r != '_' && r != '+' && r != '.' && !('a' <= r && r <= 'z' || '0' <= r && r <= '9')
	})
}
