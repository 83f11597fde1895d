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

// quotedFrom writes a link to the source of an embed.
func (w *writer) quotedFrom(e *registry.Embed) {
	w.raw(`<p class="quoted-from">From <a href="`, w.root,
		html.EscapeString(urls.Escape(urls.Target(w.site.pages, e.Target))), `">`)
	w.text(e.Target.Note.Title)
	if e.Target.HeadingID != "" {
		if h, ok := e.Blocks[0].(text.Heading); ok {
			w.text(" › " + text.Plain(h.Spans))
		}
	}
	w.raw("</a></p>")
}
