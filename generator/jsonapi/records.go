package jsonapi

import (
	"bytes"
	"errors"
	"sync"

	"portolan/generator/registry"
	"portolan/generator/urls"
)

// record is a value as every file that lists it has it: JSON on one line.
type record struct {
	json []byte
	// facts is how much of json a revision is made of: all but the origin.
	facts int32
	// at is the place of the record among all of its kind.
	at int32
}

// records are those of a whole registry. Most stand in several files, so each
// is encoded once.
type records struct {
	reg         *registry.Registry
	services    map[*registry.Service]record
	assignments map[*registry.Assignment]record
	ports       map[*registry.Port]record
	ranges      map[*registry.Range]record
	protocols   map[*registry.Protocol]record
	blocks      map[registry.Block]record
	notes       map[*registry.Note]record
	neighbours  map[*registry.Port]record
	conflicts   []record // in their order
	conflicting map[span][]record
	// openings are the envelopes up to the revision, by what leads from a file
	// to the folder of the API.
	openings map[string][]byte
}

// span is a run of numbers.
type span struct{ first, last registry.Number }

// originKey begins the origin of an assignment, its last key. It is no part of
// a string, where a quotation mark has a backslash before it.
var originKey = []byte(`,"origin":{`)

// encodeRecords encodes what several files list, one half beside the other.
func encodeRecords(reg *registry.Registry, e Envelope) (*records, error) {
	r := &records{reg: reg, conflicting: map[span][]record{}, openings: map[string][]byte{}}
	var one, other encoder
	var wait sync.WaitGroup
	wait.Go(func() {
		r.assignments = each(&one, reg.Assignments(), convert)
		for a, encoded := range r.assignments {
			encoded.facts = int32(bytes.LastIndex(encoded.json, originKey))
			r.assignments[a] = encoded
		}
	})
	r.services = each(&other, reg.Services(), convertService)
	r.ports = each(&other, reg.Ports(), convertPort)
	r.ranges = each(&other, reg.Ranges(), convertRange)
	r.protocols = each(&other, reg.Protocols(), func(p *registry.Protocol) Protocol { return convertProtocol(reg, p) })
	r.blocks = each(&other, registry.Blocks(), convertBlock)
	r.notes = each(&other, reg.Notes(), convertNote)
	r.neighbours = each(&other, reg.Ports(), convertNeighbour)
	conflicts := reg.Conflicts()
	r.conflicts = all(&other, conflicts, convertConflict)
	for i, c := range conflicts {
		at := span{c.Port, c.End}
		r.conflicting[at] = append(r.conflicting[at], r.conflicts[i])
	}
	for _, root := range []string{"", "../"} {
		e.Schema = root + urls.RegistrySchema
		r.openings[root] = bytes.TrimSuffix(other.line(e), []byte(`""}`))
	}
	wait.Wait()
	return r, errors.Join(one.err, other.err)
}
