package site

import (
	"slices"

	"portolan/generator/registry"
	"portolan/generator/text"
	"portolan/generator/urls"
)

// fields writes the values in additional columns of a statement (a.Extra), such as
// "Owner: ops".
func (w *writer) fields(a *registry.Assignment) { w.extraFields(a.Origin.Note, a.Extra) }

// extraFields writes the values in additional columns of a row in a note.
func (w *writer) extraFields(note *registry.Note, fields []registry.Field) {
	w.note = note
	for _, f := range fields {
		words := withoutTags(f.Spans)
		if words == nil {
			words = []text.Span{unwritten(f.Value)}
		}
		w.fieldSpans(f.Name, f.Value, words)
	}
}

func (w *writer) field(name, value string) { w.fieldSpans(name, value, []text.Span{unwritten(value)}) }

// fieldSpans writes a field such as "Owner: ops". The parameter words contains the
// value again, as spans, because a value can contain links. If value is empty,
// fieldSpans writes nothing.
func (w *writer) fieldSpans(name, value string, words []text.Span) {
	if value == "" {
		return
	}
	w.raw(`<span class="extra">`)
	w.text(name + ": ")
	w.spans(words)
	w.raw("</span>")
}

func (w *writer) reference(r Link) {
	if r.URL == "" {
		w.text(r.Text)
		return
	}
	w.href(r.URL, r.Text)
}

func (w *writer) references(a *registry.Assignment) {
	for i, r := range referenceLinks(a.References, a.Name) {
		w.comma(i)
		w.reference(r)
	}
}

func (w *writer) protocols(protocols []*registry.Protocol) {
	for i, p := range protocols {
		w.comma(i)
		w.href(w.root+urls.Escape(w.site.pages.Protocol(p)), p.Label)
	}
}

func (w *writer) comma(i int) {
	if i > 0 {
		w.raw(", ")
	}
}

func (w *writer) href(address, words string) {
	w.raw(`<a href="`)
	w.text(address)
	w.raw(`">`)
	w.text(words)
	w.raw("</a>")
}

// withoutTags returns the spans that are not tags of the note (text.Tag). A tag is not
// part of the value of a field.
func withoutTags(spans []text.Span) []text.Span {
	return slices.DeleteFunc(slices.Clone(spans), func(s text.Span) bool {
		_, ok := s.(text.Tag)
		return ok
	})
}
