package ingest

import (
	"fmt"
	"path"
	"strings"

	"portolan/generator/diag"
	"portolan/generator/markdown"
	"portolan/generator/registry"
	"portolan/generator/text"
)

// DefaultSiteTitle is the title of a site whose notes give none.
const DefaultSiteTitle = "Portolan"

// settings are the keys that only the home note may have, beside those of
// every note.
var settings = map[string]func(*registry.Site, string){
	"language": func(s *registry.Site, v string) { s.Language = v },
	"licence":  func(s *registry.Site, v string) { s.Licence = v },
	"license":  func(s *registry.Site, v string) { s.Licence = v },
}

// otherKeys are keys that note-taking programs keep in front matter. They
// mean nothing here, and are no mistake in a home note either.
var otherKeys = map[string]bool{
	"tags": true, "tag": true, "date": true, "created": true, "updated": true, "modified": true,
	"cssclasses": true, "cssclass": true,
}

// readNote makes a note of a document's front matter and blocks.
func readNote(doc *markdown.Document, b *registry.Builder, diags *diag.List) *registry.Note {
	src := doc.Source
	n := &registry.Note{Text: src, Blocks: doc.Blocks, Home: src.Path == homePath}
	f := frontMatter{src: src, diags: diags}
	source := registry.NotesSource
	var site registry.Site
	for _, field := range doc.Meta {
		switch field.Key {
		case "title":
			n.Title = f.text(field)
		case "description":
			n.Description = f.text(field)
		case "aliases", "alias":
			n.Aliases = f.list(field)
		case "protocol":
			if n.Home {
				f.warn(diag.FrontMatterKey, field, "the home note is about no protocol", "give the protocol a note of its own")
				continue
			}
			n.About = f.text(field)
		case "source":
			if field.Fields == nil {
				n.Reference = noteReference(f.text(field))
				continue
			}
			source = f.source(field)
		default:
			set, known := settings[field.Key]
			switch {
			case !n.Home || otherKeys[field.Key]:
			case field.Key == "base_url":
				site.BaseURL = f.baseURL(field)
			case field.Key == "source_url":
				site.SourceURL = f.address(field)
			case field.Key == "featured":
				site.Featured = f.numbers(field)
			case known:
				set(&site, f.text(field))
			default:
				f.warn(diag.FrontMatterKey, field, fmt.Sprintf("there is no setting %q", field.Key),
					"settings are title, description, base_url, language, licence, source_url, featured")
			}
		}
	}
	if n.Title == "" {
		n.Title = defaultTitle(doc)
	}
	var same bool
	if n.Source, same = b.Source(source); !same {
		diags.Add(diag.SourceConflict, diag.At{Source: src, Offset: 0},
			fmt.Sprintf("another note describes the source %q differently; the first description is used", source.ID), "")
	}
	if n.Home {
		if n.Title == homeName {
			n.Title = DefaultSiteTitle
		}
		site.Title, site.Description = n.Title, n.Description
		b.SetSite(site)
	}
	return n
}

// defaultTitle is the heading that opens a note, else its file name.
func defaultTitle(doc *markdown.Document) string {
	if len(doc.Blocks) > 0 {
		if h, ok := doc.Blocks[0].(text.Heading); ok && h.Level == 1 {
			return text.Plain(h.Spans)
		}
	}
	name := path.Base(doc.Source.Path)
	return strings.TrimSuffix(name, path.Ext(name))
}

// noteReference is what front matter names as the source of a note: an
// address, or a title.
func noteReference(source string) registry.Reference {
	if registry.AllowedScheme(source) {
		return registry.Reference{Title: registry.ReferenceTitle(source), URL: source}
	}
	return titled(source)
}

// frontMatter reads the values of front matter and reports those of the
// wrong kind.
type frontMatter struct {
	src   *diag.Source
	diags *diag.List
}

func (f frontMatter) warn(rule *diag.Rule, field markdown.Field, message, hint string) {
	f.diags.Add(rule, diag.At{Source: f.src, Offset: field.Offset}, message, hint)
}

func (f frontMatter) text(field markdown.Field) string {
	if field.List != nil || field.Fields != nil {
		f.warn(diag.FrontMatterValue, field, fmt.Sprintf("%q takes one value", field.Key), "")
	}
	return strings.Join(strings.Fields(field.Text), " ")
}

func (f frontMatter) list(field markdown.Field) []string {
	switch {
	case field.Fields != nil:
		f.warn(diag.FrontMatterValue, field, fmt.Sprintf("%q takes a list", field.Key), "")
	case field.Text != "":
		return []string{field.Text}
	}
	return field.List
}

// address reads the address of a page elsewhere.
func (f frontMatter) address(field markdown.Field) string {
	address := f.text(field)
	if address != "" && !registry.AllowedScheme(address) {
		f.warn(diag.FrontMatterValue, field, fmt.Sprintf("%q is not an address", address), "write https://…")
		return ""
	}
	return address
}

func (f frontMatter) baseURL(field markdown.Field) string {
	address, err := registry.ParseBaseURL(f.text(field))
	if err != nil {
		f.warn(diag.FrontMatterValue, field, fmt.Sprintf("base_url: %v", err), "write https://example.org/ports/")
	}
	return address
}

// numbers reads a list of ports.
func (f frontMatter) numbers(field markdown.Field) []registry.Number {
	var ports []registry.Number
	for _, item := range f.list(field) {
		numbers, faults := ReadNumbers(item)
		if len(faults) > 0 || len(numbers) != 1 || numbers[0].First != numbers[0].Last {
			f.warn(diag.FrontMatterValue, field, fmt.Sprintf("“%s” is not a port", item), "")
			continue
		}
		ports = append(ports, numbers[0].First)
	}
	return ports
}

// source reads what front matter says of the source that speaks in a note.
func (f frontMatter) source(field markdown.Field) registry.Source {
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
				f.warn(diag.FrontMatterValue, part, fmt.Sprintf("%q is no kind of source", value), "write registry, common or notes")
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
			f.warn(diag.FrontMatterKey, part, fmt.Sprintf("a source has no %q", part.Key), "it has id, title, kind, licence, retrieved, url")
		}
	}
	if s.ID == "" {
		f.warn(diag.FrontMatterValue, field, "the source has no id, so this note counts as one of ours", "add id: to the source")
		return registry.NotesSource
	}
	if s.Title == "" {
		s.Title = s.ID
	}
	return s
}
