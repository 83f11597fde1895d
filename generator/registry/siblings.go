package registry

import (
	"cmp"
	"slices"

	"portolan/generator/port"
	"portolan/generator/text"
)

// Sibling is a service on another number that is related to a service of a page, or has
// the same protocol.
type Sibling struct {
	Service *Service
	// Relation is the relation of the sibling to a service of the page: Secured if the
	// sibling is the version with encryption. It is empty if the sibling only has the
	// same protocol.
	Relation Relation
	// Name describes the sibling: "HTTP, unencrypted". If Relation is empty, it may be
	// only the role of the sibling: "data connection".
	Name string
}

// relationWords are the words after the name of a sibling.
var relationWords = map[Relation]string{
	Clear: "unencrypted", Secured: "encrypted", Carrier: "outer protocol", Carried: "inner protocol",
	Successor: "its replacement", Predecessor: "its predecessor", Family: "related",
}

// SiblingsOf returns the siblings of the services of a page. The page is about the
// numbers from first to last. Services with a declared relation come first, then services
// of the same protocols. Each service occurs only once. The result has at most
// maxSiblings entries.
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
	many := len(siblings) > 0 || runSeveral(inUse) // if true, the role alone is not a clear name
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

// roleText returns the role and the description of a service as plain text: "FTP data:
// data connection". It returns "" if no source gives a role or a description.
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

// RoleOf returns the role of a service in one of its protocols: the first name in a note
// that is not a name of the protocol, such as "FTP data" for FTP. It also returns the
// statement that describes the service. The results are "" and nil if no source gives a
// role or a description.
func (s *Service) RoleOf(p *Protocol) (name string, describing *Assignment) {
	for _, a := range s.Statements {
		if a.Origin.Note.Source.Kind != KindRegistry && !p.IsNamed(a.Name) {
			name = a.Name
			break
		}
	}
	return name, s.Describing()
}

// RegisteredAs returns the first name in a registry that is not a name of the protocol,
// and this registry. It returns "" and nil if there is no such name.
func (s *Service) RegisteredAs(p *Protocol) (string, *Source) {
	for _, a := range s.Statements {
		if source := a.Origin.Note.Source; source.Kind == KindRegistry && !p.IsNamed(a.Name) {
			return a.Name, source
		}
	}
	return "", nil
}
