package text

import "strings"

// TitleOrKind returns the title of a callout, or its kind ("Warning") if it has no title.
// The result is nil for a plain quotation.
func (q Quote) TitleOrKind() []Span {
	if len(q.Title) > 0 || q.Kind == "" {
		return q.Title
	}
	return []Span{Text{Text: q.Label(), Pos: -1}}
}

// Headline returns the kind and the title of a callout: "Warning: Take care". It returns
// the title alone if the title only repeats the kind, and the kind alone if there is no
// title. The result is nil for a plain quotation.
func (q Quote) Headline() []Span {
	if q.Kind == "" || len(q.Title) == 0 || Fold(Plain(q.Title)) == Fold(q.Kind) {
		return q.TitleOrKind()
	}
	return append([]Span{Text{Text: q.Label() + ": ", Pos: -1}}, q.Title...)
}

// Label returns the kind of a callout as a word, such as "Warning".
func (q Quote) Label() string { return strings.ToUpper(q.Kind[:1]) + q.Kind[1:] }
