package registry

import (
	"slices"

	"portolan/generator/text"
)

// Agrees reports whether two statements are about the same service. They must share a
// protocol or a name: a name of the statement or of one of its protocols. They must also
// have the same state, where Deprecated counts as Assigned. The caller passes statements
// on the same port or range; Agrees does not compare numbers.
func (a *Assignment) Agrees(b *Assignment) bool {
	keys := a.agreement()
	return slices.ContainsFunc(b.agreement(), func(key agreementKey) bool { return slices.Contains(keys, key) })
}

// isOldName reports whether the statement is about an old name of a service. The aliases
// of such a statement are the current names of the service.
func (a *Assignment) isOldName() bool { return a.State == Deprecated }

// agreementKey is what two statements that agree have in common: a state, together with
// either the id of a protocol or a folded name. Reserved and unassigned numbers have no
// names, so their key is only a state.
type agreementKey struct {
	state          State
	protocol, name string
}

// agreement returns the keys of a statement. Two statements agree if they have a key in
// common.
func (a *Assignment) agreement() []agreementKey {
	state := a.State
	if state == Deprecated { // an old name of an assigned service
		state = Assigned
	}
	if !state.HasPage() { // reserved and unassigned numbers have no names
		return []agreementKey{{state: state}}
	}
	var keys []agreementKey
	add := func(name string) {
		if name != "" {
			keys = append(keys, agreementKey{state: state, name: text.Fold(name)})
		}
	}
	for _, p := range a.Protocols {
		if p.IsTransport() {
			continue
		}
		keys = append(keys, agreementKey{state: state, protocol: p.ID})
		for _, name := range p.Names() {
			add(name)
		}
	}
	add(a.Name)
	add(a.Service)
	for _, alias := range a.Aliases {
		add(alias)
	}
	return keys
}

// joinStatements groups the statements on one port or range: statements that agree, and
// statements that agree with a common third one, are in one group. Groups and their
// members keep the given order.
func joinStatements(statements []*Assignment) [][]*Assignment {
	if len(statements) == 1 {
		return [][]*Assignment{statements}
	}
	group := make([]int, len(statements)) // union-find: an earlier member of the group, or itself
	for i := range group {
		group[i] = i
	}
	root := func(i int) int {
		for group[i] != i {
			group[i] = group[group[i]]
			i = group[i]
		}
		return i
	}
	first := map[agreementKey]int{}
	for i, a := range statements {
		for _, key := range a.agreement() {
			j, met := first[key]
			if !met {
				first[key] = i
				continue
			}
			one, other := root(i), root(j)
			group[max(one, other)] = min(one, other)
		}
	}
	at := map[int]int{}
	var groups [][]*Assignment
	for i, a := range statements {
		r := root(i)
		n, met := at[r]
		if !met {
			n = len(groups)
			at[r] = n
			groups = append(groups, nil)
		}
		groups[n] = append(groups[n], a)
	}
	return groups
}
