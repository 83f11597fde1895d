package site

import "portolan/generator/registry"

// Term is a name with its meaning, for programs that read pages (https://schema.org/DefinedTerm).
// Code is a number or a range, or empty.
type Term struct{ Name, Code string }

// termOfProtocol returns a protocol with its usual number, or with the number of a protocol that
// has no ports.
func (s *site) termOfProtocol(p *registry.Protocol) *Term {
	t := &Term{Name: p.Name}
	switch main := s.reg.Main(p); {
	case p.Portless.Space != "":
		t.Code = p.Portless.String()
	case main != nil && !p.IsTransport():
		t.Code = numbers(main.Port, main.End)
	}
	return t
}
