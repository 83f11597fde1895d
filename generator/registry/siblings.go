package registry

import (
	"cmp"
	"slices"

	"portolan/generator/port"
	"portolan/generator/text"
)

// Sibling is a service on another number that belongs to those of a page.
type Sibling struct {
	Service *Service
	// Relation is what the sibling is to a service of the page; empty where both
	// run one protocol.
	Relation Relation
	// Name says in a few words what the sibling is: "HTTP, in clear text", or what
	// it does for the protocol that both run: "data connection".
	Name string
}

// relationWords say what a sibling is, after its name.
var relationWords = map[Relation]string{
	Clear: "in clear text", Secured: "encrypted", Carrier: "which it runs inside", Carried: "which runs inside it",
	Successor: "which replaces it", Predecessor: "which it replaces", Family: "of the same family",
}

// SiblingsOf returns the services on other numbers that belong to those of a
// page from first to last: those declared as related, then others of the same
// protocols, each once.
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
	many := len(siblings) > 0 || runSeveral(inUse) // a role alone does not say whose it is
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

// roleText is what a service does for a protocol, in plain words; empty where no
// source says.
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

// RoleOf is what a service does for one of its protocols: a name that a note
// gives and that is not the protocol's own, and the statement that describes it.
// Both are empty where no source says more than that the protocol runs there.
func (s *Service) RoleOf(p *Protocol) (name string, describing *Assignment) {
	for _, a := range s.Statements {
		if a.Origin.Note.Source.Kind != KindRegistry && !p.IsNamed(a.Name) {
			name = a.Name
			break
		}
	}
	return name, s.Describing()
}

// RegisteredAs is the first name that a registry gives the service and that is
// not the protocol's own, with the registry; empty and nil if no registry does.
func (s *Service) RegisteredAs(p *Protocol) (string, *Source) {
	for _, a := range s.Statements {
		if source := a.Origin.Note.Source; source.Kind == KindRegistry && !p.IsNamed(a.Name) {
			return a.Name, source
		}
	}
	return "", nil
}
