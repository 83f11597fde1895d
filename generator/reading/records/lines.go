package records

import (
	"strings"

	"portolan/generator/numbers"
	"portolan/generator/reading/line"
	"portolan/generator/reading/naming"
	"portolan/generator/text"
)

// OfLines returns the entries in lines such as "Port: 22" and "Protocol: TCP". It leaves
// out lines without a label. One label must be a word for ports without a name, such as
// "Port". If there is no such label, StatesDefault must be true. If not, OfLines returns
// nil.
func OfLines(run [][]text.Span) []Entry {
	var entries []Entry
	port := false
	for i, item := range run {
		l := line.New(item)
		start := line.Decoration(l.Text)
		end := strings.IndexAny(l.Text, ":：")
		if end <= start || len(strings.Fields(l.Text[start:end])) > maxLabel {
			continue
		}
		value := line.TrimLeft(l.Cut(end, len(l.Text)), ":：")
		label := strings.TrimSpace(l.Text[start:end])
		if name, ok := naming.PortLabel(label); ok && name == "" && !numbers.TransportsIn(label).Stated() {
			port = true
		}
		entries = append(entries, Entry{i, label, text.Cell{Spans: value, Pos: l.Pos(end, 0)}})
	}
	if !port && !StatesDefault(entries) {
		return nil
	}
	return entries
}

// maxLabel is the maximum number of words before the colon of an entry.
const maxLabel = 4
