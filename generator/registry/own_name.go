package registry

import (
	"slices"
	"strings"

	"portolan/generator/text"
)

// ownName returns the name of a service in the note about its protocol: "LDAPS" if the
// note about LDAP lists LDAPS on port 636. The name must be the title or an alias of this
// note, and must not look like a service name (see isTechnical). If the statement has
// only the id of the protocol or the title of the note as its name, ownName returns the
// short name of the protocol: "LDAP". It returns "" if there is no such note or name.
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

// spelledOut reports whether a row contains only the full name of one protocol, such as
// "DNS over TLS", and no abbreviation. It returns false for a row without a name: the
// title of the note is then the name of the statement, but it is not in the row.
func (a *Assignment) spelledOut() bool {
	return len(a.Mentions) == 1 && a.Mentions[0].Short == ""
}

// shortName returns the label of a protocol, such as "SSH". It returns the full name if
// that is a different name and the label looks like a service name (see isTechnical).
func (p *Protocol) shortName() string {
	if isTechnical(p.Label) && text.Fold(p.Label) != text.Fold(p.Name) {
		return p.Name
	}
	return p.Label
}

// isTechnical reports whether a name looks like a registered service name, such as
// "epmap" or "http-alt". It may contain only the letters a to z, digits, and the
// characters "-", "_", "+" and ".".
func isTechnical(name string) bool {
	return !strings.ContainsFunc(name, func(r rune) bool {
		return r != '-' && r != '_' && r != '+' && r != '.' && !('a' <= r && r <= 'z' || '0' <= r && r <= '9')
	})
}
