package records

import (
	"slices"

	"portolan/generator/lexicon"
	"portolan/generator/notation"
	"portolan/generator/text"
)

// OfTable returns the entries of a table with a column of labels and a column of values.
// The header row is the first entry. OfTable returns nil for a table with settings or
// quantities, and for a table with more than two columns whose second header is not a
// word such as "Value".
func OfTable(t text.Table) []Entry {
	if len(t.Header) < 2 || isConfiguration(t) || notation.IsQuantity(text.Plain(t.Header[1].Spans)) ||
		len(t.Header) > 2 && !hasRole(t.Header[1], lexicon.Value) {
		return nil
	}
	entries := []Entry{{0, text.Plain(t.Header[0].Spans), t.Header[1]}}
	for i, row := range t.Rows {
		entries = append(entries, Entry{i + 1, text.Plain(row.Cells[0].Spans), row.Cells[1]})
	}
	return entries
}

// isConfiguration reports whether a table lists the settings of a program. Ports in such
// a table are only default values. A service may not listen on them.
func isConfiguration(t text.Table) bool {
	return len(t.Header) > 2 && slices.ContainsFunc(t.Header, func(head text.Cell) bool {
		return hasRole(head, lexicon.Setting)
	})
}

// hasRole reports whether the lexicon lists a column header with the role r.
func hasRole(head text.Cell, r lexicon.Role) bool {
	return lexicon.Is(lexicon.Phrase(text.Plain(head.Spans)), r)
}
