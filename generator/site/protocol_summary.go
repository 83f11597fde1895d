package site

import (
	"slices"
	"strings"

	"portolan/generator/registry"
)

// protocolSummary returns the sentence at the top of the page of a protocol.
func (s *site) protocolSummary(p *registry.Protocol) string {
	main := s.reg.Main(p)
	switch {
	case p.Portless.Space != "":
		return portlessSummary(p)
	case main == nil && s.carrierSummary(p) != "":
		return stopped(s.carrierSummary(p))
	case p.Note != nil && p.Note.Description != "":
		return sentence(p.Note.Description)
	case p.IsTransport():
		return "A transport protocol with its own ports, 0 to 65535."
	case main == nil:
		return "No source lists a port for it."
	}
	numbers := portNumbers(main, p.Services)
	lead := "On port "
	if len(numbers) > 1 || !main.Single() {
		lead = "On ports "
	}
	lead += someOf(numbers)
	if len(numbers) == 1 {
		return lead + overTransports(", over ", main.Usually())
	}
	return stopped(lead)
}

// portlessSummary returns the summary of a protocol without ports: "ICMP has no ports:
// it is IP protocol 1 (RFC 792)." The text in parentheses is the first reference that
// is an RFC.
func portlessSummary(p *registry.Protocol) string {
	lead := p.Label + " has no ports: it is " + p.Portless.String()
	for _, r := range p.References {
		title := r.Title
		if r.URL != "" {
			title = registry.ReferenceTitle(r.URL)
		}
		if strings.HasPrefix(title, "RFC ") {
			return lead + " (" + title + ")."
		}
	}
	return lead + "."
}

// carrierSummary returns a text such as "Runs inside SSH, on port 22". It returns "" if
// no note says that the protocol runs inside another protocol.
func (s *site) carrierSummary(p *registry.Protocol) string {
	i := slices.IndexFunc(p.Related, func(r registry.RelatedProtocol) bool { return r.Relation == registry.Carrier })
	if i < 0 {
		return ""
	}
	lead := "Runs inside " + p.Related[i].Protocol.Label
	if carrier := s.reg.Main(p.Related[i].Protocol); carrier != nil {
		noun := ", on port "
		if !carrier.Single() {
			noun = ", on ports "
		}
		lead += noun + numbers(carrier.Port, carrier.End)
	}
	if p.Note != nil && p.Note.Description != "" {
		lead += ": " + p.Note.Description
	}
	return lead
}

// portNumbers returns the ports and ranges of the services in use as text, such as "22"
// and "6000–6063". Each occurs once. The port of main comes first, if main is not nil.
func portNumbers(main *registry.Service, services []*registry.Service) []string {
	var all []string
	if main != nil {
		all = append(all, numbers(main.Port, main.End))
	}
	last := ""
	for _, s := range services {
		n := numbers(s.Port, s.End)
		if n == last || !s.State.InUse() || main != nil && n == all[0] {
			continue
		}
		last = n
		all = append(all, n)
	}
	return all
}

// maxPortsShown is the maximum number of ports that someOf returns.
const maxPortsShown = 6

// someOf joins at most maxPortsShown numbers with commas: "22, 2222". If there are more
// numbers, it adds ", …" at the end.
func someOf(numbers []string) string {
	if len(numbers) > maxPortsShown {
		return strings.Join(numbers[:maxPortsShown], ", ") + ", …"
	}
	return strings.Join(numbers, ", ")
}
