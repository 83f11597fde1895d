package site

import (
	"strings"

	"portolan/generator/port"
	"portolan/generator/registry"
)

// A summary is the sentence at the top of a page. It answers what runs on a port, or on
// which ports a protocol runs. It contains only what sources say.

// Limits of a summary.
const (
	maxSummaryServices    = 3
	maxSummaryDescription = 160 // bytes; only the row shows a longer description
)

// heading returns the heading of the page of a port or range with these services.
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

// titleOf returns the title of the tab for the page of a port or range with these
// services.
func titleOf(services []*registry.Service) string {
	if programs := registry.Programs(services); len(programs) > 0 {
		return registry.SomeNames(programs)
	}
	return heading(services)
}

// portSummary returns the summary of the page of a port or range with these services.
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

// severalSummary returns the summary for several services: the first service and each
// service that adds a transport, with their transports, then the names of the others:
// "HTTPS, over TCP; HTTP/3 over UDP; also Shop."
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
// named services in use of the same number. If notes or common use list the first
// service, only services that they list follow. If only registries list it, only such
// services follow.
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

// oneSummary returns the summary of a port with one service to name.
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

// clause returns the transports of a service in words. The first service of a summary has
// ", over TCP" or ", registered for TCP and UDP". The services after it have " over UDP"
// or " for UDP": in one summary, all transports are in use, or all are registered.
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

// formerSummary returns the summary of a number that is no longer assigned, such as
// "Was X until 4.17."
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

// overTransports returns words, then transports, then a full stop. Without transports, it
// returns only the full stop.
func overTransports(words string, t port.Transports) string {
	if !t.Stated() {
		return "."
	}
	return words + transportNames(t) + "."
}

// unionOf returns all transports that of returns for the services.
func unionOf(services []*registry.Service, of func(*registry.Service) port.Transports) port.Transports {
	var t port.Transports
	for _, s := range services {
		t |= of(s)
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
