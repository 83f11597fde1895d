package registry

import (
	"cmp"
	"slices"

	"portolan/generator/port"
	"portolan/generator/text"
)

// Single reports whether the service is on one number and not on a range.
func (s *Service) Single() bool { return s.Port == s.End }

// IsNamed reports whether the service has a name. It returns false if the name is only a
// word for the state, such as "Reserved" or "unnamed".
func (s *Service) IsNamed() bool { return s.Name != s.State.nameless() }

// Main returns the main statement. It is a statement with the first state in States; if
// several have this state, it is the statement with the smallest precedence.
func (s *Service) Main() *Assignment { return s.Statements[0] }

// Used returns the transports that at least one note lists. Notes on common use count.
func (s *Service) Used() port.Transports { return s.transports(true) }

// Registered returns the transports that only registries list.
func (s *Service) Registered() port.Transports { return s.transports(false) }

// Usually returns the transports that notes list. If notes list no transport, it returns
// the transports that registries list.
func (s *Service) Usually() port.Transports {
	if used := s.Used(); used.Stated() {
		return used
	}
	return s.Registered()
}

// transports returns the transports with the given value of ServiceTransport.Used.
func (s *Service) transports(used bool) port.Transports {
	var t port.Transports
	for _, st := range s.Transports {
		if st.Used == used {
			t |= st.Transport
		}
	}
	return t
}

// AllTransports returns all transports that statements list.
func (s *Service) AllTransports() port.Transports { return s.Used() | s.Registered() }

// Describing returns the statement with the best description of the service, or nil. A
// description that only repeats the name of the service does not count. Usually it is the
// first statement with a description. If the same author has a statement in the note
// about a protocol of the service, it is that statement.
func (s *Service) Describing() *Assignment {
	var first *Assignment
	for _, a := range s.Statements {
		if first != nil && a.precedence().author() != first.precedence().author() {
			break
		}
		if d := text.Plain(a.Description); d == "" || text.Fold(d) == text.Fold(s.Name) {
			continue
		}
		if p := a.Origin.Note.Protocol; p != nil && s.Has(p) {
			return a
		}
		if first == nil {
			first = a
		}
	}
	return first
}

// Description returns the description of the service as plain text. It returns "" if no
// source gives one.
func (s *Service) Description() string {
	if a := s.Describing(); a != nil {
		return text.Plain(a.Description)
	}
	return ""
}

// Sources returns the sources that list the service, each once, in the order of the
// statements.
func (s *Service) Sources() []*Source {
	var sources []*Source
	for _, a := range s.Statements {
		if src := a.Origin.Note.Source; !slices.Contains(sources, src) {
			sources = append(sources, src)
		}
	}
	return sources
}

// ServiceName returns the service name (RFC 6335 section 5.1) in a registry. If
// registries contain no service name, it returns the service name in a note. It returns
// "" if there is no service name. It uses deprecated names only if the service is
// deprecated.
func (s *Service) ServiceName() string {
	name := ""
	for _, a := range s.Statements {
		if a.Service == "" || a.State == Deprecated && s.State != Deprecated {
			continue
		}
		if a.Origin.Note.Source.Kind == KindRegistry {
			return a.Service
		}
		name = cmp.Or(name, a.Service)
	}
	return name
}

// Shared reports whether at least one source says that other services also use the
// number.
func (s *Service) Shared() bool {
	return slices.ContainsFunc(s.Statements, func(a *Assignment) bool { return a.Shared })
}

// Has reports whether p is one of the protocols of the service.
func (s *Service) Has(p *Protocol) bool { return slices.Contains(s.Protocols, p) }

// Since returns the date when the number was assigned, as written in the source. It uses
// the first statement with such a date, and returns "" if no statement has one.
func (s *Service) Since() string { return s.date(func(a *Assignment) string { return a.Since }) }

// Until returns the date when the assignment ended, as written in the source. It uses the
// first statement with such a date, and returns "" if no statement has one.
func (s *Service) Until() string { return s.date(func(a *Assignment) string { return a.Until }) }

// date calls value for each statement and returns the first result that is not empty.
func (s *Service) date(value func(*Assignment) string) string {
	for _, a := range s.Statements {
		if d := value(a); d != "" {
			return d
		}
	}
	return ""
}

// Registrations reports whether only registries list the service.
func (s *Service) Registrations() bool {
	return !slices.ContainsFunc(s.Statements, func(a *Assignment) bool {
		return a.Origin.Note.Source.Kind != KindRegistry
	})
}

// IsRelated reports whether notes declare that the two services, or two of their
// protocols, are related. Related services may share a number without a conflict.
func (s *Service) IsRelated(other *Service) bool {
	if slices.ContainsFunc(s.Related, func(r RelatedService) bool { return r.Service == other }) {
		return true
	}
	return slices.ContainsFunc(s.Protocols, func(p *Protocol) bool {
		return slices.ContainsFunc(p.Related, func(r RelatedProtocol) bool { return other.Has(r.Protocol) })
	})
}
