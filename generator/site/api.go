package site

import (
	"fmt"

	"portolan/generator/urls"
)

// APIPage is the page api.html. It lists the files of the JSON index. It also describes
// each type in these files, with its keys. The anchor of a type is its name:
// api.html#Service.
type APIPage struct {
	Page
	Summary   string
	Files     []FileEntry
	Templates []FileEntry
	Types     []TypeEntry
	Contents  []Link
	// Index is a link to index.json. Use is the address of use.html.
	Index Link
	Use   string
}

// FileEntry is one file of the JSON index, or an address template such as
// ports/{port}.json, which matches many files. For a file, Instance is a link to the
// file. For a template, it is a link to one of the files that match. Instance.URL is
// empty if the site has no such file.
type FileEntry struct {
	URI, About string
	Instance   Link
}

// TypeEntry is one type of the JSON files.
type TypeEntry struct {
	Name, About string
	// An object type has Keys. An enumeration has Words, which are its possible values.
	Keys    []KeyEntry
	Words   []string
	Example *ExampleEntry
}

// KeyEntry is one key of an object type. The page shows Before, Type and After in a
// row. For a list of services, they are "list of ", "Service" and "". For a string that
// can be null, they are "", "string" and " or null".
type KeyEntry struct {
	Key, About          string
	Before, Type, After string
	// URL is a link to the description of Type, such as "#Service". It is empty for a
	// basic JSON type, such as string.
	URL string
}

// ExampleEntry is an example of a type. Lines is an object of this type, as JSON. From
// is a link to the file that contains the object.
type ExampleEntry struct {
	Lines string
	From  Link
}

func (s *site) api(p Page, m Manual) APIPage {
	p.setTitle("JSON index")
	p.Current = "page"
	view := APIPage{
		Page: p, Index: apiLink(p.Root, m.Files[0].URI), Use: p.Root + urls.Use,
		Summary: fmt.Sprintf("All facts of this site are also available as JSON, in static files. "+
			"The format has version %s.", m.Version),
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
