package site

import (
	"html"

	"portolan/generator/text"
)

// beginQuote writes the start of a block quote, and returns its end. If the quote has a kind,
// such as "warning", it writes a callout: a box with a title. Readers can open and close a
// callout that has a folding.
func (w *writer) beginQuote(q text.Quote) (end string) {
	if q.Kind == "" {
		w.raw("<blockquote>")
		return "</blockquote>"
	}
	class := ` class="callout callout-` + html.EscapeString(q.Kind) + `"`
	titleEnd, end := "</summary>", "</details>"
	switch q.Fold {
	case text.FoldedOpen:
		w.raw("<details", class, ` open><summary class="callout-title">`)
	case text.FoldedClosed:
		w.raw("<details", class, `><summary class="callout-title">`)
	default:
		w.raw("<div", class, ` role="note"><p class="callout-title">`)
		titleEnd, end = "</p>", "</div>"
	}
	if words := text.Plain(q.Title); words != "" && text.Fold(words) != text.Fold(q.Kind) {
		w.raw(`<span class="callout-kind">`)
		w.text(q.Label())
		w.raw("</span> ")
	}
	w.spans(q.TitleOrKind())
	w.raw(titleEnd)
	return end
}
