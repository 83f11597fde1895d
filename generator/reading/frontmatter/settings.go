package frontmatter

import (
	"fmt"
	"slices"
	"strings"

	"portolan/generator/diag"
	"portolan/generator/markdown"
	"portolan/generator/registry"
	"portolan/generator/similar"
)

// setting reads a key of the home note that is a setting of the site.
func (f values) setting(field markdown.Field, home *registry.Note, site *registry.Site) {
	if f.look(field, home) {
		return
	}
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
		// The function list only adds diagnostics here. The function Includes returns the parts.
		f.list(field)
	case excludeKey, onlyKey, templatesKey, drawingsKey, diagnosticsKey:
		// ReadPublishing and ReadLevels read these keys before other notes are read.
	case "featured":
		site.Featured = f.numbers(field)
	case "properties":
		site.Properties = f.shown(field)
	case "protocol":
		f.warn(diag.FrontMatterKey, field, "the home note cannot be about a protocol",
			"write another note about the protocol")
	default:
		// A note that replaces index.md was often written for other programs.
		if home.Path() == HomePath && !slices.Contains(ignoredKeys, field.Key) && !f.resemblesExclude(field) {
			f.warn(diag.FrontMatterKey, field, fmt.Sprintf("there is no setting %q", field.Key),
				"the settings are title, description, aliases, base_url, language, licence, source, source_url, featured, "+
					"nav, logo, accent, footer, include, exclude, only, templates, drawings, diagnostics, properties, tags and facts")
		}
	}
}

// resemblesExclude reports a key that looks like a misspelt "exclude" or "only". It is an
// error, because private notes could be published.
func (f values) resemblesExclude(field markdown.Field) bool {
	name := similar.Names(strings.ReplaceAll(field.Key, "_", "-"), []string{excludeKey, onlyKey})
	if slices.Contains([]string{"ignore", "ignorepatterns", "ignore_patterns"}, field.Key) {
		name = []string{excludeKey}
	}
	if len(name) == 0 {
		return false
	}
	f.warn(diag.ExcludeInvalid, field, fmt.Sprintf("there is no setting %q", field.Key), "did you mean "+name[0]+"?")
	return true
}

// ignoredKeys are keys that note-taking programs write into every note. In the home note
// they get no diagnostic.
var ignoredKeys = []string{
	"date", "created", "updated", "modified", "cssclasses", "cssclass",
	"permalink", "image", "cover", "banner", "author", "id", "type", "status", "up",
}
