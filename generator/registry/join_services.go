package registry

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"portolan/generator/text"
)

// collectServices joins the statements into services, orders them on every
// port, and finds the usual ports of protocols. Assignments are sorted by port
// and end, so those of one number follow each other.
func (r *Registry) collectServices() {
	for rest := r.assignments; len(rest) > 0; {
		n := 1
		for n < len(rest) && rest[n].Port == rest[0].Port && rest[n].End == rest[0].End {
			n++
		}
		for _, statements := range joinStatements(rest[:n]) {
			r.services = append(r.services, newService(statements))
		}
		rest = rest[n:]
	}
	r.giveServiceIDs()
	for _, p := range r.protocols {
		p.usual = p.firstRow()
	}
	for _, s := range r.services {
		s.Usual = s.State.InUse() && slices.ContainsFunc(s.Protocols, func(p *Protocol) bool {
			return p.usual != nil && p.usual.Port == s.Port && p.usual.End == s.End
		})
		for _, a := range s.Statements {
			r.serviceOf[a] = s
		}
	}
	slices.SortStableFunc(r.services, func(a, b *Service) int {
		return cmp.Or(cmp.Compare(a.Port, b.Port), cmp.Compare(a.End, b.End), compareServices(a.Port)(a, b))
	})
	transports := slices.DeleteFunc(slices.Clone(r.protocols), func(p *Protocol) bool { return !p.IsTransport() })
	for _, s := range r.services {
		for _, p := range s.Protocols {
			p.Services = append(p.Services, s)
		}
		for _, p := range transports {
			if s.AllTransports()&p.Transport != 0 && s.State.InUse() && !s.Has(p) {
				p.Services = append(p.Services, s)
			}
		}
	}
}

// newService makes a service of statements that agree.
func newService(statements []*Assignment) *Service {
	statements = slices.Clone(statements)
	slices.SortStableFunc(statements, func(a, b *Assignment) int {
		return cmp.Or(cmp.Compare(a.State.Rank(), b.State.Rank()), cmp.Compare(a.standing(), b.standing()))
	})
	lead := statements[0]
	s := &Service{Port: lead.Port, End: lead.End, State: lead.State, Statements: statements}
	for _, a := range statements {
		for _, p := range a.Protocols {
			if !s.Has(p) {
				s.Protocols = append(s.Protocols, p)
			}
		}
	}
	s.Transports = serviceTransports(statements)
	s.Name = readableName(statements)
	s.Names = otherNames(s.Name, statements)
	return s
}

func serviceTransports(statements []*Assignment) []ServiceTransport {
	var all []ServiceTransport
	for _, t := range transportNames {
		st := ServiceTransport{Transport: t.bit}
		for _, a := range statements {
			if a.Transports&t.bit == 0 {
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

// readableName is what people call a service: the name in the note about its
// protocol, else the first label or name of its statements that is not just a
// registered service name, such as epmap. Where all are, the label of the first.
func readableName(statements []*Assignment) string {
	if name := ownName(statements); name != "" {
		return name
	}
	for _, a := range statements {
		for _, name := range []string{a.labels(), a.protocolName(), a.Name} {
			if name != "" && !isTechnical(name) {
				return name
			}
		}
	}
	for _, a := range statements {
		if heading := a.Heading(); heading != a.State.nameless() {
			return heading
		}
	}
	return statements[0].State.nameless()
}

// isTechnical reports whether a name has the form of a registered service name:
// lower case, without blanks.
func isTechnical(name string) bool {
	return !strings.ContainsFunc(name, func(r rune) bool {
		return r != '-' && r != '_' && r != '+' && r != '.' && !('a' <= r && r <= 'z' || '0' <= r && r <= '9')
	})
}

func (a *Assignment) labels() string {
	var labels []string
	for _, p := range a.Protocols {
		if !p.IsTransport() || len(a.Protocols) == 1 {
			labels = append(labels, p.Label)
		}
	}
	return strings.Join(labels, ", ")
}

// protocolName is the full name of the one protocol of a statement, if a note
// is about it.
func (a *Assignment) protocolName() string {
	if len(a.Protocols) == 1 && a.Protocols[0].Note != nil {
		return a.Protocols[0].Name
	}
	return ""
}

// otherNames are the names of a service beside the readable one: those that
// statements give, service names, aliases.
func otherNames(name string, statements []*Assignment) []string {
	seen := map[string]bool{text.Fold(name): true}
	names := []string{}
	add := func(more ...string) {
		for _, other := range more {
			if key := text.Fold(other); other != "" && !seen[key] {
				seen[key] = true
				names = append(names, other)
			}
		}
	}
	for _, a := range statements {
		add(a.Name)
	}
	for _, a := range statements {
		for _, p := range a.Protocols {
			add(p.Label)
		}
	}
	for _, a := range statements {
		add(a.Service)
		add(a.Aliases...)
	}
	return names
}

// giveServiceIDs gives every service its id. Those that would share one get a
// suffix from the ids of their statements.
func (r *Registry) giveServiceIDs() {
	sharing := map[string]int{}
	for _, s := range r.services {
		subject := text.Slug(s.Name)
		if len(s.Protocols) > 0 {
			subject = s.Protocols[0].ID
		}
		s.ID = subject + "." + s.numbers()
		sharing[s.ID]++
	}
	for _, s := range r.services {
		if sharing[s.ID] == 1 {
			continue
		}
		ids := make([]string, len(s.Statements))
		for i, a := range s.Statements {
			ids[i] = a.ID
		}
		slices.Sort(ids)
		s.ID += "." + hash(ids...)
	}
}

func (s *Service) numbers() string {
	if s.Single() {
		return fmt.Sprint(s.Port)
	}
	return fmt.Sprintf("%d-%d", s.Port, s.End)
}

// firstRow is the first statement of the note about a protocol: its usual port.
func (p *Protocol) firstRow() *Assignment {
	if p.Note == nil {
		return nil
	}
	for _, a := range p.Note.Assignments {
		if a.State.InUse() && slices.Contains(a.Protocols, p) {
			return a
		}
	}
	return nil
}
