package frontmatter

import (
	"fmt"
	"slices"
	"strings"

	"portolan/generator/diag"
	"portolan/generator/markdown"
	"portolan/generator/registry"
	"portolan/generator/text"
)

// hiddenKeys are keys that say how Obsidian shows a note. They are no properties of its subject.
var hiddenKeys = []string{
	"cssclass", "cssclasses", "permalink", "position", "kanban-plugin", "obsidianuimode", "obsidianeditingmode",
}

// tags reads the key "tags". Its value is a list, or names that blanks or commas separate. Names
// that are no tags, such as 2024, become a property.
func (f values) tags(field markdown.Field, n *registry.Note) {
	names := f.list(field)
	if field.Text != "" {
		names = strings.FieldsFunc(field.Text, func(r rune) bool { return r == ',' || r == ' ' || r == '\t' || r == '\n' })
	}
	var others []string
	for _, name := range names {
		switch tag := text.TagNamed(name); {
		case tag != "" && !slices.Contains(n.Tags, tag):
			n.Tags = append(n.Tags, tag)
		case tag == "":
			others = append(others, name)
		}
	}
	if others != nil {
		n.Properties = append(n.Properties, registry.Property{Key: field.Key, Values: spansOf(others)})
	}
}

// property adds a key that the program does not read to the properties of a note. The parameter
// key is the key as written.
func property(field markdown.Field, key string, n *registry.Note) {
	if slices.Contains(hiddenKeys, field.Key) || strings.HasPrefix(field.Key, "excalidraw-") {
		return
	}
	if spans := spansOf(valuesOf(field)); spans != nil {
		n.Properties = append(n.Properties, registry.Property{Key: key, Values: spans})
	}
}

// valuesOf returns the values of a field. A value in a map has its key before it: "port: 22".
func valuesOf(field markdown.Field) []string {
	all := field.Values()
	for _, inner := range field.Fields {
		for _, value := range valuesOf(inner) {
			all = append(all, inner.Key+": "+value)
		}
	}
	return all
}

// spansOf returns values as spans. Wiki-links and addresses become links. Empty values are
// left out.
func spansOf(all []string) []text.Span {
	var spans []text.Span
	for _, value := range all {
		value = strings.Join(strings.Fields(value), " ")
		words := []text.Span{text.Text{Text: value, Pos: -1}}
		target, label, linked := wikiLink(value)
		switch {
		case value == "":
		case linked:
			link := text.WikiLink{Whole: text.IsSlashed(target)}
			link.Target, link.Fragment, _ = strings.Cut(target, "#")
			if label != "" {
				link.Label = []text.Span{text.Text{Text: label, Pos: -1}}
			}
			if link.Target != "" || link.Fragment != "" {
				spans = append(spans, link)
			}
		case registry.AllowedScheme(value) && !strings.Contains(value, " "):
			spans = append(spans, text.Link{Href: value, Alone: true, Spans: words})
		default:
			spans = append(spans, words...)
		}
	}
	return spans
}

// shown reads the setting "properties": false, or a list of the keys that pages show.
func (f values) shown(field markdown.Field) registry.Shown {
	keys := f.list(field)
	if len(keys) == 1 {
		switch strings.ToLower(keys[0]) {
		case "false", "no", "off":
			return registry.Shown{None: true}
		case "true", "yes", "on":
			return registry.Shown{}
		}
	}
	if len(keys) == 0 {
		if field.Fields == nil {
			f.warn(diag.FrontMatterValue, field, fmt.Sprintf("%q has no value", field.Key),
				"write false, or a list of keys such as [status, owner]")
		}
		return registry.Shown{}
	}
	for i, key := range keys {
		keys[i] = strings.ToLower(key)
	}
	return registry.Shown{Only: keys}
}
