package site

import (
	"fmt"

	"portolan/generator/jsonapi"
	"portolan/generator/schema"
	"portolan/generator/urls"
)

// APIPage explains the JSON index: its files, what is promised of them, and
// each type with its keys, at an anchor of its name.
type APIPage struct {
	Page
	Lead      string
	Files     []FileEntry
	Templates []FileEntry
	Types     []TypeEntry
	Contents  []Link
	Index     Link   // to the file that names all others
	Use       string // the page that shows how to use it
}

// FileEntry is a file of the JSON index, or the address of many with one of
// them.
type FileEntry struct {
	URI, About string
	Instance   Link
}

// TypeEntry is a type of what the files hold.
type TypeEntry struct {
	Name, About string
	Keys        []KeyEntry // of an object
	Words       []string   // of which a value is one
	Example     *ExampleEntry
}

// KeyEntry is a key of an object. Before, Type and After are what it holds.
type KeyEntry struct {
	Key, About          string
	Before, Type, After string
	URL                 string // of the type, if it is no basic one
}

// ExampleEntry is an object as it stands in a file.
type ExampleEntry struct {
	Lines string
	From  Link
}

func (s *site) api(p Page, m jsonapi.Manual) APIPage {
	p.titled("JSON index")
	p.Current = "page"
	view := APIPage{
		Page: p, Index: apiLink(p.Root, m.Files[0].URI), Use: p.Root + urls.Use,
		Lead: fmt.Sprintf("All that this site says is also there as JSON, in static files of version %s.", jsonapi.SchemaVersion),
	}
	view.Page.Description = view.Lead
	for _, f := range m.Files {
		e := FileEntry{URI: f.URI, About: f.About}
		if urls.API+f.URI != urls.ChangesData || s.changed != nil {
			e.Instance = apiLink(p.Root, f.URI)
		}
		view.Files = append(view.Files, e)
	}
	for _, t := range m.Templates {
		e := FileEntry{URI: t.URI, About: t.About}
		if uri, ok := m.Instances[t.Name]; ok {
			e.Instance = apiLink(p.Root, uri)
		}
		view.Templates = append(view.Templates, e)
	}
	for _, t := range m.Types {
		view.Types = append(view.Types, typeEntry(p.Root, t, m))
		view.Contents = append(view.Contents, Link{URL: "#" + t.Name, Text: t.Name})
	}
	return view
}

func apiLink(root, uri string) Link {
	return Link{URL: root + urls.API + urls.Escape(uri), Text: uri}
}

func typeEntry(root string, t schema.Type, m jsonapi.Manual) TypeEntry {
	e := TypeEntry{Name: t.Name, About: t.About, Words: t.Enum}
	if t.Max > 0 {
		e.About += fmt.Sprintf(" A number from %d to %d.", t.Min, t.Max)
	}
	for _, f := range t.Fields {
		key := KeyEntry{Key: f.Key, About: f.About, Type: f.Value.Type}
		switch {
		case f.Value.List:
			key.Before = "list of "
		case f.Value.Map:
			key.Before = "object of "
		case f.Value.Nullable:
			key.After = " or null"
		}
		if !f.Value.Basic() {
			key.URL = "#" + f.Value.Type
		}
		e.Keys = append(e.Keys, key)
	}
	if example, ok := m.Examples[t.Name]; ok {
		e.Example = &ExampleEntry{Lines: example.Lines, From: apiLink(root, example.URI)}
	}
	return e
}
