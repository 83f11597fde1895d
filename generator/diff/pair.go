package diff

import (
	"cmp"
	"slices"
	"strings"

	"portolan/generator/port"
	"portolan/generator/registry"
)

// rest contains statements of one source about one port or range. Compare found no
// statement with the same id for them. The statements in removed are from the earlier
// registry, those in added from the later one.
type rest struct{ removed, added []*registry.Statement }

// likenesses are the ways in which two statements can be similar, the most similar
// first. Each function returns a key of a statement. Two statements match if their keys
// are equal and not empty.
var likenesses = []func(*registry.Statement) string{
	allFacts,
	combine(nameOf, transportsOf), combine(serviceOf, transportsOf), combine(protocolsOf, transportsOf),
	nameOf, serviceOf, protocolsOf,
	transportsOf, onTransport(port.TCP), onTransport(port.UDP), onTransport(port.SCTP), onTransport(port.DCCP),
	func(*registry.Statement) string { return "the same port" },
}

// pair matches statements in r.removed with statements in r.added, the most similar
// first. It adds the result to changes: a match is a changed statement, and a statement
// without a match is removed or added. If the two registries are swapped, the same
// statements match.
func (r *rest) pair(changes *Changes) {
	for _, side := range [][]*registry.Statement{r.removed, r.added} {
		slices.SortFunc(side, func(a, b *registry.Statement) int { return cmp.Compare(a.ID, b.ID) })
	}
	for _, like := range likenesses {
		if len(r.removed) == 0 || len(r.added) == 0 {
			break
		}
		r.pairBy(like, changes)
	}
	for _, s := range r.removed {
		changes.Removed = append(changes.Removed, *s)
	}
	for _, s := range r.added {
		changes.Added = append(changes.Added, *s)
	}
}

// pairBy matches the statements for which like returns the same key, and removes them
// from r.
func (r *rest) pairBy(like func(*registry.Statement) string, changes *Changes) {
	waiting := map[string][]*registry.Statement{}
	for _, now := range r.added {
		waiting[like(now)] = append(waiting[like(now)], now)
	}
	paired := map[*registry.Statement]bool{}
	r.removed = slices.DeleteFunc(r.removed, func(old *registry.Statement) bool {
		key := like(old)
		if key == "" || len(waiting[key]) == 0 {
			return false
		}
		now := waiting[key][0]
		waiting[key], paired[now] = waiting[key][1:], true
		changes.compare(old, now)
		return true
	})
	r.added = slices.DeleteFunc(r.added, func(now *registry.Statement) bool { return paired[now] })
}

// allFacts returns a key that consists of all facts of a statement.
func allFacts(s *registry.Statement) string {
	parts := make([]string, len(facts))
	for i, f := range facts {
		parts[i] = f.key(s)
	}
	return quoted(parts)
}

// combine returns a function that joins the results of one and other. If one returns
// "", the joined key is also "".
func combine(one, other func(*registry.Statement) string) func(*registry.Statement) string {
	return func(s *registry.Statement) string {
		if one(s) == "" {
			return ""
		}
		return one(s) + "\x00" + other(s)
	}
}

// onTransport returns a function for likenesses. For a statement with the given
// transport, this function returns the name of the transport, such as "tcp". For any
// other statement, it returns "".
func onTransport(transport port.Transports) func(*registry.Statement) string {
	return func(s *registry.Statement) string { return strings.Join((s.Transports & transport).IDs(), " ") }
}
