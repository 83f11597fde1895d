package notation

import (
	"strings"
	"sync"

	"portolan/generator/lexicon"
	"portolan/generator/numbers"
)

// Fact is a typed value that a column may hold beside names and numbers.
type Fact int

// The facts of columns.
const (
	FactNone       Fact = iota
	FactState           // what the source makes of the number: reserved, free
	FactSince           // when it was assigned
	FactUntil           // until when it was
	FactRemoved         // since when it is no longer: a cell that is filled says that it is not
	FactDeprecated      // since when it should not be used
	FactAliases         // other names
	FactAliasOf         // the name that this one stands for
	FactShared          // whether others use the number, too
	FactPrinted         // whether a program printed it; no note has a column for it
)

// RegisterHeads begin the heads of tables that hold a registry as it stands,
// such as importers write: each cell of the name column is a name.
var RegisterHeads = []string{"Port", "Transport", "Service", "Name", "Reference"}

// VerbatimHeads begin the heads of tables that say one assignment a row, each
// cell as it stands, such as exports write. FactHeads, all of them, may follow,
// and hold VerbatimFacts. Columns after these are extra, whatever their heads.
var (
	VerbatimHeads = []string{"Port", "Transport", "Service", "Name", "Protocols", "Description", "Reference", "Related"}
	FactHeads     = []string{HeadState, HeadSince, HeadUntil, HeadAliases, HeadShared, "Printed"}
	VerbatimFacts = []Fact{FactState, FactSince, FactUntil, FactAliases, FactShared, FactPrinted}
)

// These are the heads under which the program itself writes facts.
const (
	HeadState   = "State"
	HeadSince   = "Since"
	HeadUntil   = "Until"
	HeadAliases = "Aliases"
	HeadAliasOf = "Alias of"
	HeadShared  = "Shared"
)

// factHeads are the heads, folded, of columns that hold facts.
var factHeads = sync.OnceValue(func() map[string]Fact {
	return lexicon.Table(lexicon.Fact, map[string]Fact{
		"state":      FactState,
		"since":      FactSince,
		"until":      FactUntil,
		"removed":    FactRemoved,
		"deprecated": FactDeprecated,
		"aliases":    FactAliases,
		"alias-of":   FactAliasOf,
		"shared":     FactShared,
	})
})

// IsRule reports whether the cells of a column are the rules of a firewall.
func IsRule(head string) bool { return lexicon.Is(lexicon.Phrase(head), lexicon.Rule) }

// Denies reports whether a rule of a firewall lets nothing through.
func Denies(rule string) bool { return lexicon.Is(lexicon.Phrase(rule), lexicon.Deny) }

// IsClosed reports whether words on a port end in one such as "closed", or their first
// clause does: "API, disabled", "switched off, ask the network team".
func IsClosed(s string) bool {
	s = strings.TrimRight(s, " .!)")
	end := clauseEnd(s)
	return endsClosed(s) || end < len(s) && endsClosed(s[:end])
}

func endsClosed(s string) bool {
	if lexicon.Is(lastWord(lexicon.Fold(s)), lexicon.Closed) {
		return true
	}
	closed, ok := lexicon.Within(lexicon.ClosedPart, s)
	return ok && strings.HasSuffix(s, closed)
}

// lastWord returns the last word before those that say since when something is so.
func lastWord(folded string) string {
	for {
		folded = strings.TrimRightFunc(folded, lexicon.NotWord)
		before := strings.TrimRightFunc(folded, func(r rune) bool { return !lexicon.NotWord(r) })
		word := folded[len(before):]
		if word == "" || !isNumber(word) && !lexicon.Is(word, lexicon.AfterState, lexicon.Preposition) {
			return word
		}
		folded = before
	}
}

func clauseEnd(s string) int {
	for i, r := range s {
		switch r {
		case ',', ';', '，', '；', '。':
			return i
		}
	}
	return len(s)
}

// SaysYes reports whether a cell that takes yes or no says yes, or names
// something, which is as good.
func SaysYes(cell string) bool {
	crossed, ok := numbers.ReadCross(cell)
	return crossed || !ok
}

// IsTime reports whether a cell names a day, a year or a version: it has a
// digit. A cross or a yes has none.
func IsTime(cell string) bool {
	crossed, _ := numbers.ReadCross(cell)
	return strings.ContainsAny(cell, "0123456789") && !crossed
}
