package site

import (
	"slices"
	"strings"

	"portolan/generator/registry"
)

// protocolSummary is the sentence that a protocol's page opens with.
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
		return "A transport protocol; its ports are numbered 0 to 65535, apart from those of any other."
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

// portlessSummary tells by which number a protocol is told from others, as it has
// no ports, and where that is said.
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

// carrierSummary tells inside which protocol one runs that has no port of its own;
// empty where no note declares any.
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

// portNumbers writes the ports and ranges of services in use, that of main
// first, each once.
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

// maxPortsShown bounds how many numbers an entry of a list shows.
const maxPortsShown = 6

func someOf(numbers []string) string {
	if len(numbers) > maxPortsShown {
		return strings.Join(numbers[:maxPortsShown], ", ") + ", …"
	}
	return strings.Join(numbers, ", ")
}
