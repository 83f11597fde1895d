package generator

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"portolan/generator/bundle"
	"portolan/generator/diag"
	"portolan/generator/numbers"
	"portolan/generator/port"
	"portolan/generator/registry"
	"portolan/generator/search"
	"portolan/generator/urls"
)

// Answer is what the registry knows about one query.
type Answer struct {
	Query string
	Match search.Match
	// Total counts all results. Of those to words, Services, Protocols and Notes
	// hold the best only.
	Total     int
	Services  []*registry.Service
	Protocols []*registry.Protocol
	Notes     []*registry.Note
	// Bare are those of Protocols that are results of their own: transports, and
	// what has no ports.
	Bare []*registry.Protocol
	// Numbers are the ports that the query asks for; empty for words.
	Numbers []numbers.Item
	// Others are the services of the number over other transports than those
	// asked for, where no source lists it with these. They are not results.
	Others []*registry.Service
	// Band is the class of ports that the query names. It counts as a result.
	Band *port.Band
	// Fault says why a query for a number cannot have an answer, or is empty.
	Fault string
}

// Guess reports whether nothing has the words of the query and the results are
// nearly spelt so.
func (a Answer) Guess() bool { return a.Match == search.Guess }

// Answered reports whether the query has an answer. A guess does not count, nor
// does a number that nobody has.
func (a Answer) Answered() bool {
	switch {
	case a.Guess() || a.Total == 0:
		return false
	case len(a.Numbers) > 0:
		return slices.ContainsFunc(a.Services, func(s *registry.Service) bool { return s.State.InUse() })
	}
	return true
}

// maxHits bounds how many services, and how many protocols, an answer to words
// holds.
const maxHits = 20

// Lookup answers queries. Numbers are looked up in the registry; everything else
// is asked of the search engine, as in the search box.
func Lookup(reg *registry.Registry, static fs.FS, queries []string) ([]Answer, error) {
	var engine *search.Engine
	answers := make([]Answer, len(queries))
	for i, q := range queries {
		answers[i] = Answer{Query: q, Match: search.NoMatch}
		if answers[i].readNumbers(reg) {
			continue
		}
		if engine == nil {
			script, err := bundle.Join(static, bundle.Engine()...)
			if err != nil {
				return nil, err
			}
			if engine, err = search.NewEngine(script, reg, urls.Folders{}); err != nil {
				return nil, err
			}
		}
		if err := answers[i].search(reg, engine); err != nil {
			return nil, err
		}
	}
	return answers, nil
}

// readNumbers answers a query that is nothing but numbers, and reports whether
// it is. Of a mapping such as 8080->80 a note lists the one end that is reached;
// a query asks for both, and the engine reads it.
func (a *Answer) readNumbers(reg *registry.Registry) bool {
	if strings.ContainsAny(a.Query, ":>") {
		return false
	}
	items, faults := numbers.Read(a.Query)
	if len(items) == 0 || len(faults) > 0 || hasWords(items) {
		if len(faults) == 1 && faults[0].Rule == diag.PortRange {
			a.Fault = faults[0].Message
		}
		return false
	}
	a.numbers(reg, items)
	return true
}

// hasWords reports whether words stand next to a number of a query, which then
// asks for words.
func hasWords(items []numbers.Item) bool {
	return slices.ContainsFunc(items, func(n numbers.Item) bool { return n.Comment != "" })
}

// numbers answers with what is on numbers, in the order of their pages.
func (a *Answer) numbers(reg *registry.Registry, items []numbers.Item) {
	a.Match, a.Numbers = search.Number, items
	seen := map[*registry.Service]bool{}
	var others []*registry.Service
	for _, n := range items {
		found, more := onNumbers(reg, n)
		for _, s := range found {
			if !seen[s] {
				seen[s] = true
				a.Services = append(a.Services, s)
			}
		}
		others = append(others, more...)
	}
	a.Total = len(a.Services)
	if len(items) == 1 && !a.Answered() {
		a.Others = others
	}
	if a.Total == 0 {
		a.Match = search.NoMatch
	}
}

// onNumbers returns the services of a port or range that may run over the
// transports asked for: those that list one of them first, then those of which
// no source lists any. Others are over other transports.
func onNumbers(reg *registry.Registry, n numbers.Item) (found, others []*registry.Service) {
	candidates := reg.ServicesAt(n.First)
	if n.First != n.Last {
		candidates = reg.ServicesIn(n.First, n.Last)
	}
	var unstated []*registry.Service
	for _, s := range candidates {
		switch t := s.AllTransports(); {
		case s.State == registry.Unassigned:
		case !n.Transports.Stated() || t&n.Transports != 0:
			found = append(found, s)
		case !t.Stated():
			unstated = append(unstated, s)
		default:
			others = append(others, s)
		}
	}
	return append(found, unstated...), others
}

// search fills in what the engine finds for the query.
func (a *Answer) search(reg *registry.Registry, engine *search.Engine) error {
	found, err := engine.Search(a.Query, maxHits)
	if err != nil {
		return err
	}
	switch {
	case found.Beyond:
		if a.Fault == "" {
			a.Fault = fmt.Sprintf("ports end at %d", port.Max)
		}
		return nil
	case found.Number >= 0 && (found.Unlisted || found.Band != nil): // no source lists it so
		n := port.Number(found.Number)
		a.numbers(reg, []numbers.Item{{First: n, Last: n, Transports: found.Transports}})
		return nil
	case found.Band != nil:
		a.Band = found.Band
		a.Total++
	}
	if found.Match == search.Number && found.Number >= 0 {
		n := port.Number(found.Number)
		a.Numbers = []numbers.Item{{First: n, Last: n, Transports: found.Transports}}
	}
	a.Match = found.Match
	a.Services, a.Protocols, a.Notes = found.Services, found.Protocols, found.Notes
	total := found.Total - found.Longer
	if found.Match == search.Name {
		a.Services, total = found.Named, found.TotalNamed
		a.Protocols, a.Notes = found.Protocols[:min(found.NamedProtocols, len(found.Protocols))], nil
	}
	for _, p := range found.Protocols[:found.Leads] {
		if reg.Carrier(p) == nil {
			a.Bare = append(a.Bare, p)
		}
	}
	a.Total += total + len(a.Bare) + len(a.Notes)
	return nil
}
