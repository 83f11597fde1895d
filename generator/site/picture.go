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

func isPicture(t registry.Target) bool { return t.File != nil && t.File.IsPicture() }

// image writes a picture by address. One that lies elsewhere becomes a link to
// it: pages load nothing from elsewhere.
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
		w.wanted(label, "no such picture")
	}
}

// picture shows a picture of the content folder. Without words of its own it
// is told by its name.
func (w *writer) picture(f *registry.File, alt, title string, size text.Size) {
	if alt == "" {
		alt = strings.TrimSuffix(path.Base(f.Path()), path.Ext(f.Path()))
	}
	w.raw(`<img src="`, w.root, html.EscapeString(urls.Escape(w.site.pictures[f])), `" alt="`, html.EscapeString(alt), `"`)
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
