package notation

import (
	"strings"
	"sync"

	"portolan/generator/lexicon"
	"portolan/generator/numbers"
)

// Fact is a property of a port that a column can contain. Number, transport and name have
// no Fact: they are roles.
type Fact int

// The facts of columns.
const (
	FactNone       Fact = iota
	FactState           // the state of the port: reserved, unassigned
	FactSince           // the date of the assignment
	FactUntil           // the date on which the assignment ended
	FactRemoved         // a date, yes or no; the port is retired unless the cell says no
	FactDeprecated      // the date of the deprecation, or yes or no
	FactAliases         // other names of the service
	FactAliasOf         // the usual name, if the row lists the service under another name
	FactShared          // whether other services use the same port
	FactPrinted         // whether the row comes from the output of a program; only in exported tables
)

// RegisterHeads are the headers of the first columns in tables that importers write. In
// such a table, each cell of the name column is a name.
var RegisterHeads = []string{"Port", "Transport", "Service", "Name", "Reference"}

// VerbatimHeads are the headers of the first columns in tables that exports write. Each
// row of such a table is one assignment, and readers take its cells unchanged. The
// columns FactHeads may follow. They contain the facts VerbatimFacts, in the same order.
// Any columns after them are extra fields.
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

// factsByHead returns a map from folded column headers to facts.
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

// Denies reports whether a firewall action, such as "deny", blocks all traffic.
func Denies(rule string) bool { return lexicon.Is(lexicon.Phrase(rule), lexicon.Deny) }

// IsClosed reports whether a text about a port ends in a word such as "closed": "API,
// disabled". It is enough if the first clause ends in such a word: "switched off, ask the
// network team".
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

// clauseEnd returns the offset of the first comma, semicolon or Chinese full stop. If the
// text has no such sign, it returns the length of s.
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

// IsTime reports whether a cell may be a date, a year or a version: it has a digit and
// does not mean yes, as "1" does.
func IsTime(cell string) bool {
	crossed, _ := numbers.ReadCross(cell)
	return strings.ContainsAny(cell, "0123456789") && !crossed
}
