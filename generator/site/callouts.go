package site

import (
	"html"

	"portolan/generator/text"
)

// quote writes a block quote. If the quote has a kind, such as "warning", it writes a
// callout: a box with a title. Readers can open and close a callout that has a folding.
func (w *writer) quote(q text.Quote) {
	if q.Kind == "" {
		w.raw("<blockquote>")
		w.blocks(q.Blocks)
		w.raw("</blockquote>")
		return
	}
	class := ` class="callout callout-` + html.EscapeString(q.Kind) + `"`
	switch q.Fold {
	case text.FoldedOpen:
		w.raw("<details", class, ` open><summary class="callout-title">`)
	case text.FoldedClosed:
		w.raw("<details", class, `><summary class="callout-title">`)
	default:
		w.raw("<div", class, ` role="note"><p class="callout-title">`)
	}
	if words := text.Plain(q.Title); words != "" && text.Fold(words) != text.Fold(q.Kind) {
		w.raw(`<span class="callout-kind">`)
		w.text(q.Label())
		w.raw("</span> ")
	}
	w.spans(q.TitleOrKind())
	if q.Fold == text.AlwaysOpen {
		w.raw("</p>")
		w.blocks(q.Blocks)
		w.raw("</div>")
		return
	}
	w.raw("</summary>")
	w.blocks(q.Blocks)
	w.raw("</details>")
}
