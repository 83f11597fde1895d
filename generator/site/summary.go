package site

import (
	"strings"

	"portolan/generator/port"
	"portolan/generator/registry"
)

// A lead is the sentence that answers what runs on a number or where a protocol
// runs. It says what sources say, and nothing more.

// How much a lead says.
const (
	maxSummaryServices    = 3
	maxSummaryDescription = 160 // bytes; what is longer stands in the row alone
)

// heading is the title of a page about some services of one number or range.
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

// titleOf names a page about some services in the title of its tab.
func titleOf(services []*registry.Service) string {
	if programs := registry.Programs(services); len(programs) > 0 {
		return registry.SomeNames(programs)
	}
	return heading(services)
}

// portSummary is the lead of a page about some services of one number or range.
func portSummary(services []*registry.Service) string {
	if programs := registry.Programs(services); len(programs) > 0 {
		return registry.SomeNames(programs) + overTransports(", over ", unionOf(programs, (*registry.Service).Usually))
	}
	head := services[0]
	switch {
	case head.State == registry.Retired:
		return formerSummary(services)
	case !head.IsNamed():
		return "A source lists it and does not say what for" + overTransports("; over ", head.Usually())
	}
	leading := summaryServices(services)
	if len(leading) == 1 {
		return oneSummary(head)
	}
	return severalSummary(leading)
}

// severalSummary tells the transports of the first service, and of those that add
// one; then the names of the others, which have none that was not told.
func severalSummary(services []*registry.Service) string {
	var parts []string
	var told port.Transports
	var others []*registry.Service
	for i, s := range services {
		if adds := s.Usually()&^told != 0; i > 0 && (!adds || len(parts) == maxSummaryServices) {
			others = append(others, s)
			continue
		}
		told |= s.Usually()
		parts = append(parts, s.Name+clause(s, i == 0))
	}
	if len(others) > 0 {
		parts = append(parts, "also "+registry.SomeNames(others))
	}
	return stopped(strings.Join(parts, "; "))
}

// summaryServices are the services that a lead names: those in use that rank like
// the first, which is what notes list or what registries do.
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

// oneSummary is the lead of a port with one service that counts.
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

// clause tells the transports of a service: ", over TCP", " over UDP" after the
// first, ", registered for TCP and UDP". Those of a lead are all in use or all
// registered, so that the first word for it does.
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

// formerSummary tells what a number was for that nothing has now.
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
		lead := "It was assigned once; " + sourceLabels(services[0].Sources()) + " says no more of it"
		if until := services[0].Until(); until != "" {
			lead = "Was assigned until " + until
		}
		return stopped(lead)
	}
	return stopped("Was " + strings.Join(parts, "; "))
}

func overTransports(words string, t port.Transports) string {
	if !t.Stated() {
		return "."
	}
	return words + transportNames(t) + "."
}

// unionOf returns the transports of services, each by the same method.
func unionOf(services []*registry.Service, of func(*registry.Service) port.Transports) port.Transports {
	var t port.Transports
	for _, s := range services {
		t |= of(s)
	}
	return t
}

// transportNames writes transports as words: TCP, UDP and SCTP.
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
