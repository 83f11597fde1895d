package text

import "strings"

// Called returns the title of a callout, which without one of its own is
// called by its kind. That of a plain quotation is empty.
func (q Quote) Called() []Span {
	if len(q.Title) > 0 || q.Kind == "" {
		return q.Title
	}
	return []Span{Text{Text: q.Label(), Pos: -1}}
}

// Headline returns the title of a callout after its kind, or that alone where the
// title says no more.
func (q Quote) Headline() []Span {
	if q.Kind == "" || len(q.Title) == 0 || Fold(Plain(q.Title)) == Fold(q.Kind) {
		return q.Called()
	}
	return append([]Span{Text{Text: q.Label() + ": ", Pos: -1}}, q.Title...)
}

// Label returns the kind of a callout as a word, such as "Warning".
func (q Quote) Label() string { return strings.ToUpper(q.Kind[:1]) + q.Kind[1:] }
