package registry

import "portolan/generator/text"

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
