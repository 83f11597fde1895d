package site

import (
	"fmt"

	"portolan/generator/urls"
)

// APIPage explains the JSON index: its files, what is promised of them, and
// each type with its keys, at an anchor of its name.
type APIPage struct {
	Page
	Summary   string
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

func (s *site) api(p Page, m Manual) APIPage {
	p.titled("JSON index")
	p.Current = "page"
	view := APIPage{
		Page: p, Index: apiLink(p.Root, m.Files[0].URI), Use: p.Root + urls.Use,
		Summary: fmt.Sprintf("All that this site says is also there as JSON, in static files of version %s.", m.Version),
	}
	view.Page.Description = view.Summary
	for _, f := range m.Files {
		view.Files = append(view.Files, fileEntry(p.Root, f))
	}
	for _, f := range m.Templates {
		view.Templates = append(view.Templates, fileEntry(p.Root, f))
	}
	for _, t := range m.Types {
		view.Types = append(view.Types, typeEntry(p.Root, t))
		view.Contents = append(view.Contents, Link{URL: "#" + t.Name, Text: t.Name})
	}
	return view
}

func apiLink(root, uri string) Link {
	return Link{URL: root + urls.API + urls.Escape(uri), Text: uri}
}

func fileEntry(root string, f ManualFile) FileEntry {
	e := FileEntry{URI: f.URI, About: f.About}
	if f.Instance != "" {
		e.Instance = apiLink(root, f.Instance)
	}
	return e
}

func typeEntry(root string, t ManualType) TypeEntry {
	e := TypeEntry{Name: t.Name, About: t.About, Words: t.Words}
	if t.Max > 0 {
		e.About += fmt.Sprintf(" A number from %d to %d.", t.Min, t.Max)
	}
	for _, k := range t.Keys {
		key := KeyEntry{Key: k.Key, About: k.About, Type: k.Type}
		switch {
		case k.List:
			key.Before = "list of "
		case k.Map:
			key.Before = "object of "
		case k.Nullable:
			key.After = " or null"
		}
		if !k.Basic {
			key.URL = "#" + k.Type
		}
		e.Keys = append(e.Keys, key)
	}
	if t.Example != "" {
		e.Example = &ExampleEntry{Lines: t.Example, From: apiLink(root, t.From)}
	}
	return e
}
