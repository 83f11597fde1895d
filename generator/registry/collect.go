package registry

import (
	"cmp"
	"slices"

	"portolan/generator/text"
)

// collectPorts makes a Port for each single number, and a Range for each range, that is
// or was assigned. Only these have their own page. It fills their Assignments and
// Services, and also fills r.wide and r.reach.
func (r *Registry) collectPorts() {
	for _, s := range r.services {
		if !s.Single() {
			r.wide = append(r.wide, s)
			r.reach = append(r.reach, max(s.End, r.reachOf(len(r.reach)-1)))
		}
		if !s.State.HasPage() {
			continue
		}
		if s.Single() && r.portByNumber[s.Port] == nil {
			p := &Port{Number: s.Port}
			r.portByNumber[s.Port] = p
			r.ports = append(r.ports, p)
		}
		if last := len(r.ranges) - 1; !s.Single() &&
			(last < 0 || r.ranges[last].Start != s.Port || r.ranges[last].End != s.End) {
			r.ranges = append(r.ranges, &Range{Start: s.Port, End: s.End})
		}
	}
	for _, a := range r.assignments {
		if a.Single() {
			if p := r.portByNumber[a.Port]; p != nil {
				a.hasPage = true
				p.Assignments = append(p.Assignments, a)
			}
		} else if rg := r.Range(a.Port, a.End); rg != nil {
			a.hasPage = true
			rg.Assignments = append(rg.Assignments, a)
		}
	}
	for _, p := range r.ports {
		p.Services = r.servicesAt(p.Number)
	}
	for _, rg := range r.ranges {
		for _, s := range r.services[r.firstService(rg.Start):] {
			if s.Port != rg.Start {
				break
			}
			if s.End == rg.End {
				rg.Services = append(rg.Services, s)
			}
		}
	}
}

// collectProtocols sorts the protocols by id and fills Protocol.Assignments. The
// assignments keep the order of r.assignments.
func (r *Registry) collectProtocols() {
	slices.SortFunc(r.protocols, func(a, b *Protocol) int { return cmp.Compare(a.ID, b.ID) })
	var transports []*Protocol
	for _, p := range r.protocols {
		if p.IsTransport() {
			transports = append(transports, p)
		}
	}
	for _, a := range r.assignments {
		for _, p := range a.Protocols {
			p.Assignments = append(p.Assignments, a)
		}
		for _, p := range transports {
			if a.Transports&p.Transport != 0 && a.State.InUse() && !slices.Contains(a.Protocols, p) {
				p.Assignments = append(p.Assignments, a)
			}
		}
	}
}

// collectInNotes fills r.inNotes: for each protocol, the numbers that notes list for it.
// Registries do not count.
func (r *Registry) collectInNotes() {
	for _, a := range r.assignments {
		if a.Origin.Note.Source.Kind == KindRegistry {
			continue
		}
		for _, p := range a.Protocols {
			r.inNotes[noteKey{protocol: p, port: a.Port}] = true
			r.inNotes[noteKey{protocol: p, anywhere: true}] = true
		}
	}
}

// collectNames fills the two maps that Named uses. The keys are folded names (text.Fold).
// The values are the protocols or assignments with this name.
func (r *Registry) collectNames() {
	r.protocolNamed = make(map[string][]*Protocol, len(r.protocols))
	for _, p := range r.protocols {
		for _, name := range p.Names() {
			key := text.Fold(name)
			if named := r.protocolNamed[key]; len(named) == 0 || named[len(named)-1] != p {
				r.protocolNamed[key] = append(named, p)
			}
		}
	}
	r.assignedNamed = make(map[string][]*Assignment, len(r.assignments))
	for _, a := range r.assignments {
		name, service := text.Fold(a.Name), text.Fold(a.Service)
		if name != "" {
			r.assignedNamed[name] = append(r.assignedNamed[name], a)
		}
		if service != "" && service != name {
			r.assignedNamed[service] = append(r.assignedNamed[service], a)
		}
		for _, alias := range a.Aliases {
			if key := text.Fold(alias); key != name && key != service && !a.isOldName() {
				r.assignedNamed[key] = append(r.assignedNamed[key], a)
			}
		}
	}
}
