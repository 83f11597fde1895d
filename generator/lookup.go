package generator

import (
	"fmt"
	"io/fs"
	"iter"
	"slices"
	"strings"
	"unicode"

	"portolan/generator/diag"
	"portolan/generator/numbers"
	"portolan/generator/port"
	"portolan/generator/registry"
	"portolan/generator/search"
)

// Answer is the answer to one query.
type Answer struct {
	// Query is the query. If it is too long, Cut is true, and Query is the part that was read.
	Query string
	Cut   bool
	Match search.Match
	// Total is the number of all results. For a query of words, Services, Protocols and
	// Notes contain only the best results, so Total can be higher than their number.
	Total     int
	Services  []*registry.Service
	Protocols []*registry.Protocol
	// Topics are the topics that the query names. Services are then their services.
	Topics []*registry.Topic
	Notes  []NoteHit
	// Standalone contains those Protocols that are an answer without a port: transport
	// protocols such as UDP, and protocols without ports. Each of them counts as a
	// result.
	Standalone []*registry.Protocol
	// Numbers are the ports and ranges in the query. It is empty if the query consists of
	// words.
	Numbers []numbers.Item
	// Remarks say what systems do with Numbers. They are not results.
	Remarks []*registry.Remark
	// Others is set only if the query has no answer. It contains the services on the same
	// port with other transports: for 22/udp, those on 22/tcp. They are not results.
	Others []*registry.Service
	// Band is the class of ports that the query names, such as "system ports", or nil. It
	// counts as one result.
	Band *port.Band
	// Fault explains why the number in the query is not a port, for example because it is
	// too high. It is empty for any other query.
	Fault string
}

// NoteHit is a note that a query finds.
type NoteHit = search.NoteHit

// Guess reports whether the results are only a guess. Then nothing contains the words of
// the query, but the names of the results have a similar spelling.
func (a Answer) Guess() bool { return a.Match == search.Guess }

// Answered reports whether the query has an answer. A guess is not an answer. If the
// query consists of port numbers, it has an answer only if a service on them is in use.
func (a Answer) Answered() bool {
	switch {
	case a.Guess() || a.Total == 0:
		return false
	case len(a.Numbers) > 0:
		return slices.ContainsFunc(a.Services, func(s *registry.Service) bool { return s.State.InUse() })
	}
	return true
}

// MaxQuery is the number of characters of a query that Lookup reads, as the search box does.
const MaxQuery = 200

// Lookup answers queries, one after the other. It reads the next query only when its answer is
// needed. It looks up port numbers in the registry. For any other query, it uses the search
// engine, which is also the engine of the search box. After an error, there are no more
// answers.
func Lookup(reg *registry.Registry, static fs.FS, queries iter.Seq[string]) iter.Seq2[Answer, error] {
	return func(yield func(Answer, error) bool) {
		engine := &lookupEngine{static: static, reg: reg}
		for q := range queries {
			a, err := lookUp(reg, engine, q)
			a.Remarks = remarksOn(reg, a.Numbers)
			if !yield(a, err) || err != nil {
				return
			}
		}
	}
}

// lookUp answers one query.
func lookUp(reg *registry.Registry, engine *lookupEngine, query string) (Answer, error) {
	if isOutput(query) {
		a := Answer{Query: query, Match: search.NoMatch}
		found, err := engine.searchOutput(query)
		if err == nil {
			a.take(reg, found)
		}
		return a, err
	}
	query, cut := cutQuery(query)
	a := Answer{Query: query, Cut: cut, Match: search.NoMatch}
	if a.readNumbers(reg) {
		return a, nil
	}
	found, err := engine.search(query)
	if err == nil {
		a.take(reg, found)
	}
	return a, err
}

// cutQuery cuts a query after MaxQuery characters. It does not cut a number or a word in two,
// because a part of a number is another port.
func cutQuery(query string) (read string, cut bool) {
	n, letter := 0, false
	for at, r := range query {
		isLetter := isWordRune(r)
		if n == MaxQuery {
			if whole := strings.TrimRightFunc(query[:at], isWordRune); letter && isLetter && whole != "" {
				return whole, true
			}
			return query[:at], true
		}
		n, letter = n+1, isLetter
	}
	return query, false
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }

// readNumbers answers a query that consists only of port numbers, and returns true. For
// any other query, it returns false. It also returns false for a mapping such as
// 8080->80. Such a query asks for both ports, but numbers.Read would return only 8080.
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

// hasWords reports whether there are words next to a number. Then the query is a search
// for words.
func hasWords(items []numbers.Item) bool {
	return slices.ContainsFunc(items, func(n numbers.Item) bool { return n.Comment != "" })
}

// numbers answers a query for port numbers with the services on these ports. The services
// of each port have the order of its page.
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

// onNumbers returns the services on a port or range, except unassigned ones. found
// contains first the services with one of the transports of n, and then the services for
// which no transport is known. On one number, services that use the transport come before
// those that are only registered for it. others contains the services that have only
// other transports. If n has no transports, all services are in found.
func onNumbers(reg *registry.Registry, n numbers.Item) (found, others []*registry.Service) {
	candidates := reg.ServicesAt(n.First)
	if n.First != n.Last {
		candidates = reg.ServicesIn(n.First, n.Last)
	}
	var registered, unstated []*registry.Service
	for _, s := range candidates {
		switch t := s.AllTransports(); {
		case s.State == registry.Unassigned:
		case n.First == n.Last && n.Transports.Stated() && t&n.Transports != 0 && s.Used()&n.Transports == 0:
			registered = append(registered, s)
		case !n.Transports.Stated() || t&n.Transports != 0:
			found = append(found, s)
		case !t.Stated():
			unstated = append(unstated, s)
		default:
			others = append(others, s)
		}
	}
	return slices.Concat(found, registered, unstated), others
}

// take sets the results that the search engine finds.
func (a *Answer) take(reg *registry.Registry, found search.Answer) {
	switch {
	case found.Beyond:
		if a.Fault == "" {
			a.Fault = fmt.Sprintf("ports end at %d", port.Max)
		}
		return
	case found.Number >= 0 && (found.Unlisted || found.Band != nil):
		n := port.Number(found.Number)
		a.numbers(reg, []numbers.Item{{First: n, Last: n, Transports: found.Transports}})
		return
	case found.Band != nil:
		a.Band = found.Band
		a.Total++
	}
	if found.Match == search.Number && found.Number >= 0 {
		n := port.Number(found.Number)
		a.Numbers = []numbers.Item{{First: n, Last: n, Transports: found.Transports}}
	}
	a.Match = found.Match
	a.Services, a.Protocols, a.Topics, a.Notes = found.Services, found.Protocols, found.Topics, found.Notes
	total := found.Total - found.Longer
	if found.Match == search.Name && (len(found.Topics) == 0 || len(found.Named) > 0) {
		a.Services, total = found.Named, found.TotalNamed
		a.Protocols, a.Notes = found.Protocols[:min(found.NamedProtocols, len(found.Protocols))], nil
	}
	for _, p := range found.Protocols[:found.Leads] {
		if reg.Carrier(p) == nil {
			a.Standalone = append(a.Standalone, p)
		}
	}
	if len(a.Topics) > 0 {
		a.Protocols, a.Notes = nil, nil
	}
	a.Total += total + len(a.Topics) + len(a.Standalone) + len(a.Notes)
}
