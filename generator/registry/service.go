package registry

import (
	"cmp"
	"slices"

	"portolan/generator/port"
	"portolan/generator/text"
)

// Single reports whether the service is on one number, not on a range.
func (s *Service) Single() bool { return s.Port == s.End }

// IsNamed reports whether some source names the service.
func (s *Service) IsNamed() bool { return s.Name != s.State.nameless() }

// Main is the statement that ranks highest.
func (s *Service) Main() *Assignment { return s.Statements[0] }

// Used returns the transports that a note or common use lists.
func (s *Service) Used() port.Transports { return s.transports(true) }

// Registered returns the transports that only registries list.
func (s *Service) Registered() port.Transports { return s.transports(false) }

// Usually returns the transports to name first: those in use; where there is
// none, those registered.
func (s *Service) Usually() port.Transports {
	if used := s.Used(); used.Stated() {
		return used
	}
	return s.Registered()
}

func (s *Service) transports(used bool) port.Transports {
	var t port.Transports
	for _, st := range s.Transports {
		if st.Used == used {
			t |= st.Transport
		}
	}
	return t
}

// AllTransports returns every transport that some statement lists.
func (s *Service) AllTransports() port.Transports { return s.Used() | s.Registered() }

// Describing is the first statement that says more than names, or nil. Of those
// of one author, a statement in the note about the protocol comes first.
func (s *Service) Describing() *Assignment {
	var first *Assignment
	for _, a := range s.Statements {
		if first != nil && a.standing().author() != first.standing().author() {
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

// Description is what the service is for, as plain text; empty where no source
// says.
func (s *Service) Description() string {
	if a := s.Describing(); a != nil {
		return text.Plain(a.Description)
	}
	return ""
}

// Sources returns who lists the service, each once, in the order of the
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

// ServiceName is the service name that a registry gives (RFC 6335 section
// 5.1), else one that a note gives; empty if no source does.
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

// Shared reports whether a note says that the number is shared on purpose.
func (s *Service) Shared() bool {
	return slices.ContainsFunc(s.Statements, func(a *Assignment) bool { return a.Shared })
}

// Has reports whether the service runs a protocol.
func (s *Service) Has(p *Protocol) bool { return slices.Contains(s.Protocols, p) }

// Since and Until are the first dates that a statement gives, as written.
func (s *Service) Since() string { return s.date(func(a *Assignment) string { return a.Since }) }

// Until is the date until which the number was assigned, as written.
func (s *Service) Until() string { return s.date(func(a *Assignment) string { return a.Until }) }

func (s *Service) date(of func(*Assignment) string) string {
	for _, a := range s.Statements {
		if d := of(a); d != "" {
			return d
		}
	}
	return ""
}

// Registrations reports whether registries alone list the service.
func (s *Service) Registrations() bool {
	return !slices.ContainsFunc(s.Statements, func(a *Assignment) bool {
		return a.Origin.Note.Source.Kind != KindRegistry
	})
}

// IsRelated reports whether two services belong together by what notes declare
// of them or of their protocols. That they share a number is no conflict.
func (s *Service) IsRelated(other *Service) bool {
	if slices.ContainsFunc(s.Related, func(r RelatedService) bool { return r.Service == other }) {
		return true
	}
	return slices.ContainsFunc(s.Protocols, func(p *Protocol) bool {
		return slices.ContainsFunc(p.Related, func(r RelatedProtocol) bool { return other.Has(r.Protocol) })
	})
}
