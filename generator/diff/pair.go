package diff

import (
	"cmp"
	"slices"
	"strings"

	"portolan/generator/port"
	"portolan/generator/registry"
)

// rest are the statements of one source about one port or range that are in only one of
// the registries.
type rest struct{ removed, added []*registry.Statement }

// likenesses are the ways in which two statements can be similar, the strongest first.
// Each function returns a key. Two statements match if their keys are equal and not
// empty.
var likenesses = []func(*registry.Statement) string{
	allFacts,
	and(nameOf, transportsOf), and(serviceOf, transportsOf), and(protocolsOf, transportsOf),
	nameOf, serviceOf, protocolsOf,
	transportsOf, over(port.TCP), over(port.UDP), over(port.SCTP), over(port.DCCP),
	func(*registry.Statement) string { return "the same port" },
}

// pair matches the most similar statements first, until one side is empty. The result
// is the same if the registries are swapped.
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

// allFacts returns all facts as one key.
func allFacts(s *registry.Statement) string {
	parts := make([]string, len(facts))
	for i, f := range facts {
		parts[i] = f.of(s)
	}
	return quoted(parts)
}

// and returns a key of two likenesses: both must be equal.
func and(one, other func(*registry.Statement) string) func(*registry.Statement) string {
	return func(s *registry.Statement) string {
		if one(s) == "" {
			return ""
		}
		return one(s) + "\x00" + other(s)
	}
}

// over returns a key that is equal for statements over the given transport.
func over(transport port.Transports) func(*registry.Statement) string {
	return func(s *registry.Statement) string { return strings.Join((s.Transports & transport).IDs(), " ") }
}
