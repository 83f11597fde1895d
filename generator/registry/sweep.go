package registry

import (
	"iter"

	"portolan/generator/port"
)

// Numbers sweeps once over the numbers from first to last. It yields them as ranges in
// ascending order, each with the services on all of its numbers, sorted as in ServicesIn.
// Every number is in exactly one range, and neighbouring ranges have different services.
// The services are nil for numbers that no source lists. Callers must not change them.
func (r *Registry) Numbers(first, last port.Number) iter.Seq2[port.Range, []*Service] {
	return func(yield func(port.Range, []*Service) bool) {
		open, next := []*Service(nil), r.ServicesIn(first, last)
		for n := int(first); n <= int(last); {
			for len(next) > 0 && int(next[0].Port) <= n {
				open, next = append(open, next[0]), next[1:]
			}
			end := int(last)
			if len(next) > 0 {
				end = int(next[0].Port) - 1
			}
			for _, s := range open {
				end = min(end, int(s.End))
			}
			if !yield(port.Range{First: port.Number(n), Last: port.Number(end)}, open) {
				return
			}
			n = end + 1
			open = stillOpen(open, n)
		}
	}
}

// stillOpen returns the services that reach the number n or a higher one. The result is nil
// if no service does.
func stillOpen(services []*Service, n int) []*Service {
	var open []*Service
	for _, s := range services {
		if int(s.End) >= n {
			open = append(open, s)
		}
	}
	return open
}
