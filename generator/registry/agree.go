package registry

import (
	"slices"

	"portolan/generator/text"
)

// Agrees reports whether two statements are about one thing: they share a
// protocol, or a name that one of them or its protocols have. What is in use
// agrees only with what is in use, retired numbers with retired ones, and so on.
func (a *Assignment) Agrees(b *Assignment) bool {
	keys := a.agreement()
	return slices.ContainsFunc(b.agreement(), func(key agreementKey) bool { return slices.Contains(keys, key) })
}

// isOldName reports whether the statement is only of an old name, whose aliases
// are names of the service that it stands for.
func (a *Assignment) isOldName() bool { return a.State == Deprecated }

// agreementKey is one thing that statements which agree have in common: a
// protocol, or a folded name, of what is in one state. A number that has no
// names has a state only.
type agreementKey struct {
	state          State
	protocol, name string
}

// agreement returns the keys of which two statements that agree share one.
func (a *Assignment) agreement() []agreementKey {
	state := a.State
	if state == Deprecated { // an old name of what is assigned
		state = Assigned
	}
	if !state.HasPage() { // such numbers have no names
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

// joinStatements groups statements on one port or range into those that agree,
// directly or through others. Groups and their members keep the given order.
func joinStatements(statements []*Assignment) [][]*Assignment {
	if len(statements) == 1 {
		return [][]*Assignment{statements}
	}
	group := make([]int, len(statements)) // of each statement, an earlier or equal index
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
