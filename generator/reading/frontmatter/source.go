package frontmatter

import (
	"fmt"

	"portolan/generator/diag"
	"portolan/generator/markdown"
	"portolan/generator/registry"
	"portolan/generator/text"
)

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
