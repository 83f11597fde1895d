package site

import (
	"html/template"

	"portolan/generator/registry"
	"portolan/generator/urls"
)

// Rows of facts are most of the site's HTML, so they are written here and not
// by templates, which take ten times as long.

// factRows writes assignments as rows of a list: number, transports, name,
// protocols, purpose and source.
func (s *site) factRows(root string, assignments []*registry.Assignment) template.HTML {
	w := writer{site: s, root: root}
	for _, a := range assignments {
		w.note = a.Origin.Note
		w.raw(`<tr><td class="n">`)
		w.href(root+urls.Assignment(a), numbers(a.Port, a.End))
		w.raw(`</td><td class="t">`)
		w.chips(a.Transports)
		w.raw(`</td><td class="name">`)
		w.text(a.Name)
		w.raw("</td><td>")
		w.protocols(a.Protocols)
		w.raw(`</td><td class="for">`)
		w.spans(a.Description)
		w.raw("</td><td>")
		w.source(a)
		w.raw("</td></tr>")
	}
	return template.HTML(w.b.String())
}

// statementRows writes what the sources say of one port: who, transports, name
// with protocols, purpose with all else, and references.
func (s *site) statementRows(root string, assignments []*registry.Assignment) template.HTML {
	w := writer{site: s, root: root}
	for _, a := range assignments {
		w.note = a.Origin.Note
		w.raw("<tr><td>")
		w.source(a)
		w.raw("</td><td>")
		w.chips(a.Transports)
		w.raw("</td><td>")
		w.text(a.Name)
		if len(a.Protocols) > 0 {
			w.raw(`<span class="of">`)
			w.protocols(a.Protocols)
			w.raw("</span>")
		}
		w.raw("</td><td>")
		w.spans(a.Description)
		w.extra(a)
		w.raw("</td><td>")
		w.references(a)
		w.raw("</td></tr>")
	}
	return template.HTML(w.b.String())
}

func (w *writer) href(address, words string) {
	w.raw(`<a href="`)
	w.text(address)
	w.raw(`">`)
	w.text(words)
	w.raw("</a>")
}

func (w *writer) chips(t registry.Transports) {
	if !t.Stated() {
		w.raw(`<span class="chip none">not stated</span>`)
	}
	for _, id := range t.IDs() {
		w.raw(`<span class="chip">`, id, "</span>")
	}
}

func (w *writer) protocols(protocols []*registry.Protocol) {
	for i, p := range protocols {
		w.comma(i)
		w.href(w.root+urls.Escape(urls.Protocol(p)), p.Label)
	}
}

func (w *writer) comma(i int) {
	if i > 0 {
		w.raw(", ")
	}
}

// source writes the mark that says where a fact was written.
func (w *writer) source(a *registry.Assignment) {
	m := sourceMark(w.root, a)
	w.raw(`<a class="src `, m.Kind, `" href="`)
	w.text(m.URL)
	w.raw(`" title="`)
	w.text(m.Full)
	w.raw(`">`)
	w.text(m.Place)
	w.raw("</a>")
}

func (w *writer) extra(a *registry.Assignment) {
	for _, f := range a.Extra {
		w.raw(`<span class="extra">`)
		w.text(f.Name + ": " + f.Value)
		w.raw("</span>")
	}
	if len(a.Related) == 0 {
		return
	}
	w.raw(`<span class="extra">stated together with `)
	for i, other := range a.Related {
		w.comma(i)
		w.href(w.root+urls.Assignment(other), numbers(other.Port, other.End))
	}
	w.raw("</span>")
}

func (w *writer) references(a *registry.Assignment) {
	for i, r := range referenceLinks(a.References, a.Name) {
		w.comma(i)
		if r.URL == "" {
			w.text(r.Text)
			continue
		}
		w.href(r.URL, r.Text)
	}
}

// near writes a short list of ports.
func (s *site) near(entries []Near) template.HTML {
	if len(entries) == 0 {
		return ""
	}
	w := writer{site: s}
	w.raw(`<ul class="near">`)
	for _, e := range entries {
		switch {
		case e.Here:
			w.raw(`<li class="here" aria-current="true"><b>`, e.Number, "</b>")
		default:
			w.raw(`<li><a href="`)
			w.text(e.URL)
			w.raw(`"><b>`, e.Number, "</b></a>")
		}
		w.raw("<span>")
		w.text(e.Name)
		w.raw("</span></li>")
	}
	w.raw("</ul>")
	return template.HTML(w.b.String())
}
