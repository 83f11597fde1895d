package registry

import (
	"runtime"
	"slices"
	"strconv"
	"sync"

	"portolan/generator/text"
)

// collectServices makes the services from r.assignments, which must be sorted by port and
// end. It also fills Protocol.Services and the usual port of each protocol.
func (r *Registry) collectServices() {
	var transports []*Protocol
	for _, p := range r.protocols {
		p.usual = p.firstRow()
		if p.IsTransport() {
			transports = append(transports, p)
		}
	}
	parts := splitByNumber(r.assignments, runtime.GOMAXPROCS(0))
	made := make([][]*Service, len(parts))
	var wait sync.WaitGroup
	for i, part := range parts {
		wait.Go(func() {
			for len(part) > 0 {
				n := countSame(part, 1)
				made[i] = append(made[i], servicesOf(part[:n])...)
				part = part[n:]
			}
		})
	}
	wait.Wait()
	r.services = slices.Concat(made...)
	for _, s := range r.services {
		for _, a := range s.Statements {
			a.service = s
		}
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

// splitByNumber splits all into at most n parts of about the same size. All statements on
// one port or range are in the same part. The argument must be sorted by port and end.
func splitByNumber(all []*Assignment, n int) [][]*Assignment {
	var parts [][]*Assignment
	size := len(all)/n + 1
	for len(all) > 0 {
		end := countSame(all, size)
		parts = append(parts, all[:end])
		all = all[end:]
	}
	return parts
}

// countSame returns n, or a higher count if the next statements are on the same port or
// range as statement n: for the ports 22, 22, 80 and n = 1, it returns 2. The result is
// never higher than len(all).
func countSame(all []*Assignment, n int) int {
	n = min(n, len(all))
	for n < len(all) && all[n].Port == all[n-1].Port && all[n].End == all[n-1].End {
		n++
	}
	return n
}

// servicesOf returns the services on one port or range. The argument contains all
// statements on it. The result is in the order in which its page lists the services.
func servicesOf(statements []*Assignment) []*Service {
	var services []*Service
	for _, agreeing := range joinRules(joinStatements(statements)) {
		services = append(services, newService(agreeing))
	}
	giveServiceIDs(services)
	if len(services) > 1 {
		slices.SortStableFunc(services, compareServices(statements[0].Port))
	}
	return services
}

// giveServiceIDs sets the ids of the services on one port or range: "ssh.22". If several
// services would have the same id, it adds a hash of the statement ids to the id of each
// of them.
func giveServiceIDs(services []*Service) {
	for _, s := range services {
		if len(s.Protocols) > 0 {
			s.ID = s.Protocols[0].ID + "." + s.numbers()
			continue
		}
		s.ID = text.Slug(s.Name) + "." + s.numbers()
	}
	if len(services) == 1 {
		return
	}
	sharing := map[string]int{}
	for _, s := range services {
		sharing[s.ID]++
	}
	for _, s := range services {
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

// numbers returns "22" for a port and "6000-6063" for a range.
func (s *Service) numbers() string {
	first := strconv.Itoa(int(s.Port))
	if s.Single() {
		return first
	}
	return first + "-" + strconv.Itoa(int(s.End))
}

// firstRow returns the first statement about p in the note about p. It skips numbers that
// are not in use. The port of this statement is the usual port of p. It returns nil if
// there is no such note or no such statement.
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
