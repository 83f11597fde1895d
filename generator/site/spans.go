package site

import (
	"html"
	"path"
	"strconv"
	"strings"

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
	case text.Mark:
		w.wrap("mark", s.Spans)
	case text.Hashtag:
		w.hashtag(s)
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

// plain writes the text s, which begins at the offset pos in the note. If s contains
// the port number of a statement, the number becomes a link to the page of the port. If
// pos is negative, s does not come from the note, and nothing in it becomes a link.
func (w *writer) plain(s string, pos int) {
	if pos < 0 {
		w.text(s)
		return
	}
	w.anchorsBefore(pos)
	for len(w.facts) > 0 && w.facts[0].Offset < pos+len(s) {
		f := w.facts[0]
		from := max(f.Offset-pos, 0)
		to := min(from+f.Length, len(s))
		w.text(s[:from])
		w.fact(f, s[from:to])
		s, pos = s[to:], pos+to
		w.facts = w.facts[1:]
	}
	w.text(s)
}

// hashtag writes a tag in the text of a note as a link to the page of the tag.
func (w *writer) hashtag(h text.Hashtag) {
	words := []text.Span{text.Text{Text: "#" + h.Name, Pos: h.Pos}}
	t := w.site.reg.TagNamed(h.Name)
	if t == nil {
		w.spans(words)
		return
	}
	w.enclose(` class="tag" href="`+w.root+urls.Escape(urls.Tag(t.ID))+`"`, words)
}

// link writes a Markdown link. If it links to another note, the link leads to the page of
// that note. If the address has a scheme that is not allowed, such as javascript:, link
// writes only the text.
func (w *writer) link(l text.Link) {
	if t, within := w.site.reg.ResolveHref(w.note, l.Href); within {
		w.anchor(t, l.Spans, "no note at this address")
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

// wikiLink writes a wiki-link. If it embeds a picture (![[map.png]]), wikiLink writes the
// picture.
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

// outward writes a link to another site.
func (w *writer) outward(href, title string, words []text.Span) {
	attributes := ` href="` + html.EscapeString(href) + `"`
	if title != "" {
		attributes += ` title="` + html.EscapeString(title) + `"`
	}
	w.enclose(attributes, words)
}

// enclose writes a link with the given attributes. The parameter words is the text of
// the link. Inside another link, enclose writes only this text, because HTML does not
// allow nested links.
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

// anchor writes a link to a page or picture of the site. If the target does not exist
// or is not part of the site, anchor writes only the label, with the reason as its
// title attribute. The parameter missing is the reason for a target that does not
// exist.
func (w *writer) anchor(t registry.Target, label []text.Span, missing string) {
	address := urls.Target(w.site.pages, t)
	switch {
	case t.Note != nil && t.Note.Unpublished, t.File != nil && t.File.Unpublished:
		missing = "not published"
	case t.File != nil && t.File.Opens():
		address = w.site.pictures[t.File]
	case t.File != nil:
		missing = "this file is not part of the site"
	}
	if address == "" {
		w.missingTarget(label, missing)
		return
	}
	w.enclose(` href="`+w.root+html.EscapeString(urls.Escape(address))+`"`, label)
}

// missingTarget writes the label of a link that leads nowhere. The parameter missing
// becomes the title attribute.
func (w *writer) missingTarget(label []text.Span, missing string) {
	w.raw(`<span class="wanted" title="`, missing, `">`)
	w.spans(label)
	w.raw("</span>")
}

// image writes a Markdown image. A picture on another site becomes a link, because pages
// load nothing from other sites.
func (w *writer) image(i text.Image) {
	t, within := w.site.reg.ResolveHref(w.note, i.Src)
	if within && isPicture(t) {
		w.picture(t.File, i.Alt, i.Title, i.Size)
		return
	}
	words := i.Alt
	if words == "" {
		words = path.Base(i.Src)
	}
	label := []text.Span{unwritten(words)}
	switch {
	case within:
		w.anchor(t, label, "no such picture")
	case registry.AllowedScheme(i.Src):
		w.outward(i.Src, i.Title, label)
	default:
		w.missingTarget(label, "no such picture")
	}
}

// picture writes a picture of the content folder. If alt is empty, the alternative text
// is the file name without its ending. If the picture cannot be shown, picture writes only
// the alternative text.
func (w *writer) picture(f *registry.File, alt, title string, size text.Size) {
	if alt == "" {
		alt = strings.TrimSuffix(path.Base(f.Path()), path.Ext(f.Path()))
	}
	address := w.site.pictures[f]
	if address == "" {
		w.missingTarget([]text.Span{unwritten(alt)}, "this picture cannot be shown")
		return
	}
	w.raw(`<img src="`, w.root, html.EscapeString(urls.Escape(address)), `" alt="`, html.EscapeString(alt), `"`)
	if title != "" {
		w.raw(` title="`, html.EscapeString(title), `"`)
	}
	if size.Width > 0 {
		w.raw(` width="`, strconv.Itoa(size.Width), `"`)
	}
	if size.Height > 0 {
		w.raw(` height="`, strconv.Itoa(size.Height), `"`)
	}
	w.raw(` loading="lazy">`)
}

func isPicture(t registry.Target) bool { return t.File != nil && t.File.IsPicture() }
