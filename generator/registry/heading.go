package registry

import (
	"strings"

	"portolan/generator/text"
)

// Heading returns a short name for the assignment. It is the first of these that is not
// empty: the labels of its protocols, its name, its description. If all are empty, it is
// a word for the state, such as "Reserved".
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

// Heading returns a short name for the statement: its name and service name ("Secure
// Shell (ssh)"), or its protocols, or its description, or Unnamed. Use it to compare two
// registries. It does not use the labels of protocols, because labels depend on other
// notes.
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
