package site

import (
	"fmt"
	"html/template"

	"portolan/generator/registry"
	"portolan/generator/text"
)

// changeWriter writes the table rows of the page changes.html.
type changeWriter struct {
	site      *site
	root      string
	byID      map[string]*registry.Assignment
	protocols map[string]*registry.Protocol
	// former contains the sources of the earlier registry. The keys are source ids,
	// such as "iana".
	former map[string]registry.Source
}

func (s *site) changeWriter(root string, former []registry.Source) changeWriter {
	c := changeWriter{
		site: s, root: root, byID: map[string]*registry.Assignment{}, protocols: map[string]*registry.Protocol{},
		former: map[string]registry.Source{},
	}
	for _, a := range s.reg.Assignments() {
		c.byID[a.ID] = a
	}
	for _, p := range s.reg.Protocols() {
		c.protocols[p.ID] = p
	}
	for _, source := range former {
		c.former[source.ID] = source
	}
	return c
}

func (c changeWriter) added(events []Event) template.HTML {
	var found []*registry.Assignment
	for _, e := range events {
		found = append(found, c.byID[e.About.ID])
	}
	return c.rows(found)
}

// rows returns a table row for each statement. The columns are number, transports,
// name, protocols, purpose and source.
func (c changeWriter) rows(statements []*registry.Assignment) template.HTML {
	w := writer{site: c.site, root: c.root}
	for _, a := range statements {
		w.note = a.Origin.Note
		w.raw(`<tr><td class="n">`)
		w.href(c.root+c.site.pageOf(a.Port, a.End), numbers(a.Port, a.End))
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

// removed returns a table row for each removed statement, with the same columns as
// c.rows writes. A protocol has a link only if it still exists. A source has no link.
func (c changeWriter) removed(events []Event) template.HTML {
	w := writer{site: c.site, root: c.root}
	for _, e := range events {
		a := e.About
		w.raw(`<tr><td class="n">`)
		w.href(c.root+c.site.pageOf(a.Port, a.End), numbers(a.Port, a.End))
		w.raw(`</td><td class="t">`)
		w.chips(a.Transports)
		w.raw(`</td><td class="name">`)
		w.text(a.Name)
		w.raw("</td><td>")
		for j, id := range a.Protocols {
			w.comma(j)
			if p := c.protocols[id]; p != nil {
				w.protocols([]*registry.Protocol{p})
			} else {
				w.text(id)
			}
		}
		w.raw(`</td><td class="for">`)
		w.text(a.Description)
		w.raw("</td><td>")
		w.formerSource(c.former, a.Place)
		w.raw("</td></tr>")
	}
	return template.HTML(w.b.String())
}

// changed returns a table row for each event. The columns are number, name, old and new
// values, and source.
func (c changeWriter) changed(events []Event) template.HTML {
	w := writer{site: c.site, root: c.root}
	for _, e := range events {
		a := c.byID[e.About.ID]
		w.raw(`<tr><td class="n">`)
		w.href(c.root+c.site.pageOf(a.Port, a.End), numbers(a.Port, a.End))
		w.raw(`</td><td class="name">`)
		w.text(e.About.Heading())
		w.raw(`</td><td class="for">`)
		w.values(e.Values)
		w.raw("</td><td>")
		w.source(a)
		w.raw("</td></tr>")
	}
	return template.HTML(w.b.String())
}

// values writes a list with the name, the old value and the new value of each changed
// part: "name: SSH → Telnet".
func (w *writer) values(values []Value) {
	w.raw(`<ul class="delta">`)
	for _, v := range values {
		w.raw("<li><i>")
		w.text(v.Label)
		w.raw(":</i> ")
		w.value("del", v.Old)
		w.raw(" → ")
		w.value("ins", v.New)
		w.raw("</li>")
	}
	w.raw("</ul>")
}

func (w *writer) value(tag, value string) {
	if value == "" {
		w.raw("none")
		return
	}
	w.raw("<", tag, ">")
	w.text(value)
	w.raw("</", tag, ">")
}

// formerSource writes the source of a removed statement, such as "ports.md:32" or
// "IANA". It writes no link, because the note may no longer exist.
func (w *writer) formerSource(sources map[string]registry.Source, at registry.Place) {
	source, listed := sources[at.Source]
	place := source.Label()
	full := fmt.Sprintf("%s:%d", at.Path, at.Line)
	switch {
	case !listed:
		place = at.Source
	case source.ID == registry.NotesSource.ID:
		place = text.LastSegment(full)
	}
	w.raw(`<span class="src `, string(source.Kind), `" title="`)
	w.text(full)
	w.raw(`">`)
	w.text(place)
	w.raw("</span>")
}
