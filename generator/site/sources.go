package site

import (
	"portolan/generator/counts"
	"portolan/generator/registry"
	"portolan/generator/urls"
)

// SourcesPage lists the sources of the site.
type SourcesPage struct {
	Page
	Summary string
	Sources []SourceEntry
	Data    Link
}

// SourceEntry is one source in the list of sources.
type SourceEntry struct {
	Title, Kind, Licence, Retrieved, URL, Assignments string
	Notes                                             []Link
}

// aboutKind explains each kind of source.
var aboutKind = map[registry.Kind]string{
	registry.KindNotes:    "Notes: facts that the authors of the notes wrote down",
	registry.KindCommon:   "Common use: default ports that programs use without a registration",
	registry.KindRegistry: "Registry: assigned numbers, whether or not programs use them",
	registry.KindSystem:   "System: what systems do with numbers; this assigns none",
}

// listedWord returns the word for what the notes of a source list: "statement" or "remark".
func listedWord(source *registry.Source) string {
	if source.Kind == registry.KindSystem {
		return "remark"
	}
	return "statement"
}

func (s *site) sources(p Page) SourcesPage {
	p.setTitle("Sources")
	view := SourcesPage{
		Page: p, Summary: "Where the facts on this site come from.", Data: s.dataLink(p.Root, urls.SourcesData),
	}
	view.Alternate = view.Data.URL
	view.Page.Description = view.Summary
	for _, source := range s.reg.Sources() {
		e := SourceEntry{
			Title: source.Title, Kind: aboutKind[source.Kind], Licence: source.Licence, Retrieved: source.Retrieved,
			URL: source.URL,
		}
		n := 0
		for _, note := range s.reg.Notes() {
			if listed := len(note.Assignments) + len(s.reg.RemarksOf(note)); note.Source == source && listed > 0 {
				n += listed
				e.Notes = append(e.Notes, Link{URL: p.Root + urls.Escape(s.pages.Note(note)), Text: note.Title})
			}
		}
		e.Assignments = counts.Of(n, listedWord(source))
		view.Sources = append(view.Sources, e)
	}
	return view
}
