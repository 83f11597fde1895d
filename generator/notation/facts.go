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

// Denies reports whether a column holds the rules of a firewall, and a cell of it lets
// nothing through.
func Denies(head, cell string) bool {
	return lexicon.Is(lexicon.Phrase(head), lexicon.Rule) && lexicon.Is(lexicon.Phrase(cell), lexicon.Deny)
}

// IsClosed reports whether words on a port end in one such as "closed", or their first
// clause does: "API, disabled", "switched off, ask the network team".
func IsClosed(s string) bool {
	s = strings.TrimRight(s, " .!)")
	for _, part := range []string{s, s[:clauseEnd(s)]} {
		found := withoutDate(lexicon.Words(part))
		if len(found) > 0 && lexicon.Is(found[len(found)-1], lexicon.Closed) {
			return true
		}
		if closed, ok := lexicon.Within(lexicon.ClosedPart, part); ok && strings.HasSuffix(part, closed) {
			return true
		}
	}
	return false
}

// withoutDate drops the words at the end that say since when something is so.
func withoutDate(found []string) []string {
	n := len(found)
	for n > 0 && (isNumber(found[n-1]) || lexicon.Is(found[n-1], lexicon.AfterState, lexicon.Preposition)) {
		n--
	}
	return found[:n]
}

func clauseEnd(s string) int {
	if end := strings.IndexAny(s, ",;，；。"); end >= 0 {
		return end
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
