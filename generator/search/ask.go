package search

import (
	"encoding/json"

	"github.com/dop251/goja"

	"portolan/generator/port"
)

// Search returns the answer to a query. The answer has at most limit services, limit
// protocols and limit notes, the best first.
func (e *Engine) Search(query string, limit int) (Answer, error) {
	value, err := e.query(goja.Undefined(), e.open, e.vm.ToValue(query), e.vm.ToValue(limit), e.memory)
	if err != nil {
		return Answer{}, err
	}
	var found jsAnswer
	encoded, err := json.Marshal(value.Export())
	if err != nil {
		return Answer{}, err
	}
	if err := json.Unmarshal(encoded, &found); err != nil {
		return Answer{}, err
	}
	return e.answer(found), nil
}

// SearchWith calls a function that answers as the engine does. The arguments of the function are the opened
// index, the query and the limit.
func (e *Engine) SearchWith(function Function, query string, limit int) (Answer, error) {
	found := jsAnswer{Match: NoMatch, Number: -1}
	err := function(&found, query, limit)
	return e.answer(found), err
}

// jsAnswer is an answer of the engine. engine/answers.js explains it.
type jsAnswer struct {
	Services, Named, Protocols, Topics, Notes []int
	// Sections contains, for each of Notes, the section that matches, or -1.
	Sections         []int
	Leads            int
	Totals           struct{ Services, Longer, Named, NamedProtocols int }
	Transports       port.Transports
	Match            Match
	Number           int
	Band             *struct{ Row int }
	Unlisted, Beyond bool
}

// answer returns the services, protocols and notes of an answer.
func (e *Engine) answer(found jsAnswer) Answer {
	answer := Answer{
		Match: found.Match, Total: found.Totals.Services, Longer: found.Totals.Longer, TotalNamed: found.Totals.Named,
		NamedProtocols: found.Totals.NamedProtocols, Leads: found.Leads, Transports: found.Transports,
		Services: pick(e.index.services, found.Services), Named: pick(e.index.services, found.Named),
		Protocols: pick(e.index.protocols, found.Protocols), Topics: pick(e.index.topics, found.Topics),
		Number: found.Number, Unlisted: found.Unlisted, Beyond: found.Beyond,
	}
	for i, row := range found.Notes {
		// A topic that only contains words of the query is not a note.
		if row -= len(e.index.topics); row >= 0 {
			hit := NoteHit{Note: e.index.notes[row]}
			if at := found.Sections[i]; at >= 0 {
				hit.Heading = e.index.sections[row][at].heading
			}
			answer.Notes = append(answer.Notes, hit)
		}
	}
	if found.Band != nil {
		answer.Band = &port.Bands()[found.Band.Row]
	}
	return answer
}

// pick returns the entries of a list at the given indexes.
func pick[T any](all []T, rows []int) []T {
	var picked []T
	for _, row := range rows {
		picked = append(picked, all[row])
	}
	return picked
}
