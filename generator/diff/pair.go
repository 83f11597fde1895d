package diff

import (
	"cmp"
	"slices"

	"portolan/generator/jsonapi"
)

// rest is what one source says of one port or range in only one of the
// registries.
type rest struct{ removed, added []*jsonapi.Assignment }

// likenesses are what two statements may have in common that makes one the
// other, altered: the strongest first. Each returns what must be the same in
// both, or nothing for a statement that has it not.
var likenesses = []func(*jsonapi.Assignment) string{
	allFacts,
	and(nameOf, transportsOf), and(serviceOf, transportsOf), and(protocolsOf, transportsOf),
	nameOf, serviceOf, protocolsOf,
	transportsOf, over("tcp"), over("udp"), over("sctp"), over("dccp"),
	func(*jsonapi.Assignment) string { return "the same port" },
}

// pair takes the likest for each other, until one side has none left. Which is
// the earlier registry makes no difference to who is paired.
func (r *rest) pair(changes *jsonapi.Changes) {
	for _, side := range [][]*jsonapi.Assignment{r.removed, r.added} {
		slices.SortFunc(side, func(a, b *jsonapi.Assignment) int { return cmp.Compare(a.ID, b.ID) })
	}
	for _, like := range likenesses {
		if len(r.removed) == 0 || len(r.added) == 0 {
			break
		}
		r.pairBy(like, changes)
	}
	for _, a := range r.removed {
		changes.Removed = append(changes.Removed, *a)
	}
	for _, a := range r.added {
		changes.Added = append(changes.Added, *a)
	}
}

func (r *rest) pairBy(like func(*jsonapi.Assignment) string, changes *jsonapi.Changes) {
	waiting := map[string][]*jsonapi.Assignment{}
	for _, now := range r.added {
		waiting[like(now)] = append(waiting[like(now)], now)
	}
	paired := map[*jsonapi.Assignment]bool{}
	r.removed = slices.DeleteFunc(r.removed, func(old *jsonapi.Assignment) bool {
		key := like(old)
		if key == "" || len(waiting[key]) == 0 {
			return false
		}
		now := waiting[key][0]
		waiting[key], paired[now] = waiting[key][1:], true
		note(changes, old, now)
		return true
	})
	r.added = slices.DeleteFunc(r.added, func(now *jsonapi.Assignment) bool { return paired[now] })
}

// allFacts is all that is compared.
func allFacts(a *jsonapi.Assignment) string {
	parts := make([]string, len(facts))
	for i, f := range facts {
		parts[i] = f.of(a)
	}
	return quoted(parts, len(parts))
}

// and asks for both of two likenesses.
func and(one, other func(*jsonapi.Assignment) string) func(*jsonapi.Assignment) string {
	return func(a *jsonapi.Assignment) string {
		if one(a) == "" {
			return ""
		}
		return one(a) + "\x00" + other(a)
	}
}

// over asks for a transport.
func over(transport jsonapi.Transport) func(*jsonapi.Assignment) string {
	return func(a *jsonapi.Assignment) string {
		if slices.Contains(a.Transports, transport) {
			return string(transport)
		}
		return ""
	}
}
