package frontmatter

import (
	"fmt"
	"path"
	"strings"

	"portolan/generator/diag"
	"portolan/generator/markdown"
	"portolan/generator/registry"
	"portolan/generator/text"
)

// FolderSources returns the sources that hold for all notes of a folder. The key is the name
// of the folder (the folder of diag.Text.Name). A folder has such a source if the front matter
// of its index.md, or of the home note, describes a source with keys of its own.
func FolderSources(docs []*markdown.Document, home Home) map[string]registry.Source {
	sources := map[string]registry.Source{}
	for _, doc := range docs {
		if doc == nil || path.Base(doc.Text.Path) != HomePath && !home.Is(doc) {
			continue
		}
		for _, field := range doc.Meta {
			if strings.EqualFold(field.Key, sourceKey) && field.Fields != nil {
				// ReadNote reports the problems of the source.
				sources[path.Dir(doc.Text.Name)] = values{src: doc.Text, diags: &diag.List{}}.source(field)
			}
		}
	}
	return sources
}

// sourceOfFolder returns the source that a note takes from its folder or, if that has none, from the
// next folder around it. It does not leave the folder of notes of the note.
func sourceOfFolder(doc *markdown.Document, sources map[string]registry.Source) (registry.Source, bool) {
	dir := doc.Text.Name
	for range strings.Count(doc.Text.Path, "/") + 1 {
		dir = path.Dir(dir)
		if source, ok := sources[dir]; ok {
			return source, true
		}
	}
	return registry.Source{}, false
}

// sourceKey is the key of front matter for a source, or for a reference.
const sourceKey = "source"

// source reads the key "source" with the fields of a source, such as its id and its kind.
// If there is no id, it returns registry.NotesSource.
func (f values) source(field markdown.Field) registry.Source {
	s := registry.Source{Kind: registry.KindNotes}
	for _, part := range field.Fields {
		value := f.text(part)
		switch part.Key {
		case "id":
			s.ID = text.Slug(value)
		case "title":
			s.Title = value
		case "kind":
			kind, ok := registry.ParseKind(value)
			if !ok {
				f.warn(diag.FrontMatterValue, part, fmt.Sprintf("%q is not a kind of source", value),
					"write registry, common, notes or system")
				continue
			}
			s.Kind = kind
		case "licence", "license":
			s.Licence = value
		case "retrieved":
			s.Retrieved = value
		case "url":
			s.URL = f.address(part)
		default:
			f.warn(diag.FrontMatterKey, part, fmt.Sprintf("a source has no key %q", part.Key),
				"the keys of a source are id, title, kind, licence, retrieved, url")
		}
	}
	if s.ID == "" {
		f.warn(diag.FrontMatterValue, field, "the source has no id, so it is ignored, and the source is “Notes”",
			"add id: to the source")
		return registry.NotesSource
	}
	if s.Title == "" {
		s.Title = s.ID
	}
	return s
}
