package generator

import (
	"io/fs"
	"slices"

	"portolan/generator/diag"
	"portolan/generator/notation"
	"portolan/generator/registry"
	"portolan/generator/search"
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
				if engine, err = search.NewEngine(script, search.NewIndex(reg)); err != nil {
					return nil, err
				}
			}
			if err := a.search(reg, engine); err != nil {
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
	protocols, named := reg.Named(query)
	if len(protocols)+len(named) == 0 {
		return a, false
	}
	a.Protocols = protocols
	seen := map[*registry.Assignment]bool{}
	for _, p := range protocols {
		if p.IsTransport() {
			continue // what runs over it is no answer to what it is
		}
		a.add(p.Assignments, seen)
	}
	a.add(named, seen)
	a.Total = len(a.Assignments) + len(a.Protocols)
	return a, true
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

// search fills in what the engine finds for the words of the query.
func (a *Answer) search(reg *registry.Registry, engine *search.Engine) error {
	hits, total, err := engine.Search(a.Query, maxHits)
	if err != nil {
		return err
	}
	a.Total = total
	for _, h := range hits {
		if h.Protocol {
			a.Protocols = append(a.Protocols, reg.Protocols()[h.Row])
			continue
		}
		a.Assignments = append(a.Assignments, reg.Assignments()[h.Row])
	}
	return nil
}
