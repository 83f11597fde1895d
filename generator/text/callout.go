package text

import "strings"

// TitleOrKind returns the title of a callout, or its kind ("Warning") if it has no title.
// It returns nil for a quotation that is not a callout.
func (q Quote) TitleOrKind() []Span {
	if len(q.Title) > 0 || q.Kind == "" {
		return q.Title
	}
	return []Span{Text{Text: q.Label(), Pos: -1}}
}

// Headline returns the kind and the title of a callout: "Warning: Take care". It returns
// only the title if the title is equal to the kind, and only the kind if there is no
// title. It returns nil for a quotation that is not a callout.
func (q Quote) Headline() []Span {
	if q.Kind == "" || len(q.Title) == 0 || Fold(Plain(q.Title)) == Fold(q.Kind) {
		return q.TitleOrKind()
	}
	return append([]Span{Text{Text: q.Label() + ": ", Pos: -1}}, q.Title...)
}

// Label returns the kind of a callout with a capital letter: "Warning" for "warning". The
// kind must not be empty.
func (q Quote) Label() string { return strings.ToUpper(q.Kind[:1]) + q.Kind[1:] }
