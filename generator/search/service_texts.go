package search

import (
	"slices"

	"portolan/generator/registry"
	"portolan/generator/text"
)

// ownNames returns the other names of a service, except names of its protocols.
func ownNames(s *registry.Service) []string {
	known := map[string]bool{}
	for _, p := range s.Protocols {
		for _, name := range []string{p.ID, p.Label, p.Name} {
			known[text.Fold(name)] = true
		}
	}
	return slices.DeleteFunc(slices.Clone(s.Names), func(name string) bool { return known[text.Fold(name)] })
}

// extras returns the values of additional columns in notes, such as the owner, without
// duplicates.
func extras(s *registry.Service) []registry.Field {
	var fields []registry.Field
	met := map[[2]string]bool{}
	for _, a := range s.Statements {
		if a.Origin.Note.Source.Kind != registry.KindRegistry {
			fields = addFields(fields, a.Extra, met)
		}
	}
	return fields
}
