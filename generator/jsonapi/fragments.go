package jsonapi

import (
	"bytes"
	"errors"
	"sync"

	"portolan/generator/port"
	"portolan/generator/registry"
	"portolan/generator/urls"
)

// fragments encodes the values of a whole registry, and makes the documents of its files.
type fragments struct {
	reg         *registry.Registry
	convert     converter
	services    cache[*registry.Service]
	assignments cache[*registry.Assignment]
	ports       cache[*registry.Port]
	ranges      cache[*registry.Range]
	protocols   cache[*registry.Protocol]
	bands       cache[port.Band]
	notes       cache[*registry.Note]
	neighbours  cache[*registry.Port]
	conflicts   cache[int] // by their index in Registry.Conflicts
	// allConflicts are the indexes of all conflicts, conflicting those of each range.
	allConflicts []int
	conflicting  map[numberRange][]int
	// serviceAt and assignmentAt are the positions of services and assignments in the
	// lists of the registry.
	serviceAt    map[*registry.Service]int32
	assignmentAt map[*registry.Assignment]int32
	// openings are the envelopes up to the value of revision, by the path from a file to
	// the folder of the API: "" or "../".
	openings map[string][]byte
}

// numberRange is a range of ports.
type numberRange struct{ first, last port.Number }

// maxKept is the maximum number of assignments of a registry whose fragments are kept. The
// fragments of a larger registry are encoded again for every file: this needs more time and
// less memory.
const maxKept = 25_000

// newFragments prepares the fragments of a registry, because most of them are part of
// several files.
func newFragments(reg *registry.Registry, pages urls.Scheme, e Envelope) (*fragments, error) {
	c := converter{reg, pages}
	r := &fragments{
		reg: reg, convert: c, openings: map[string][]byte{}, conflicting: map[numberRange][]int{},
		serviceAt: positionsOf(reg.Services()), assignmentAt: positionsOf(reg.Assignments()),
		services: newCache(NewService), assignments: withOrigins(newCache(convertAssignment)),
		ports: newCache(c.port), ranges: newCache(c.portRange), neighbours: newCache(c.neighbour),
		protocols: newCache(c.protocol),
		bands:     newCache(c.band), notes: newCache(c.note),
	}
	conflicts := reg.Conflicts()
	r.conflicts = newCache(func(i int) Conflict { return convertConflict(conflicts[i]) })
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

// keep encodes all fragments. Two goroutines encode one half each.
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

// positionsOf returns the index of each value in a list.
func positionsOf[K comparable](all []K) map[K]int32 {
	at := make(map[K]int32, len(all))
	for i, key := range all {
		at[key] = int32(i)
	}
	return at
}
