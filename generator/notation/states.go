package notation

import (
	"strings"
	"sync"

	"portolan/generator/lexicon"
	"portolan/generator/numbers"
	"portolan/generator/registry"
)

// states returns a map from words and phrases to states: "free" means
// registry.Unassigned.
var states = sync.OnceValue(func() map[string]registry.State {
	return lexicon.Table(lexicon.State, map[string]registry.State{
		"assigned":   registry.Assigned,
		"reserved":   registry.Reserved,
		"unassigned": registry.Unassigned,
		"deprecated": registry.Deprecated,
		"retired":    registry.Retired,
	})
})

// maxStateWords is the number of words in the longest phrase with the role lexicon.State.
const maxStateWords = 4

// ReadState reads a text that consists of a state, such as "FREE", "(reserved)" and
// "no longer used". It returns false for any other text, such as "free tier".
func ReadState(s string) (registry.State, bool) {
	if len(s) > 80 {
		return "", false
	}
	state, ok := states()[lexicon.Phrase(s)]
	return state, ok
}

// NameState reads a state in a cell of a name column. It returns false for words such as
// "Active", which mean "assigned": they may be names of services.
func NameState(name string) (registry.State, bool) {
	state, ok := ReadState(name)
	return state, ok && state != registry.Assigned
}

// StateCell reads a cell of a state column. ok is false if the cell does not begin with a
// state. more reports that state does not contain everything that the cell says:
// "deprecated, use 8443", "Removed in 4.17". more is also true for a word such as
// "Active", which StateCell reads as assigned.
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

// SectionState returns the state that a title gives for the ports below it:
// "Previously allocated", "Reserved ports", "Retired and removed". For a title with other
// words, such as "Reserved for Bob", it returns "". It also returns "" for "Available
// ports". This title usually means ports that a system offers, and not unassigned ports.
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

// SaysClosed reports whether the first clause of a title or cell says only that ports are
// closed. Later clauses do not matter: it is true for "Blocked, do not open again".
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
