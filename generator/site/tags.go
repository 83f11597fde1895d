package site

import (
	"html/template"
	"strings"

	"portolan/generator/counts"
	"portolan/generator/registry"
	"portolan/generator/text"
	"portolan/generator/urls"
)

// TagsPage is the page tags/index.html. It lists all tags of notes.
type TagsPage struct {
	Page
	Summary string
	Tags    []TagEntry
}

// TagEntry is a tag in a list of tags. Count is the number of its notes, such as "2 notes".
type TagEntry struct {
	Link
	Count string
}

// TagPage is the page of one tag.
type TagPage struct {
	Page
	Name, Summary string
	// Parents are the tags that contain this one, the outermost first.
	Parents  []Link
	Children []TagEntry
	Notes    []NoteEntry
}

func (s *site) tagList(p Page) TagsPage {
	p.setTitle("Tags")
	p.Section = "notes"
	view := TagsPage{Page: p, Summary: counts.Of(len(s.reg.Tags()), "tag") + " of notes."}
	view.Page.Description, view.Current = view.Summary, "true"
	view.Tags = tagEntries(p.Root, s.reg.Tags())
	return view
}

func (s *site) tag(p Page, t *registry.Tag) TagPage {
	p.setTitle("#" + t.Name)
	p.Section = "notes"
	notes := t.All()
	view := TagPage{Page: p, Name: t.Name, Summary: counts.Of(len(notes), "note") + "."}
	view.Children = tagEntries(p.Root, t.Children)
	view.Page.Description = counts.Of(len(notes), "note") + " with the tag #" + t.Name + "."
	for up := t.Parent; up != nil; up = up.Parent {
		view.Parents = append([]Link{tagLink(p.Root, up)}, view.Parents...)
	}
	for _, n := range notes {
		view.Notes = append(view.Notes, s.noteEntry(p.Root, n))
	}
	return view
}

func tagEntries(root string, tags []*registry.Tag) []TagEntry {
	entries := make([]TagEntry, len(tags))
	for i, t := range tags {
		entries[i] = TagEntry{tagLink(root, t), counts.Of(len(t.All()), "note")}
	}
	return entries
}

func tagLink(root string, t *registry.Tag) Link {
	return Link{URL: root + urls.Escape(urls.Tag(t.ID)), Text: "#" + t.Name}
}

// Noted contains the tags and the properties of a note.
type Noted struct {
	Tags       []Link
	Properties []PropertyRow
}

// PropertyRow is a property of a note and its values.
type PropertyRow struct {
	Key    string
	Values []template.HTML
}

func (s *site) noted(root string, n *registry.Note) Noted {
	var view Noted
	for _, name := range n.Tags {
		view.Tags = append(view.Tags, tagLink(root, s.reg.TagNamed(name)))
	}
	for _, p := range s.reg.Properties(n) {
		row := PropertyRow{Key: strings.ReplaceAll(p.Key, "_", " ")}
		for _, v := range p.Values {
			row.Values = append(row.Values, s.inline(root, n, []text.Span{v}))
		}
		view.Properties = append(view.Properties, row)
	}
	return view
}
