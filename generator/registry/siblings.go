package registry

import (
	"cmp"
	"slices"

	"portolan/generator/port"
	"portolan/generator/text"
)

// Sibling is a service on another number that belongs to a service of a page.
type Sibling struct {
	Service *Service
	// Relation says what the sibling is to a service of the page: Secured if it is the
	// form with encryption. It is empty if both only run the same protocol.
	Relation Relation
	// Name describes the sibling: "HTTP, in clear text". If both run the same protocol, it
	// may be only the role of the sibling: "data connection".
	Name string
}

// relationWords are the words after the name of a sibling.
var relationWords = map[Relation]string{
	Clear: "in clear text", Secured: "encrypted", Carrier: "which it runs inside", Carried: "which runs inside it",
	Successor: "which replaces it", Predecessor: "which it replaces", Family: "of the same family",
}

// SiblingsOf returns the services on other numbers that belong to the services of a page,
// which is about the numbers from first to last. Declared relations come first, then other
// services of the same protocols. Each service occurs once; there are at most maxSiblings.
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
	many := len(siblings) > 0 || runSeveral(inUse) // then a role alone is not clear
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

// runSeveral reports whether services run more than one protocol.
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

// roleText returns the role of a service in a protocol as plain text, or "" if no source
// gives one.
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
// and the registry. It returns "" and nil if there is no such name.
func (s *Service) RegisteredAs(p *Protocol) (string, *Source) {
	for _, a := range s.Statements {
		if source := a.Origin.Note.Source; source.Kind == KindRegistry && !p.IsNamed(a.Name) {
			return a.Name, source
		}
	}
	return "", nil
}
