package notation

import (
	"strings"
	"sync"

	"portolan/generator/lexicon"
	"portolan/generator/numbers"
)

// Fact is a property of a port, such as its state, that a column of a table can contain.
// Columns with numbers, transports or names have a Role, but no Fact.
type Fact int

// The facts of columns.
const (
	FactNone           Fact = iota
	FactState               // the state of the port, such as reserved
	FactSince               // the date of the assignment
	FactUntil               // the date on which the assignment ended
	FactRemoved             // a date, yes or no; "no" means that the port is not retired
	FactDeprecated          // the date of the deprecation, yes or no
	FactAliases             // other names of the service
	FactAliasOf             // the usual name of the service, if the name in the row is an alias
	FactShared              // yes or no: other services use the same port
	FactEncryption          // none, optional or required; or yes or no
	FactExposure            // local, internal or internet
	FactExposureReason      // a sentence that explains the exposure
	FactTopics              // names of topics, separated by commas
	FactPrinted             // yes or no, in exported tables: the row comes from the output of a program
)

// RegisterHeads are the headers of the first columns in tables that importers write.
// Package reading recognizes these tables by their headers, and then uses the whole text
// of each "Name" cell as a name. In other tables, it reads "SSH (Secure Shell)" as two
// names.
var RegisterHeads = []string{"Port", "Transport", "Service", "Name", "Reference"}

// VerbatimHeads are the headers of the first columns in tables that exports write. Package
// reading recognizes these tables by their headers. It reads each row as one assignment and
// does not interpret the cells. After these columns, there may be columns with the headers
// FactHeads. VerbatimFacts contains the fact in each of them. All columns after that are
// extra fields.
var (
	VerbatimHeads = []string{"Port", "Transport", "Service", "Name", "Protocols", "Description", "Reference", "Related"}
	FactHeads     = []string{HeadState, HeadSince, HeadUntil, HeadAliases, HeadShared, "Printed",
		HeadEncryption, HeadExposure, HeadExposureReason, HeadTopics}
	VerbatimFacts = []Fact{FactState, FactSince, FactUntil, FactAliases, FactShared, FactPrinted,
		FactEncryption, FactExposure, FactExposureReason, FactTopics}
)

// MinFactHeads is the number of FactHeads in tables of the first version of exports.
const MinFactHeads = 6

// The headers of the fact columns that the program itself writes.
const (
	HeadState   = "State"
	HeadSince   = "Since"
	HeadUntil   = "Until"
	HeadAliases = "Aliases"
	HeadAliasOf = "Alias of"
	HeadShared  = "Shared"

	HeadEncryption     = "Encryption"
	HeadExposure       = "Exposure"
	HeadExposureReason = "Exposure reason"
	HeadTopics         = "Topics"
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
		"encryption": FactEncryption,
		"exposure":   FactExposure,
		"reason":     FactExposureReason,
		"topics":     FactTopics,
	})
})

// IsRule reports whether a column with this header contains firewall actions, such as
// "allow" and "deny".
func IsRule(head string) bool { return lexicon.Is(lexicon.Phrase(head), lexicon.Rule) }

// Denies reports whether a firewall action blocks traffic: true for "deny" and "drop",
// false for "allow".
func Denies(rule string) bool { return lexicon.Is(lexicon.Phrase(rule), lexicon.Deny) }

// IsClosed reports whether a text says at its end that a port is closed: true for
// "API, disabled", false for "disabled API". It also looks at the end of the first
// clause: true for "switched off, ask the network team".
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

// lastWord returns the last word of a text. It ignores numbers, prepositions and words
// such as "since" at the end: lastWord("disabled since 2021") returns "disabled".
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

// SaysYes reports whether a yes-or-no cell says yes. It returns false only if the cell
// says no or is blank. Any other text, such as a date, counts as yes.
func SaysYes(cell string) bool {
	crossed, ok := numbers.ReadCross(cell)
	return crossed || !ok
}

// IsTime reports whether a cell may be a date, a year or a version. It returns true for a
// cell with a digit, except for a cell such as "1" that means yes.
func IsTime(cell string) bool {
	crossed, _ := numbers.ReadCross(cell)
	return strings.ContainsAny(cell, "0123456789") && !crossed
}
