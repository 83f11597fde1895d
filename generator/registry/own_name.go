package registry

import (
	"slices"
	"strings"

	"portolan/generator/text"
)

// ownName returns the name that the note about a protocol gives to one of its services,
// such as LDAPS in the note about LDAP. The name must be the title or an alias of the
// note and must not look like a service name (see isTechnical). If the name in the
// statement is only the id of the protocol or the title of the note, ownName returns the
// short name of the protocol. It returns "" if the note gives no such name.
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

// spelledOut reports whether the row contains only a full name, such as "DNS over TLS",
// and no abbreviation. It returns false for a row without a name, although the row then
// has the title of its note as its name.
func (a *Assignment) spelledOut() bool {
	return len(a.Mentions) == 1 && a.Mentions[0].Short == ""
}

// shortName returns the label of a protocol, such as "SSH". If the label looks like a
// service name (see isTechnical) and differs from the full name, it returns the full
// name.
func (p *Protocol) shortName() string {
	if isTechnical(p.Label) && text.Fold(p.Label) != text.Fold(p.Name) {
		return p.Name
	}
	return p.Label
}

// isTechnical reports whether a name looks like a registered service name, such as
// "epmap" or "http-alt". It contains only the letters a to z, digits and the characters -
// _ + and dot.
func isTechnical(name string) bool {
	return !strings.ContainsFunc(name, func(r rune) bool {
		return r != '-' && r != '_' && r != '+' && r != '.' && !('a' <= r && r <= 'z' || '0' <= r && r <= '9')
	})
}
