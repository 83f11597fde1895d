package generator

import (
	"cmp"
	"slices"

	"portolan/generator/numbers"
	"portolan/generator/registry"
)

// remarksOn returns the remarks on the ports and ranges of a query, each once. The
// narrowest range comes first. If a number has transports, remarks that list only other
// transports are left out.
func remarksOn(reg *registry.Registry, items []numbers.Item) []*registry.Remark {
	var found []*registry.Remark
	for _, n := range items {
		for _, r := range reg.RemarksIn(n.First, n.Last) {
			other := n.Transports.Stated() && r.Transports.Stated() && n.Transports&r.Transports == 0
			if !other && !slices.Contains(found, r) {
				found = append(found, r)
			}
		}
	}
	if len(items) > 1 {
		slices.SortStableFunc(found, func(a, b *registry.Remark) int { return cmp.Compare(a.End-a.Port, b.End-b.Port) })
	}
	return found
}
