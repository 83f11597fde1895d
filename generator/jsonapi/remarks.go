package jsonapi

import (
	"fmt"
	"maps"
	"slices"

	"portolan/generator/port"
	"portolan/generator/registry"
)

// Remark is what a system does with a number. It assigns nothing.
type Remark struct {
	_          struct{}          `about:"What a source of the kind system says about one port or range: what Linux, a firewall or another system does with the number. It assigns nothing, so it is in no service."`
	System     string            `json:"system" about:"Name of the system."`
	Port       port.Number       `json:"port"`
	End        port.Number       `json:"end" about:"Last number of a range. Equal to port for a single number."`
	Transports []Transport       `json:"transports" about:"Transports that the source lists. Empty if it lists no transport."`
	Text       string            `json:"text" about:"What the system does, as plain text."`
	References []Reference       `json:"references"`
	AsOf       *string           `json:"as_of" about:"Day on which somebody checked the remark, as the source writes it. If the row has no day, the date of the source."`
	Extra      map[string]string `json:"extra" about:"Other columns, such as Owner. The keys are the column headers, the values the cells."`
	Origin     Origin            `json:"origin"`
}

// NewRemark converts a remark to its type in the JSON files.
func NewRemark(r *registry.Remark) Remark {
	s := r.Snapshot()
	out := Remark{
		System: s.System, Port: s.Port, End: s.End, Transports: convertTransports(s.Transports), Text: s.Text,
		References: references(s.References), AsOf: orNull(s.AsOf), Extra: make(map[string]string, len(s.Extra)),
		Origin: Origin{Source: s.Place.Source, Path: s.Place.Path, Line: s.Place.Line, Column: s.Place.Column},
	}
	for _, e := range s.Extra {
		out.Extra[e.Name] = e.Value
	}
	return out
}

// snapshot converts a remark of a file back to a remark of a snapshot.
func (r Remark) snapshot() registry.SnapshotRemark {
	out := registry.SnapshotRemark{
		Port: r.Port, End: r.End, Transports: readTransports(r.Transports), System: r.System, Text: r.Text,
		References: readReferences(r.References), AsOf: orNothing(r.AsOf),
		Place: registry.Place{Source: r.Origin.Source, Path: r.Origin.Path, Line: r.Origin.Line, Column: r.Origin.Column},
	}
	for _, name := range slices.Sorted(maps.Keys(r.Extra)) {
		out.Extra = append(out.Extra, registry.Extra{Name: name, Value: r.Extra[name]})
	}
	return out
}

// check returns an error if a value is not valid. sources contains the ids of all sources.
func (r Remark) check(sources map[string]bool) error {
	for _, id := range r.Transports {
		if _, ok := port.ParseTransport(string(id)); !ok {
			return fmt.Errorf("%q is not a transport", id)
		}
	}
	switch {
	case r.End < r.Port:
		return fmt.Errorf("%d to %d is not a range of ports", r.Port, r.End)
	case !sources[r.Origin.Source]:
		return fmt.Errorf("its source %q is not in the list of sources", r.Origin.Source)
	}
	return nil
}
