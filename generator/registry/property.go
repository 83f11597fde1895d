package registry

import (
	"slices"
	"strings"

	"portolan/generator/text"
)

// Property is a field in the front matter of a note that has no meaning for the program, such
// as status or owner. Each value is a text, a link or a wiki-link.
type Property struct {
	Key    string
	Values []text.Span
}

// Shown says which properties of notes the pages show. The zero value means all of them.
type Shown struct {
	// None is set if pages show no properties.
	None bool
	// Only are the keys to show, in lower case. If it is nil, all keys are shown.
	Only []string
}

// Properties returns the properties of a note that its page shows.
func (r *Registry) Properties(n *Note) []Property {
	shown := r.site.Properties
	switch {
	case shown.None:
		return nil
	case shown.Only == nil:
		return n.Properties
	}
	return slices.DeleteFunc(slices.Clone(n.Properties), func(p Property) bool {
		return !slices.Contains(shown.Only, strings.ToLower(p.Key))
	})
}
