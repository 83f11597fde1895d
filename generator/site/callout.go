package site

import (
	"html"

	"portolan/generator/text"
)

// quote writes a quotation, or a callout with its kind and title.
func (w *writer) quote(q text.Quote) {
	if q.Kind == "" {
		w.raw("<blockquote>")
		w.blocks(q.Blocks)
		w.raw("</blockquote>")
		return
	}
	w.raw(`<div class="callout callout-`, html.EscapeString(q.Kind), `" role="note"><p class="callout-title">`)
	if words := text.Plain(q.Title); words != "" && text.Fold(words) != text.Fold(q.Kind) {
		w.raw(`<span class="callout-kind">`)
		w.text(q.Label())
		w.raw("</span> ")
	}
	w.spans(q.Called())
	w.raw("</p>")
	w.blocks(q.Blocks)
	w.raw("</div>")
}
