package notation

import (
	"strings"
	"sync"

	"portolan/generator/lexicon"
	"portolan/generator/numbers"
)

// Fact is what a column says about a port, apart from its number, transport and name.
type Fact int

// The facts of columns.
const (
	FactNone       Fact = iota
	FactState           // the state of the port: reserved, unassigned
	FactSince           // the date of the assignment
	FactUntil           // the date on which the assignment ended
	FactRemoved         // the date of the removal, or yes; the port is retired unless it says no
	FactDeprecated      // the date of the deprecation, or yes
	FactAliases         // other names of the service
	FactAliasOf         // the usual name, if the service is listed under another one
	FactShared          // whether other services use the port, too
	FactPrinted         // whether the row comes from the output of a program; only exports have it
)

// RegisterHeads are the first headers of tables that importers write. In such a table each
// cell of the name column is a name.
var RegisterHeads = []string{"Port", "Transport", "Service", "Name", "Reference"}

// VerbatimHeads are the first headers of tables that exports write. Each row of such a
// table is one assignment, and its cells are taken unchanged. All of FactHeads may follow;
// these columns contain VerbatimFacts, in this order. Any further columns are extra fields.
var (
	VerbatimHeads = []string{"Port", "Transport", "Service", "Name", "Protocols", "Description", "Reference", "Related"}
	FactHeads     = []string{HeadState, HeadSince, HeadUntil, HeadAliases, HeadShared, "Printed"}
	VerbatimFacts = []Fact{FactState, FactSince, FactUntil, FactAliases, FactShared, FactPrinted}
)

// The headers of the fact columns that the program itself writes.
const (
	HeadState   = "State"
	HeadSince   = "Since"
	HeadUntil   = "Until"
	HeadAliases = "Aliases"
	HeadAliasOf = "Alias of"
	HeadShared  = "Shared"
)

// factsByHead returns the facts by folded column header.
var factsByHead = sync.OnceValue(func() map[string]Fact {
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

// IsRule reports whether a column with this header contains firewall actions, such as
// "allow" and "deny".
func IsRule(head string) bool { return lexicon.Is(lexicon.Phrase(head), lexicon.Rule) }

// Denies reports whether a cell of such a column blocks all traffic.
func Denies(rule string) bool { return lexicon.Is(lexicon.Phrase(rule), lexicon.Deny) }

// IsClosed reports whether a text about a port, or its first clause, ends in a word such
// as "closed": "API, disabled", "switched off, ask the network team".
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

// lastWord returns the last word of a text. It ignores dates and prepositions at the end:
// lastWord("disabled since 2021") returns "disabled".
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

// clauseEnd returns the offset of the first comma, semicolon or Chinese full stop, or the
// length of s.
func clauseEnd(s string) int {
	for i, r := range s {
		switch r {
		case ',', ';', '，', '；', '。':
			return i
		}
	}
	return len(s)
}

// SaysYes reports whether a yes-or-no cell says yes. A cell with any other text also
// counts as yes.
func SaysYes(cell string) bool {
	crossed, ok := numbers.ReadCross(cell)
	return crossed || !ok
}

// IsTime reports whether a cell may be a date, a year or a version: it has a digit and is
// not a yes-or-no mark.
func IsTime(cell string) bool {
	crossed, _ := numbers.ReadCross(cell)
	return strings.ContainsAny(cell, "0123456789") && !crossed
}
