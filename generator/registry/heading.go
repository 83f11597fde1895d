package registry

import (
	"strings"

	"portolan/generator/text"
)

// Heading is the short name of what an assignment is about: the labels of its
// protocols, else its name. It serves where the source is known, as on a page
// or in a diagnostic.
func (a *Assignment) Heading() string {
	labels := make([]string, len(a.Protocols))
	for i, p := range a.Protocols {
		labels[i] = p.Label
	}
	switch {
	case len(labels) > 0:
		return strings.Join(labels, ", ")
	case a.Name != "":
		return a.Name
	case len(a.Description) > 0:
		return text.Plain(a.Description)
	}
	return a.State.nameless()
}

// Heading is what the source calls a statement: its name, with the service name
// in brackets where that is another, else what runs there. It serves where two
// states are compared: the labels of protocols follow from all notes, so they
// may differ where the statement does not.
func (s Statement) Heading() string {
	switch {
	case s.Name != "" && s.Service != "" && !strings.EqualFold(s.Name, s.Service):
		return s.Name + " (" + s.Service + ")"
	case s.Name != "":
		return s.Name
	case s.Service != "":
		return s.Service
	case len(s.Protocols) > 0:
		return strings.Join(s.Protocols, ", ")
	case s.Description != "":
		return s.Description
	}
	return Unnamed
}
