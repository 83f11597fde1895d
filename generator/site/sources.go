package site

import (
	"portolan/generator/counts"
	"portolan/generator/registry"
	"portolan/generator/urls"
)

// SourcesPage lists who speaks.
type SourcesPage struct {
	Page
	Summary string
	Sources []SourceEntry
	Data    Link
}

// SourceEntry is one source.
type SourceEntry struct {
	Title, Kind, Licence, Retrieved, URL, Assignments string
	Notes                                             []Link
}

// aboutKind says how much weight the sources of a kind have.
var aboutKind = map[registry.Kind]string{
	registry.KindNotes: "notes: what their authors found", registry.KindCommon: "common use: what programs do, " +
		"assigned by nobody",
	registry.KindRegistry: "registry: assigned, whoever uses it",
}

func (s *site) sources(p Page) SourcesPage {
	p.titled("Sources")
	view := SourcesPage{Page: p, Summary: "Who says what this site holds.", Data: dataLink(p.Root, urls.SourcesData)}
	view.Alternate = view.Data.URL
	view.Page.Description = view.Summary
	for _, source := range s.reg.Sources() {
		e := SourceEntry{
			Title: source.Title, Kind: aboutKind[source.Kind], Licence: source.Licence, Retrieved: source.Retrieved,
			URL: source.URL,
		}
		n := 0
		for _, note := range s.reg.Notes() {
			if note.Source == source && len(note.Assignments) > 0 {
				n += len(note.Assignments)
				e.Notes = append(e.Notes, Link{URL: p.Root + urls.Escape(s.pages.Note(note)), Text: note.Title})
			}
		}
		e.Assignments = counts.Of(n, "assignment")
		view.Sources = append(view.Sources, e)
	}
	return view
}
