package generator

import (
	"cmp"
	"io/fs"
	"maps"
	"slices"

	"portolan/generator/diag"
	"portolan/generator/notation"
	"portolan/generator/registry"
	"portolan/generator/search"
	"portolan/generator/text"
)

// Answer is what the registry knows about one query.
type Answer struct {
	Query string
	// Total counts all results. Of those to free text, Assignments and
	// Protocols hold the best only.
	Total       int
	Assignments []*registry.Assignment
	Protocols   []*registry.Protocol
	// Numbers are the ports that the query asks for; empty for words.
	Numbers []notation.Number
	// Block is where to look, for a class of ports or a number of which no
	// source speaks, where the engine answered. It counts as a result.
	Block *registry.Block
	// Guess is set when nothing is called so, and the results nearly are.
	Guess bool
	// Fault says why a query for a number cannot have an answer, or is empty.
	Fault string
}

// maxHits bounds how many assignments, and how many protocols, an answer to
// free text holds.
const maxHits = 20

// Lookup answers queries. Numbers and exact names are looked up in the
// registry; anything else is asked of the search engine.
func Lookup(reg *registry.Registry, static fs.FS, queries []string) ([]Answer, error) {
	var engine *search.Engine
	answers := make([]Answer, len(queries))
	for i, q := range queries {
		a, ok := lookupExact(reg, q)
		if !ok {
			if engine == nil {
				script, err := fs.ReadFile(static, "js/engine.js")
				if err != nil {
					return nil, err
				}
				if engine, err = search.NewEngine(script, reg); err != nil {
					return nil, err
				}
			}
			if err := a.search(engine); err != nil {
				return nil, err
			}
		}
		answers[i] = a
	}
	return answers, nil
}

func lookupExact(reg *registry.Registry, query string) (Answer, bool) {
	a := Answer{Query: query}
	numbers, faults := notation.ReadNumbers(query)
	if len(numbers) > 0 && len(faults) == 0 && !noted(numbers) {
		a.Numbers = numbers
		seen := map[*registry.Assignment]bool{}
		for _, n := range numbers {
			a.add(onNumbers(reg, n), seen)
		}
		a.Total = len(a.Assignments)
		return a, true
	}
	if len(faults) == 1 && faults[0].Rule == diag.PortRange {
		a.Fault = faults[0].Message
	}
	assignments, protocols := exactly(reg, query)
	if len(assignments)+len(protocols) == 0 {
		return a, false
	}
	a.Assignments, a.Protocols = assignments, protocols
	a.Total = len(a.Assignments) + len(a.Protocols)
	return a, true
}

// exactly returns what has a whole name, in the engine's order: a registered
// service name before what protocols are called, before what sources call it.
// Other names of protocols are left to the engine, and so is what no note speaks
// of: something that notes do speak of and that begins so comes before it.
func exactly(reg *registry.Registry, name string) ([]*registry.Assignment, []*registry.Protocol) {
	key := text.Fold(name)
	protocols, named := reg.Named(name)
	ranks := map[*registry.Assignment]int{}
	for _, a := range named {
		ranks[a] = 2
		if text.Fold(a.Service) == key {
			ranks[a] = 0
		}
	}
	for _, p := range protocols {
		rank := 3
		if text.Fold(p.Label) == key || p.ID == key {
			rank = 1
		}
		for _, a := range p.Assignments {
			if known, ok := ranks[a]; !p.IsTransport() && (!ok || rank < known) {
				ranks[a] = rank // what runs over a transport is no answer to what it is
			}
		}
	}
	for a := range ranks {
		if !reg.Noted(a) {
			ranks[a] += 4 // behind all that notes speak of
		}
	}
	found := slices.SortedFunc(maps.Keys(ranks), func(a, b *registry.Assignment) int {
		return cmp.Or(cmp.Compare(ranks[a], ranks[b]), cmp.Compare(a.Port, b.Port), cmp.Compare(a.End, b.End))
	})
	if len(found) > 0 && ranks[found[0]] > 2 {
		return nil, nil
	}
	var together []*registry.Assignment
	type numbers struct{ first, last registry.Number }
	done := map[numbers]bool{}
	for _, head := range found {
		n := numbers{head.Port, head.End}
		if done[n] {
			continue
		}
		done[n] = true
		for _, a := range reg.Overlapping(n.first, n.last) {
			if _, has := ranks[a]; has && a.Port == n.first && a.End == n.last {
				together = append(together, a)
			}
		}
	}
	return together, protocols
}

// noted tells whether words stand beside some number of a query, which then
// asks for words.
func noted(numbers []notation.Number) bool {
	return slices.ContainsFunc(numbers, func(n notation.Number) bool { return n.Note != "" })
}

// add appends the assignments that have not been seen.
func (a *Answer) add(assignments []*registry.Assignment, seen map[*registry.Assignment]bool) {
	for _, assignment := range assignments {
		if !seen[assignment] {
			seen[assignment] = true
			a.Assignments = append(a.Assignments, assignment)
		}
	}
}

// onNumbers returns the assignments of a port or range that may run over the
// transports asked for: those that state one of them first, then those that
// state none.
func onNumbers(reg *registry.Registry, n notation.Number) []*registry.Assignment {
	var stated, unstated []*registry.Assignment
	candidates := reg.Covering(n.First)
	if n.First != n.Last {
		candidates = reg.Overlapping(n.First, n.Last)
	}
	for _, a := range candidates {
		switch {
		case !n.Transports.Stated() || a.Transports&n.Transports != 0:
			stated = append(stated, a)
		case !a.Transports.Stated():
			unstated = append(unstated, a)
		}
	}
	return append(stated, unstated...)
}

// search fills in what the engine finds for the query.
func (a *Answer) search(engine *search.Engine) error {
	found, err := engine.Search(a.Query, maxHits)
	if err != nil {
		return err
	}
	a.Total, a.Assignments, a.Protocols, a.Guess = found.Total, found.Assignments, found.Protocols, found.Guess
	switch {
	case found.Beyond && a.Fault == "":
		a.Fault = "ports end at 65535"
	case found.Unstated:
		n := found.Assignments[0].Port
		a.Total, a.Assignments, a.Numbers = 0, nil, []notation.Number{{First: n, Last: n}}
	case found.Block == nil:
	case found.Block.Number < 0:
		a.Block = &found.Block.Block
	default: // a number of which nobody speaks
		n := registry.Number(found.Block.Number)
		a.Total, a.Assignments, a.Numbers = 0, nil, []notation.Number{{First: n, Last: n}}
	}
	return nil
}
