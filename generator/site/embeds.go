package site

import (
	"html"
	"slices"

	"portolan/generator/registry"
	"portolan/generator/text"
	"portolan/generator/urls"
)

// shownEmbed returns the embed to show in the place of a span. It returns nil if the span stays:
// if it is no embed, or one that is shown as a link.
func (w *writer) shownEmbed(s text.Span) *registry.Embed {
	if link, ok := s.(text.WikiLink); ok && link.Embed {
		return registry.EmbedAt(w.embeds, link.Pos)
	}
	return nil
}

func (w *writer) hasEmbed(spans []text.Span) bool {
	return w.embeds != nil && slices.ContainsFunc(spans, func(s text.Span) bool { return w.shownEmbed(s) != nil })
}

// flow writes spans with embeds. An embed is a block, so it ends the text before it. The
// function prose writes each part of the text.
func (w *writer) flow(spans []text.Span, prose func([]text.Span)) {
	from := 0
	flush := func(to int) {
		if words := text.Trim(spans[from:to]); words != nil {
			prose(words)
		}
	}
	for i, s := range spans {
		if e := w.shownEmbed(s); e != nil {
			flush(i)
			w.embed(e)
			from = i + 1
		}
	}
	flush(len(spans))
}

// embed writes an embedded note as a quotation, with a link to its source. It writes no ids,
// because the page of the embedded note has them, and this page may have the same ones.
func (w *writer) embed(e *registry.Embed) {
	n := e.Target.Note
	inner := writer{site: w.site, root: w.root, note: n, facts: w.site.factsOf(n), embeds: e.Embeds, quoted: true}
	inner.blocks(e.Blocks)
	w.raw(`<blockquote class="quoted"><p class="quoted-from">From <a href="`, w.root,
		html.EscapeString(urls.Escape(urls.Target(w.site.pages, e.Target))), `">`)
	w.text(n.Title)
	if e.Target.HeadingID != "" {
		if h, ok := e.Blocks[0].(text.Heading); ok {
			w.text(" › " + text.Plain(h.Spans))
		}
	}
	w.raw("</a></p>", inner.b.String(), "</blockquote>")
}
