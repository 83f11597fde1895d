package notation

import (
	"strings"
	"sync"

	"portolan/generator/lexicon"
	"portolan/generator/numbers"
	"portolan/generator/registry"
)

// states are the words that say alone what becomes of a number.
var states = sync.OnceValue(func() map[string]registry.State {
	return lexicon.Table(lexicon.State, map[string]registry.State{
		"assigned":   registry.Assigned,
		"reserved":   registry.Reserved,
		"unassigned": registry.Unassigned,
		"deprecated": registry.Deprecated,
		"retired":    registry.Retired,
	})
})

// maxStateWords is how many words the longest of them has.
const maxStateWords = 4

// ReadState reads a text that says nothing but a state: "FREE", "(reserved)",
// "no longer used".
func ReadState(s string) (registry.State, bool) {
	if len(s) > 80 {
		return "", false
	}
	state, ok := states()[lexicon.Phrase(s)]
	return state, ok
}

// NameState reads what stands where a name should, if it is a state of which
// no service is called.
func NameState(name string) (registry.State, bool) {
	state, ok := ReadState(name)
	return state, ok && state != registry.Assigned
}

// StateCell reads a cell of a column of states. More is set where the cell says
// something else as well: "deprecated, use 8443", "Removed in 4.17".
func StateCell(cell string) (state registry.State, more, ok bool) {
	if state, ok = ReadState(cell); ok {
		return state, state == registry.Assigned && lexicon.Fold(strings.TrimSpace(cell)) != string(state), true
	}
	if end := strings.IndexAny(cell, ",;:(–—\n"); end > 0 {
		if state, ok = ReadState(cell[:end]); ok {
			return state, true, true
		}
	}
	found := lexicon.Words(cell)
	for i := 1; i < len(found) && i <= maxStateWords; i++ {
		if lexicon.Is(found[i], lexicon.AfterState) {
			state, ok = ReadState(strings.Join(found[:i], " "))
			return state, true, ok
		}
	}
	return "", false, false
}

// SectionState returns the state that a title gives to what stands below it:
// "Previously allocated", "Reserved ports", "Retired and removed". It is empty
// for titles that name anything else. A title such as "Available ports" offers
// ports more often than it says that they are free.
func SectionState(title string) registry.State {
	if SaysClosed(title) {
		return registry.Retired
	}
	var kept []string
	for _, w := range lexicon.Words(title) {
		if !numbers.IsPortWord(w) && !lexicon.Is(w, lexicon.StateFiller, lexicon.Generic) {
			kept = append(kept, w)
		}
	}
	if len(kept) == 0 || len(kept) > maxStateWords {
		return ""
	}
	state, ok := states()[strings.Join(kept, " ")]
	if !ok {
		for i, w := range kept {
			if other := states()[w]; other == "" || i > 0 && other != state {
				return ""
			}
			state = states()[w]
		}
	}
	if state == registry.Unassigned && kept[0] == "available" {
		return ""
	}
	return state
}

// SaysClosed reports whether the first clause of a title, or of a cell, says only that
// what it is about is closed: "Blocked, do not open again".
func SaysClosed(title string) bool {
	closed := false
	for w := range strings.FieldsFuncSeq(lexicon.Fold(title[:clauseEnd(title)]), lexicon.NotWord) {
		switch {
		case lexicon.Is(w, lexicon.Closed, lexicon.Deny):
			closed = true
		case !numbers.IsPortWord(w) && !lexicon.Is(w, lexicon.StateFiller):
			return false
		}
	}
	return closed
}
