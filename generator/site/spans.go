package site

import (
	"html"

	"portolan/generator/registry"
	"portolan/generator/text"
	"portolan/generator/urls"
)

func (w *writer) spans(spans []text.Span) {
	for _, s := range spans {
		w.span(s)
	}
}

func (w *writer) span(s text.Span) {
	switch s := s.(type) {
	case text.Text:
		w.plain(s.Text, s.Pos)
	case text.Tag:
		w.text(s.Text)
	case text.Emphasis:
		w.wrap("em", s.Spans)
	case text.Strong:
		w.wrap("strong", s.Spans)
	case text.Strike:
		w.wrap("s", s.Spans)
	case text.CodeSpan:
		w.raw("<code>")
		w.plain(s.Text, s.Pos)
		w.raw("</code>")
	case text.Link:
		w.link(s)
	case text.WikiLink:
		w.wikiLink(s)
	case text.Image:
		w.image(s)
	case text.FootnoteRef:
		w.footnoteRef(s)
	case text.Break:
		if s.Hard {
			w.raw("<br>")
		}
		w.raw("\n")
	}
}

func (w *writer) wrap(tag string, spans []text.Span) {
	w.raw("<", tag, ">")
	w.spans(spans)
	w.raw("</", tag, ">")
}

// plain writes text that begins at an offset of the note, with a link on each
// number that states a fact. A negative offset means that the text does not
// stand in the note.
func (w *writer) plain(s string, pos int) {
	if pos < 0 {
		w.text(s)
		return
	}
	w.anchorsBefore(pos)
	for len(w.facts) > 0 && w.facts[0].Origin.Offset < pos+len(s) {
		a := w.facts[0]
		from := max(a.Origin.Offset-pos, 0)
		to := min(from+a.Origin.Length, len(s))
		w.text(s[:from])
		w.fact(a, s[from:to])
		s, pos = s[to:], pos+to
		w.facts = w.facts[1:]
	}
	w.text(s)
}

// link writes a link by address. Addresses of other notes become those of
// their pages; an address that is not allowed leaves the words.
func (w *writer) link(l text.Link) {
	if t, within := w.site.reg.ResolveHref(w.note, l.Href); within {
		w.anchor(t, l.Spans, "no note is there")
		return
	}
	if !registry.AllowedScheme(l.Href) {
		w.spans(l.Spans)
		return
	}
	title := l.Title
	if title == text.Plain(l.Spans) {
		title = ""
	}
	w.outward(l.Href, title, l.Spans)
}

// outward writes a link that leaves the site.
func (w *writer) outward(href, title string, words []text.Span) {
	attributes := ` href="` + html.EscapeString(href) + `"`
	if title != "" {
		attributes += ` title="` + html.EscapeString(title) + `"`
	}
	w.enclose(attributes, words)
}

// enclose writes words inside a link; inside another link only the words.
func (w *writer) enclose(attributes string, words []text.Span) {
	if w.linked {
		w.spans(words)
		return
	}
	w.raw("<a", attributes, ">")
	w.linked = true
	w.spans(words)
	w.linked = false
	w.raw("</a>")
}

func (w *writer) wikiLink(l text.WikiLink) {
	t := w.site.reg.ResolveWiki(w.note, l)
	label := l.Label
	if len(label) == 0 {
		label = []text.Span{unwritten(l.Shown())}
	}
	switch {
	case l.Embed && isPicture(t):
		w.picture(t.File, text.Plain(l.Label), "", l.Size)
	case l.Embed && text.NamesPicture(l.Target):
		w.anchor(t, label, "no such picture")
	default:
		w.anchor(t, label, "no such note")
	}
}

// anchor writes a link to a page or picture of the site. Where there is none
// the words stay, marked, and do not pretend to lead anywhere.
func (w *writer) anchor(t registry.Target, label []text.Span, missing string) {
	address := urls.Target(w.site.pages, t)
	switch {
	case t.Note != nil && t.Note.Unpublished:
		missing = "not published"
	case t.File != nil && t.File.Opens():
		address = w.site.pictures[t.File]
	case t.File != nil:
		missing = "a file that is not part of this site"
	}
	if address == "" {
		w.wanted(label, missing)
		return
	}
	w.enclose(` href="`+w.root+html.EscapeString(urls.Escape(address))+`"`, label)
}

func (w *writer) wanted(label []text.Span, missing string) {
	w.raw(`<span class="wanted" title="`, missing, `">`)
	w.spans(label)
	w.raw("</span>")
}

// unwritten is text that does not stand in the note.
func unwritten(s string) text.Span { return text.Text{Text: s, Pos: -1} }
