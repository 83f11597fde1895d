package jsonapi

import (
	"encoding/json"
	"maps"
	"slices"

	"portolan/generator/port"
	"portolan/generator/registry"
)

// convert converts a statement to its type in the JSON files.
func convert(s registry.Statement) Assignment {
	out := Assignment{
		ID: s.ID, Port: s.Port, End: s.End,
		Name: orNull(s.Name), Service: orNull(s.Service), Description: orNull(s.Description),
		Protocols: orEmpty(s.Protocols), Transports: convertTransports(s.Transports), TransportStated: s.Transports.Stated(),
		Status: s.Status, Class: s.Port.Class(),
		State: s.State, Since: orNull(s.Since), Until: orNull(s.Until), Aliases: orEmpty(s.Aliases), Shared: s.Shared,
		Traits: convertTraits(s.Traits, s.Topics), Related: orEmpty(s.Related), References: references(s.References), Extra: make(map[string]string, len(s.Extra)),
		Origin: Origin{Source: s.Place.Source, Path: s.Place.Path, Line: s.Place.Line, Column: s.Place.Column},
	}
	for _, e := range s.Extra {
		out.Extra[e.Name] = e.Value
	}
	return out
}

func convertAssignment(a *registry.Assignment) Assignment { return convert(a.Statement()) }

// statement converts an assignment of a file back to a statement.
func (a Assignment) statement() registry.Statement {
	out := registry.Statement{
		ID: a.ID, Port: a.Port, End: a.End, Transports: readTransports(a.Transports),
		Name: orNothing(a.Name), Service: orNothing(a.Service), Protocols: orNil(a.Protocols),
		Description: orNothing(a.Description), Status: a.Status, References: readReferences(a.References),
		State: a.State, Since: orNothing(a.Since), Until: orNothing(a.Until), Aliases: orNil(a.Aliases), Shared: a.Shared,
		Traits: a.Traits.read(), Topics: orNil(a.Topics), Related: orNil(a.Related),
		Place: registry.Place{Source: a.Origin.Source, Path: a.Origin.Path, Line: a.Origin.Line, Column: a.Origin.Column},
	}
	for _, name := range slices.Sorted(maps.Keys(a.Extra)) {
		out.Extra = append(out.Extra, registry.Extra{Name: name, Value: a.Extra[name]})
	}
	return out
}

// Facts returns the JSON of a statement. In this JSON, id, origin and related are empty,
// because they may change while the facts stay the same.
func Facts(s registry.Statement) ([]byte, error) {
	s.ID, s.Place = "", registry.Place{}
	record := convert(s)
	record.Related = nil
	return json.Marshal(record)
}

// readReferences converts references of a file to references of a registry.
func readReferences(records []Reference) []registry.Reference {
	var refs []registry.Reference
	for _, r := range records {
		refs = append(refs, registry.Reference{Title: r.Title, URL: orNothing(r.URL)})
	}
	return refs
}

// readTransports converts ids of transports, such as "tcp", to a set of transports.
func readTransports(ids []Transport) port.Transports {
	var all port.Transports
	for _, id := range ids {
		t, _ := port.ParseTransport(string(id))
		all |= t
	}
	return all
}
