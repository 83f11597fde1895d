package site

import (
	"strings"

	"portolan/generator/port"
	"portolan/generator/registry"
)

// A summary is the sentence at the top of a page. On the page of a port, it says what
// runs on the port. On the page of a protocol, it lists the ports of the protocol.

// Limits of a summary.
const (
	maxSummaryServices = 3
	// The summary leaves out a description of more than maxSummaryDescription bytes.
	maxSummaryDescription = 160
)

// heading returns the heading of the page of a port or range. services are the services
// on this page.
func heading(services []*registry.Service) string {
	switch head := services[0]; {
	case len(registry.Programs(services)) > 0:
		return "Used by several programs"
	case head.State == registry.Retired && head.IsNamed():
		return "Formerly " + head.Name
	case head.State == registry.Retired:
		return "No longer assigned"
	case !head.IsNamed():
		return "Listed without a name"
	default:
		return head.Name
	}
}

// titleOf returns a short title for the browser tab. It is the heading or, if several
// programs share the port, the names of these programs.
func titleOf(services []*registry.Service) string {
	if programs := registry.Programs(services); len(programs) > 0 {
		return registry.SomeNames(programs)
	}
	return heading(services)
}

// portSummary returns the summary for the page of a port or range. services are the
// services on this page.
func portSummary(services []*registry.Service) string {
	if programs := registry.Programs(services); len(programs) > 0 {
		return registry.SomeNames(programs) + overTransports(", over ", unionOf(programs, (*registry.Service).Usually))
	}
	head := services[0]
	switch {
	case head.State == registry.Retired:
		return formerSummary(services)
	case !head.IsNamed():
		lead := "A source lists it"
		if t := head.Usually(); t.Stated() {
			lead += " over " + transportNames(t)
		}
		return lead + ", but does not say what it is for."
	}
	leading := summaryServices(services)
	if len(leading) == 1 {
		return oneSummary(head)
	}
	return severalSummary(leading)
}

// severalSummary returns the summary for several services: "HTTPS, over TCP; HTTP/3
// over UDP; also Shop." It lists a service with its transports if it is the first
// service, or if one of its transports is new in the list. It lists at most
// maxSummaryServices services this way, and the other services after "also".
func severalSummary(services []*registry.Service) string {
	var parts []string
	var named port.Transports
	var others []*registry.Service
	for i, s := range services {
		if adds := s.Usually()&^named != 0; i > 0 && (!adds || len(parts) == maxSummaryServices) {
			others = append(others, s)
			continue
		}
		named |= s.Usually()
		parts = append(parts, s.Name+clause(s, i == 0))
	}
	if len(others) > 0 {
		parts = append(parts, "also "+registry.SomeNames(others))
	}
	return stopped(strings.Join(parts, "; "))
}

// summaryServices returns the services that a summary names: the first service, and the
// services after it that have a name, are in use and are on the same port or range. If
// only registries list the first service, the result contains only such services. If a
// note lists the first service, the result contains only services in notes.
func summaryServices(services []*registry.Service) []*registry.Service {
	head := services[0]
	leading := []*registry.Service{head}
	for _, s := range services[1:] {
		if s.State.InUse() && s.Registrations() == head.Registrations() && s.Port == head.Port && s.End == head.End &&
			s.IsNamed() {
			leading = append(leading, s)
		}
	}
	return leading
}

// oneSummary returns a summary that names only one service: "SSH, over TCP: encrypted
// login."
func oneSummary(s *registry.Service) string {
	sentence := s.Name
	transports := s.Usually()
	switch {
	case !transports.Stated():
		sentence += "; no source lists a transport"
	default:
		sentence += clause(s, true)
	}
	if d := s.Description(); d != "" && len(d) <= maxSummaryDescription && !strings.ContainsAny(s.Name, ":;") {
		sentence += ": " + d
	}
	return stopped(sentence)
}

// clause returns a text with the transports of a service, to write after its name in a
// summary. The parameter first is set for the first service of the summary. The text is
// empty if no source lists a transport. If not, the text is:
//
//   - ", over TCP" if a note lists the transports, or " over TCP" if first is not set;
//   - " for TCP" if only registries list the service, and first is not set;
//   - ", registered for TCP" in all other cases.
func clause(s *registry.Service, first bool) string {
	transports := s.Usually()
	switch {
	case !transports.Stated():
		return ""
	case s.Registrations() && !first:
		return " for " + transportNames(transports)
	case !s.Used().Stated():
		return ", registered for " + transportNames(transports)
	case first:
		return ", over " + transportNames(transports)
	}
	return " over " + transportNames(transports)
}

// formerSummary returns the summary of a number that is no longer assigned: "Was X
// until 2006-04-25." It names at most maxSummaryServices services.
func formerSummary(services []*registry.Service) string {
	var parts []string
	for _, s := range services {
		if s.State != registry.Retired || !s.IsNamed() || len(parts) == maxSummaryServices {
			continue
		}
		part := s.Name
		if s.Until() != "" {
			part += " until " + s.Until()
		}
		parts = append(parts, part)
	}
	if len(parts) == 0 {
		lead := "Was assigned in the past; " + sourceLabels(services[0].Sources()) + " gives no details"
		if until := services[0].Until(); until != "" {
			lead = "Was assigned until " + until
		}
		return stopped(lead)
	}
	return stopped("Was " + strings.Join(parts, "; "))
}

// overTransports returns words, the names of the transports and a period:
// overTransports(", over ", port.TCP) returns ", over TCP.". Without transports, it
// returns ".".
func overTransports(words string, t port.Transports) string {
	if !t.Stated() {
		return "."
	}
	return words + transportNames(t) + "."
}

// unionOf returns all transports that the function transports returns for at least one
// of the services.
func unionOf(services []*registry.Service, transports func(*registry.Service) port.Transports) port.Transports {
	var t port.Transports
	for _, s := range services {
		t |= transports(s)
	}
	return t
}

// transportNames returns transports in words: "TCP, UDP and SCTP".
func transportNames(t port.Transports) string {
	ids := t.IDs()
	for i := range ids {
		ids[i] = strings.ToUpper(ids[i])
	}
	if last := len(ids) - 1; last > 0 {
		return strings.Join(ids[:last], ", ") + " and " + ids[last]
	}
	return strings.Join(ids, "")
}
