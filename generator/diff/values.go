package diff

import (
	"maps"
	"slices"
	"strings"

	"portolan/generator/jsonapi"
	"portolan/generator/text"
)

// Value is one thing that a change altered, in words. Old or New is empty
// where the source says nothing.
type Value struct{ Label, Old, New string }

// Values returns what a change altered, as people read it. Protocols that only
// follow a name are left out where the name altered.
func Values(c jsonapi.Change) []Value {
	var values []Value
	renamed := slices.ContainsFunc(c.Fields, func(f jsonapi.Field) bool { return f == jsonapi.FieldName || f == jsonapi.FieldService })
	for _, f := range c.Fields {
		switch {
		case f == jsonapi.FieldExtra:
			values = append(values, extras(c)...)
			continue
		case f == jsonapi.FieldProtocols && renamed && followNames(&c.Old) && followNames(&c.New):
			continue
		}
		old, now := spell(f, &c.Old), spell(f, &c.New)
		if f == jsonapi.FieldReferences && old == now { // whose addresses differ
			old, now = addresses(c.Old.References), addresses(c.New.References)
		}
		values = append(values, Value{labels[f], old, now})
	}
	return values
}

var labels = map[jsonapi.Field]string{
	jsonapi.FieldTransports: "transport", jsonapi.FieldName: "name", jsonapi.FieldService: "service",
	jsonapi.FieldProtocols: "protocol", jsonapi.FieldDescription: "for", jsonapi.FieldStatus: "status",
	jsonapi.FieldReferences: "reference", jsonapi.FieldState: "state", jsonapi.FieldSince: "since",
	jsonapi.FieldUntil: "until", jsonapi.FieldAliases: "aliases", jsonapi.FieldShared: "shared",
}

// followNames tells whether the protocols of an assignment are but its name or
// service name.
func followNames(a *jsonapi.Assignment) bool {
	return !slices.ContainsFunc(a.Protocols, func(id string) bool {
		return id != text.Slug(known(a.Name)) && id != text.Slug(known(a.Service))
	})
}

// Transports writes the transports of an assignment.
func Transports(a *jsonapi.Assignment) string {
	if !a.TransportStated {
		return "not stated"
	}
	return joined(a.Transports, ", ")
}

func spell(f jsonapi.Field, a *jsonapi.Assignment) string {
	switch f {
	case jsonapi.FieldTransports:
		return Transports(a)
	case jsonapi.FieldName:
		return known(a.Name)
	case jsonapi.FieldService:
		return known(a.Service)
	case jsonapi.FieldProtocols:
		return strings.Join(a.Protocols, ", ")
	case jsonapi.FieldDescription:
		return known(a.Description)
	case jsonapi.FieldStatus:
		return string(a.Status)
	case jsonapi.FieldState:
		return string(a.State)
	case jsonapi.FieldSince:
		return known(a.Since)
	case jsonapi.FieldUntil:
		return known(a.Until)
	case jsonapi.FieldAliases:
		return strings.Join(a.Aliases, ", ")
	case jsonapi.FieldShared:
		return sharedOf(a)
	}
	titles := make([]string, len(a.References))
	for i, r := range a.References {
		titles[i] = r.Title
	}
	return strings.Join(titles, ", ")
}

func addresses(refs []jsonapi.Reference) string {
	written := make([]string, len(refs))
	for i, r := range refs {
		written[i] = known(r.URL)
		if r.URL == nil {
			written[i] = r.Title
		}
	}
	return strings.Join(written, ", ")
}

// extras are the columns without a meaning of their own, each under its head.
func extras(c jsonapi.Change) []Value {
	heads := maps.Clone(c.Old.Extra)
	maps.Copy(heads, c.New.Extra)
	var values []Value
	for _, head := range slices.Sorted(maps.Keys(heads)) {
		if old, now := c.Old.Extra[head], c.New.Extra[head]; old != now {
			values = append(values, Value{head, old, now})
		}
	}
	return values
}

// Heading is what an assignment is called: its name, with the service name in
// brackets where that is another, else what runs there.
func Heading(a *jsonapi.Assignment) string {
	name, service := known(a.Name), known(a.Service)
	switch {
	case name == "" && service == "":
		if len(a.Protocols) > 0 {
			return strings.Join(a.Protocols, ", ")
		}
		if d := known(a.Description); d != "" {
			return d
		}
		return "unnamed"
	case name == "":
		return service
	case service == "" || strings.EqualFold(name, service):
		return name
	}
	return name + " (" + service + ")"
}
