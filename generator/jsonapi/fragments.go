package jsonapi

import (
	"bytes"
	"errors"
	"sync"

	"portolan/generator/port"
	"portolan/generator/registry"
	"portolan/generator/urls"
)

// fragments encodes the values of a registry, and makes the documents of the JSON files.
type fragments struct {
	reg         *registry.Registry
	convert     converter
	services    cache[*registry.Service]
	assignments cache[*registry.Assignment]
	ports       cache[*registry.Port]
	ranges      cache[*registry.Range]
	protocols   cache[*registry.Protocol]
	remarks     cache[*registry.Remark]
	bands       cache[port.Band]
	notes       cache[*registry.Note]
	neighbours  cache[*registry.Port]
	conflicts   cache[int] // the keys are indexes in Registry.Conflicts
	// allConflicts contains the indexes of all conflicts. conflicting contains the indexes
	// of the conflicts on each port or range.
	allConflicts []int
	conflicting  map[numberRange][]int
	// serviceAt and assignmentAt are the indexes of services and assignments in the lists of
	// the registry.
	serviceAt    map[*registry.Service]int32
	assignmentAt map[*registry.Assignment]int32
	// openings contains the encoded envelope up to the value of the key revision. The key ""
	// is for files in the folder of the API, and the key "../" for files in its subfolders.
	openings map[string][]byte
}

// numberRange is a range of ports.
type numberRange struct{ first, last port.Number }

// maxKept is the maximum number of assignments for which fragments are kept. For a larger
// registry, fragments are encoded again for every file. This needs more time and less
// memory.
const maxKept = 25_000

// newFragments returns the fragments of a registry. If the registry has at most maxKept
// assignments, newFragments encodes all fragments immediately, because most of them are
// in several files.
func newFragments(reg *registry.Registry, pages urls.Scheme, e Envelope) (*fragments, error) {
	c := converter{reg, pages}
	r := &fragments{
		reg: reg, convert: c, openings: map[string][]byte{}, conflicting: map[numberRange][]int{},
		serviceAt: positionsOf(reg.Services()), assignmentAt: positionsOf(reg.Assignments()),
		services: newCache(NewService), assignments: withOrigins(newCache(convertAssignment)),
		ports: newCache(c.port), ranges: newCache(c.portRange), neighbours: newCache(c.neighbour),
		protocols: newCache(c.protocol), remarks: withOrigins(newCache(NewRemark)),
		bands: newCache(c.band), notes: newCache(c.note),
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

// keep encodes all fragments. It uses two goroutines, and each of them encodes about one
// half.
func (r *fragments) keep() error {
	var one, other encoder
	var wait sync.WaitGroup
	wait.Go(func() {
		r.assignments.keep(&one, r.reg.Assignments())
		r.ranges.keep(&one, r.reg.Ranges())
		r.bands.keep(&one, port.Bands())
		r.notes.keep(&one, r.reg.Notes())
		r.remarks.keep(&one, r.reg.Remarks())
		r.conflicts.keep(&one, r.allConflicts)
		r.neighbours.keep(&one, r.reg.Ports())
	})
	r.services.keep(&other, r.reg.Services())
	r.ports.keep(&other, r.reg.Ports())
	r.protocols.keep(&other, r.reg.Protocols())
	wait.Wait()
	return errors.Join(one.err, other.err)
}

// positionsOf maps each value of a list to its index in the list.
func positionsOf[K comparable](all []K) map[K]int32 {
	at := make(map[K]int32, len(all))
	for i, key := range all {
		at[key] = int32(i)
	}
	return at
}
