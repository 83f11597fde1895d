package registry

import (
	"cmp"
	"slices"

	"portolan/generator/port"
	"portolan/generator/text"
)

// Sibling is a service that the page of another number links to: a related service, or a
// service with the same protocol. The page of HTTPS on 443 has the sibling HTTP on 80.
type Sibling struct {
	Service *Service
	// Relation says how the sibling is related to a service of the page: Secured if the
	// sibling is the version with encryption. It is empty if they only have the same
	// protocol.
	Relation Relation
	// Name is the text of the link: "HTTP, unencrypted". If Relation is empty, it may be
	// only the role of the sibling: "data connection".
	Name string
}

// relationWords are the words after the name of a sibling: "HTTP, unencrypted".
var relationWords = map[Relation]string{
	Clear: "unencrypted", Secured: "encrypted", Carrier: "outer protocol", Carried: "inner protocol",
	Successor: "its replacement", Predecessor: "its predecessor", Family: "related",
}

// SiblingsOf returns the siblings for the page of the numbers from first to last. The
// argument services contains the services of this page. Services with a declared relation
// come first, then services of the same protocols. Each service occurs only once. The
// result has at most maxSiblings entries.
func SiblingsOf(first, last port.Number, services []*Service) []Sibling {
	var siblings []Sibling
	seen := map[*Service]bool{}
	add := func(s Sibling) {
		other := s.Service
		if seen[other] || len(siblings) == maxSiblings || !other.State.InUse() || other.Port <= first && last <= other.End {
			return
		}
		seen[other] = true
		siblings = append(siblings, s)
	}
	inUse := slices.DeleteFunc(slices.Clone(services), func(s *Service) bool { return !s.State.InUse() })
	for _, s := range inUse {
		for _, r := range s.Related {
			add(Sibling{Service: r.Service, Relation: r.Relation, Name: r.Service.Name + ", " + relationWords[r.Relation]})
		}
	}
	// many is set if the siblings may belong to several protocols. A role such as "data connection" then does not
	// identify a sibling, so the name of the service comes first.
	many := len(siblings) > 0 || runSeveral(inUse)
	for _, s := range inUse {
		for _, p := range s.Protocols {
			if p.IsTransport() {
				continue
			}
			for _, other := range p.Services {
				if len(siblings) == maxSiblings {
					return siblings
				}
				name := cmp.Or(other.roleText(p), other.Name)
				if description := other.Description(); many && description != "" {
					name = other.Name + ": " + description
				} else if many {
					name = other.Name
				}
				add(Sibling{Service: other, Name: name})
			}
		}
	}
	return siblings
}

// runSeveral reports whether the services have more than one protocol. Transports do not
// count.
func runSeveral(services []*Service) bool {
	var first *Protocol
	for _, s := range services {
		for _, p := range s.Protocols {
			switch {
			case p.IsTransport() || p == first:
			case first != nil:
				return true
			default:
				first = p
			}
		}
	}
	return false
}

// roleText returns the role of a service (see RoleOf) and its description as plain text:
// "FTP data: data connection". If one of them is missing, it returns the other. If both
// are missing, it returns "".
func (s *Service) roleText(p *Protocol) string {
	name, describing := s.RoleOf(p)
	if describing == nil {
		return name
	}
	if name == "" {
		return text.Plain(describing.Description)
	}
	return name + ": " + text.Plain(describing.Description)
}

// RoleOf returns the role of a service in the protocol p, and the statement that
// describes the service (see Describing). The role is the first name in a note that is
// not a name of p: "FTP data" for FTP. The results are "" and nil if there is no role and
// no description.
func (s *Service) RoleOf(p *Protocol) (name string, describing *Assignment) {
	for _, a := range s.Statements {
		if a.Origin.Note.Source.Kind != KindRegistry && !p.IsNamed(a.Name) {
			name = a.Name
			break
		}
	}
	return name, s.Describing()
}

// RegisteredAs returns the first name in a registry that is not a name of the protocol p,
// and the source of this name. It returns "" and nil if there is no such name.
func (s *Service) RegisteredAs(p *Protocol) (string, *Source) {
	for _, a := range s.Statements {
		if source := a.Origin.Note.Source; source.Kind == KindRegistry && !p.IsNamed(a.Name) {
			return a.Name, source
		}
	}
	return "", nil
}
