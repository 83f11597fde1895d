package registry

import (
	"cmp"
	"slices"

	"portolan/generator/port"
)

// newService returns the service of a group of statements (see joinStatements).
func newService(statements []*Assignment) *Service {
	if statements = slices.Clone(statements); len(statements) > 1 {
		slices.SortStableFunc(statements, func(a, b *Assignment) int {
			return cmp.Or(cmp.Compare(a.State.Rank(), b.State.Rank()), cmp.Compare(a.precedence(), b.precedence()))
		})
	}
	lead := statements[0]
	s := &Service{Port: lead.Port, End: lead.End, State: lead.State, Statements: statements}
	for _, a := range statements {
		for _, p := range a.Protocols {
			if !s.Has(p) {
				s.Protocols = append(s.Protocols, p)
			}
		}
	}
	s.Usual = s.State.InUse() && slices.ContainsFunc(s.Protocols, func(p *Protocol) bool {
		return p.usual != nil && p.usual.Port == s.Port && p.usual.End == s.End
	})
	s.Transports = serviceTransports(statements)
	s.Name = readableName(statements)
	s.Names = otherNames(s.Name, statements)
	return s
}

// serviceTransports returns each transport that a statement lists, together with the
// sources that list it.
func serviceTransports(statements []*Assignment) []ServiceTransport {
	var all []ServiceTransport
	for t := range port.AllTransports.Each() {
		st := ServiceTransport{Transport: t}
		for _, a := range statements {
			if a.Transports&t == 0 {
				continue
			}
			source := a.Origin.Note.Source
			st.Used = st.Used || source.Kind != KindRegistry
			if !slices.Contains(st.Sources, source) {
				st.Sources = append(st.Sources, source)
			}
		}
		if len(st.Sources) > 0 {
			all = append(all, st)
		}
	}
	return all
}
