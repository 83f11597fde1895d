package registry

import (
	"slices"

	"portolan/generator/text"
)

// Agrees reports whether two statements are about the same service. They agree if they
// have the same state, and a protocol or a name in common: "HTTP" and "http" agree.
// Assigned and Deprecated count as the same state. Reserved and unassigned numbers have
// no names, so only their state is compared. Agrees does not compare numbers: the caller
// passes statements on the same port or range.
func (a *Assignment) Agrees(b *Assignment) bool {
	keys := a.agreement()
	return slices.ContainsFunc(b.agreement(), func(key agreementKey) bool { return slices.Contains(keys, key) })
}

// isOldName reports whether the name in the statement is an old name of a service: the
// state Deprecated means this. The aliases of the statement are then the current names.
func (a *Assignment) isOldName() bool { return a.State == Deprecated }

// agreementKey is one thing that two statements can have in common. It contains a state,
// and either the id of a protocol or a folded name (text.Fold). For reserved and
// unassigned numbers, it contains only the state.
type agreementKey struct {
	state          State
	protocol, name string
}

// agreement returns all keys of a statement. Two statements agree if they have at least
// one key in common.
func (a *Assignment) agreement() []agreementKey {
	state := a.State
	// A deprecated name is the old name of a service that is still assigned.
	if state == Deprecated {
		state = Assigned
	}
	// Only reserved and unassigned numbers have no page. They have no names either.
	if !state.HasPage() {
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

// joinStatements splits the statements on one port or range into groups. Statements that
// agree are in the same group. If a agrees with b, and b agrees with c, all three are in
// one group, even if a and c do not agree. The groups, and the statements in a group,
// keep the order of the argument.
func joinStatements(statements []*Assignment) [][]*Assignment {
	if len(statements) == 1 {
		return [][]*Assignment{statements}
	}
	// group is a union-find forest: group[i] is the parent of statement i. The parent of a root is the root itself.
	// The parent of any other statement has a lower index.
	group := make([]int, len(statements))
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
