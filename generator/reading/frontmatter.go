package reading

import (
	"fmt"
	"slices"
	"strings"

	"portolan/generator/diag"
	"portolan/generator/markdown"
	"portolan/generator/numbers"
	"portolan/generator/port"
	"portolan/generator/registry"
	"portolan/generator/text"
)

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
	var items []string
	for _, item := range field.List {
		if item != "" {
			items = append(items, item)
		}
	}
	return items
}

// readKeys are the keys that every note may have.
var readKeys = []string{"title", "description", "aliases", "alias", "source", "protocol", "publish", "draft"}

// unreadable reports a value that is not YAML, if anybody would have read it.
func (f frontMatter) unreadable(field markdown.Field, home bool) {
	if home || slices.Contains(readKeys, field.Key) {
		f.warn(diag.FrontMatterValue, field, fmt.Sprintf("the value of %q is not YAML, so it counts as not written", field.Key), "write it in quotes")
	}
}

// withholds reads whether publish keeps a note out of the site.
func (f frontMatter) withholds(field markdown.Field, home bool) bool {
	yes, ok := f.truth(field, "write publish: false to keep it out of the site")
	return ok && !yes && f.unlessHome(field, home)
}

// isDraft reads whether draft keeps a note out of the site.
func (f frontMatter) isDraft(field markdown.Field, home bool) bool {
	yes, ok := f.truth(field, "write draft: true to keep it out of the site")
	return ok && yes && f.unlessHome(field, home)
}

// truth reads true or false; neither for a key without a value, and with a
// warning for any other.
func (f frontMatter) truth(field markdown.Field, hint string) (value, ok bool) {
	word := f.text(field)
	switch strings.ToLower(word) {
	case "":
		return false, false
	case "true", "yes", "on":
		return true, true
	case "false", "no", "off":
		return false, true
	}
	f.warn(diag.FrontMatterValue, field,
		fmt.Sprintf("“%s” is neither true nor false, so the note is published", word), hint)
	return false, false
}

// unlessHome reports whether a note that is to be kept out of the site can be.
func (f frontMatter) unlessHome(field markdown.Field, home bool) bool {
	if home {
		f.warn(diag.FrontMatterValue, field, "the home note is always published", "")
	}
	return !home
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
func (f frontMatter) numbers(field markdown.Field) []port.Number {
	var ports []port.Number
	for _, item := range f.list(field) {
		items, faults := numbers.Read(item)
		if len(faults) > 0 || len(items) != 1 || items[0].First != items[0].Last {
			f.warn(diag.FrontMatterValue, field, fmt.Sprintf("“%s” is not a port", item), "")
			continue
		}
		ports = append(ports, items[0].First)
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
