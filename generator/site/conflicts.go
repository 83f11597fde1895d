package site

import (
	"fmt"
	"html/template"

	"portolan/generator/registry"
	"portolan/generator/urls"
)

// ConflictsPage lists the numbers of which sources say different things.
type ConflictsPage struct {
	Page
	Lead    string
	Taken   []ConflictEntry // a note uses what a registry gives to somebody else
	Several []ConflictEntry // a registry gives one number to several
	Data    Link
}

// ConflictEntry is one such number.
type ConflictEntry struct {
	Number, URL  string
	Ours, Theirs template.HTML
}

func (s *site) conflicts(p Page) ConflictsPage {
	p.titled("Conflicts")
	view := ConflictsPage{Page: p, Data: dataLink(p.Root, urls.Registry)}
	for _, c := range s.reg.Conflicts() {
		e := ConflictEntry{
			Number: fmt.Sprint(c.Port.Number), URL: p.Root + urls.Port(c.Port.Number),
			Ours: s.claims(p.Root, c.Ours), Theirs: s.claims(p.Root, c.Theirs),
		}
		if len(c.Ours) > 0 {
			view.Taken = append(view.Taken, e)
		} else {
			view.Several = append(view.Several, e)
		}
	}
	view.Lead = fmt.Sprintf("%s used here under a name that no registry gives %s, and %s to which one registry gives several names. Nothing is overwritten: a port's page shows all that is said.",
		count(len(view.Taken), "number"), pronoun(len(view.Taken)), count(len(view.Several), "number"))
	view.Page.Description = view.Lead
	return view
}

func pronoun(n int) string {
	if n == 1 {
		return "it"
	}
	return "them"
}

// claims writes what some assignments call their port, with transports and
// source.
func (s *site) claims(root string, assignments []*registry.Assignment) template.HTML {
	w := writer{site: s, root: root}
	for _, a := range assignments {
		w.raw(`<span class="claim">`)
		w.text(a.Heading())
		w.raw(" ")
		w.chips(a.Transports)
		w.raw(" ")
		w.source(a)
		w.raw("</span>")
	}
	return template.HTML(w.b.String())
}

// SourcesPage lists who speaks.
type SourcesPage struct {
	Page
	Lead    string
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
	registry.KindNotes: "notes: what their authors found", registry.KindCommon: "common use: what programs do, assigned by nobody",
	registry.KindRegistry: "registry: assigned, whoever uses it",
}

func (s *site) sources(p Page) SourcesPage {
	p.titled("Sources")
	view := SourcesPage{Page: p, Lead: "Who says what this site holds.", Data: dataLink(p.Root, urls.SourcesData)}
	view.Alternate = view.Data.URL
	view.Page.Description = view.Lead
	for _, source := range s.reg.Sources() {
		e := SourceEntry{
			Title: source.Title, Kind: aboutKind[source.Kind], Licence: source.Licence, Retrieved: source.Retrieved, URL: source.URL,
		}
		n := 0
		for _, note := range s.reg.Notes() {
			if note.Source == source && len(note.Assignments) > 0 {
				n += len(note.Assignments)
				e.Notes = append(e.Notes, Link{URL: p.Root + urls.Escape(urls.Note(note)), Text: note.Title})
			}
		}
		e.Assignments = count(n, "assignment")
		view.Sources = append(view.Sources, e)
	}
	return view
}
