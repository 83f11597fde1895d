package site

import (
	"fmt"
	"strings"

	"portolan/generator/registry"
	"portolan/generator/text"
	"portolan/generator/urls"
)

// SourceMark says where a fact was written.
type SourceMark struct {
	Kind  string // of the source, for its colour
	Place string // ports.md:32, or the title of a source that has one
	Full  string // Networking/ports.md:32
	URL   string
}

func sourceMark(root string, a *registry.Assignment) SourceMark {
	source := a.Origin.Note.Source
	full := fmt.Sprintf("%s:%d", a.Origin.Note.Path(), a.Origin.Line)
	place := text.LastSegment(full)
	switch {
	case source.Kind != registry.KindNotes:
		place = source.Label()
	case source.ID != registry.NotesSource.ID:
		place = source.Label() + ", " + place
	}
	return SourceMark{
		Kind: string(source.Kind), Place: place, Full: full,
		URL: root + urls.Escape(urls.Written(a)),
	}
}

// dataLink leads to the JSON file beside a page.
func dataLink(root, file string) Link { return Link{URL: root + urls.Escape(file), Text: file} }

func noteLinks(root string, notes []*registry.Note) []Link {
	links := make([]Link, len(notes))
	for i, n := range notes {
		links[i] = Link{URL: root + urls.Escape(urls.Note(n)), Text: n.Title}
	}
	return links
}

// referenceLinks lists references. One that is called by the name of what it
// is about is shown by its place instead: "en.wikipedia.org".
func referenceLinks(refs []registry.Reference, subject string) []Link {
	links := make([]Link, len(refs))
	for i, r := range refs {
		links[i] = Link{URL: r.URL, Text: r.Title}
		if r.Title == subject && r.URL != "" {
			links[i].Text = registry.ReferenceTitle(r.URL)
		}
	}
	return links
}

// numbers writes a port, or a range with an en dash.
func numbers(port, end registry.Number) string {
	if port == end {
		return fmt.Sprint(port)
	}
	return fmt.Sprintf("%d–%d", port, end)
}

// normally is the sentence that a port's page opens with. It repeats what the
// source says and claims no more.
func normally(a *registry.Assignment) string {
	what := a.Name
	if what == "" {
		what = a.Heading()
	}
	if what == registry.Unnamed {
		return "A source names it, and does not say what for."
	}
	sentence := "Normally " + what
	if description := text.Plain(a.Description); description != "" && description != what {
		sentence += ": " + description
	}
	if !a.Transports.Stated() {
		return stopped(sentence) + " The transport is not stated."
	}
	return strings.TrimSuffix(sentence, ".") + ", over " + transportNames(a.Transports) + "."
}

// transportNames writes transports as words: TCP and UDP.
func transportNames(t registry.Transports) string {
	ids := t.IDs()
	for i := range ids {
		ids[i] = strings.ToUpper(ids[i])
	}
	return strings.Join(ids, " and ")
}
