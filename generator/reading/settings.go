package reading

import (
	"fmt"

	"portolan/generator/diag"
	"portolan/generator/markdown"
	"portolan/generator/registry"
)

// DefaultSiteTitle is the title of a site whose notes give none.
const DefaultSiteTitle = "Portolan"

// setting reads a key that only the home note has and that says something of
// the site.
func (f frontMatter) setting(field markdown.Field, site *registry.Site) {
	switch field.Key {
	case "base_url":
		site.BaseURL = f.baseURL(field)
	case "language":
		site.Language = f.text(field)
	case "licence", "license":
		site.Licence = f.text(field)
	case "source_url":
		site.SourceURL = f.address(field)
	case includeKey:
		f.list(field) // read before all notes, by Includes
	case "featured":
		site.Featured = f.numbers(field)
	case "protocol":
		f.warn(diag.FrontMatterKey, field, "the home note is about no protocol", "give the protocol a note of its own")
	case "tags", "tag", "date", "created", "updated", "modified", "cssclasses", "cssclass",
		"permalink", "image", "cover", "banner", "author", "id", "type", "status", "up":
		// What note-taking programs keep in front matter is no mistake here.
	default:
		f.warn(diag.FrontMatterKey, field, fmt.Sprintf("there is no setting %q", field.Key),
			"settings are title, description, base_url, language, licence, source_url, featured, include")
	}
}

// includeKey is the setting by which a home note adds notes that come with the
// program to its own.
const includeKey = "include"

// Includes returns the names of the parts that a note includes, if it is the
// home note.
func Includes(doc *markdown.Document) []string {
	if doc.Source.Path != homePath {
		return nil
	}
	for _, field := range doc.Meta {
		if field.Key == includeKey {
			return frontMatter{src: doc.Source, diags: &diag.List{}}.list(field)
		}
	}
	return nil
}

// ReportInclude reports that there is no part of that name.
func ReportInclude(doc *markdown.Document, name, known string, diags *diag.List) {
	for _, field := range doc.Meta {
		if field.Key == includeKey {
			frontMatter{src: doc.Source, diags: diags}.warn(diag.FrontMatterValue, field, fmt.Sprintf("there is nothing to include by the name %q", name), "known are "+known)
			return
		}
	}
}
