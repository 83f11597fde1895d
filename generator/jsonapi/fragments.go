package jsonapi

import (
	"bytes"
	"errors"
	"sync"

	"portolan/generator/port"
	"portolan/generator/registry"
	"portolan/generator/urls"
)

// fragments are those of a whole registry.
type fragments struct {
	reg         *registry.Registry
	convert     converter
	services    kind[*registry.Service]
	assignments kind[*registry.Assignment]
	ports       kind[*registry.Port]
	ranges      kind[*registry.Range]
	protocols   kind[*registry.Protocol]
	bands       kind[port.Band]
	notes       kind[*registry.Note]
	neighbours  kind[*registry.Port]
	conflicts   kind[int] // by their place in those of the registry
	// all of them, and those of each run of numbers
	allConflicts []int
	conflicting  map[numberRange][]int
	// The places of services and assignments among all of the registry.
	serviceAt    map[*registry.Service]int32
	assignmentAt map[*registry.Assignment]int32
	// openings are the envelopes up to the revision, by what leads from a file
	// to the folder of the API.
	openings map[string][]byte
}

// numberRange is a run of numbers.
type numberRange struct{ first, last port.Number }

// maxKept is how many assignments a registry may have whose records are encoded
// once and kept. Those of a larger one are encoded anew for every file, which
// takes time in place of memory.
const maxKept = 25_000

// newFragments prepares what several files list: most records stand in several.
func newFragments(reg *registry.Registry, pages urls.Scheme, e Envelope) (*fragments, error) {
	c := converter{reg, pages}
	r := &fragments{
		reg: reg, convert: c, openings: map[string][]byte{}, conflicting: map[numberRange][]int{},
		serviceAt: positionsOf(reg.Services()), assignmentAt: positionsOf(reg.Assignments()),
		services: newKind(NewService), assignments: withOrigins(newKind(convertAssignment)),
		ports: newKind(c.port), ranges: newKind(c.portRange), neighbours: newKind(c.neighbour),
		protocols: newKind(c.protocol),
		bands:     newKind(c.band), notes: newKind(c.note),
	}
	conflicts := reg.Conflicts()
	r.conflicts = newKind(func(i int) Conflict { return convertConflict(conflicts[i]) })
	for i, conflict := range conflicts {
		r.allConflicts = append(r.allConflicts, i)
		at := numberRange{conflict.Port, conflict.End}
		r.conflicting[at] = append(r.conflicting[at], i)
	}
	var enc encoder
	for _, root := range []string{"", "../"} {
		e.Schema = root + urls.RegistrySchema
		r.openings[root] = bytes.Clone(bytes.TrimSuffix(enc.line(e), []byte(`""}`)))
	}
	if len(reg.Assignments()) > maxKept {
		return r, enc.err
	}
	return r, errors.Join(enc.err, r.keep())
}

// keep encodes all records, one half at the same time as the other.
func (r *fragments) keep() error {
	var one, other encoder
	var wait sync.WaitGroup
	wait.Go(func() {
		r.assignments.keep(&one, r.reg.Assignments())
		r.ranges.keep(&one, r.reg.Ranges())
		r.bands.keep(&one, port.Bands())
		r.notes.keep(&one, r.reg.Notes())
		r.conflicts.keep(&one, r.allConflicts)
		r.neighbours.keep(&one, r.reg.Ports())
	})
	r.services.keep(&other, r.reg.Services())
	r.ports.keep(&other, r.reg.Ports())
	r.protocols.keep(&other, r.reg.Protocols())
	wait.Wait()
	return errors.Join(one.err, other.err)
}

func positionsOf[K comparable](all []K) map[K]int32 {
	at := make(map[K]int32, len(all))
	for i, key := range all {
		at[key] = int32(i)
	}
	return at
}
