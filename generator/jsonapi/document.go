package jsonapi

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"strconv"
)

// document is a RegistryFile before it is written: the lists of its Data, as
// records.
type document struct {
	total int // of the assignments that it is about

	services, assignments, ports, ranges, protocols, blocks, notes, conflicts, mentions, near, free, prose []record

	encoder // of what this file alone has
}

// write writes the file behind its opening, the envelope up to the revision.
func (d document) write(b *bytes.Buffer, opening []byte) {
	size := len(opening) + headRoom
	d.data(true, func(part []byte) { size += len(part) })
	b.Grow(size)
	b.Write(opening)
	b.WriteString(`"` + d.revision() + `","total":` + strconv.Itoa(d.total) + `,"data":`)
	d.data(true, func(part []byte) { b.Write(part) })
	b.WriteString("}\n")
}

// revision hashes the data without its origins.
func (d document) revision() string {
	hash := sha256.New()
	d.data(false, func(part []byte) { hash.Write(part) })
	return revisionHead + hex.EncodeToString(hash.Sum(nil))
}

// headRoom is enough for what write puts between the opening and the data, and
// behind them.
const headRoom = 200

const revisionHead = "sha256-"

// data writes the data part by part, with its origins or without.
func (d document) data(origins bool, write func(part []byte)) {
	lists := [...][]record{
		d.services, d.assignments, d.ports, d.ranges, d.protocols, d.blocks, d.notes, d.conflicts, d.mentions, d.near, d.free, d.prose,
	}
	for i, records := range lists {
		write(heads[i])
		for j, r := range records {
			if j > 0 {
				write(comma)
			}
			if origins || int(r.facts) == len(r.json) {
				write(r.json)
				continue
			}
			write(r.json[:r.facts])
			write(brace)
		}
	}
	write(end)
}

// The JSON between records: what stands before each list, and the rest.
var (
	heads = [...][]byte{
		[]byte(`{"services":[`), []byte(`],"assignments":[`), []byte(`],"ports":[`), []byte(`],"ranges":[`), []byte(`],"protocols":[`), []byte(`],"blocks":[`), []byte(`],"notes":[`),
		[]byte(`],"conflicts":[`), []byte(`],"mentions":[`), []byte(`],"near":[`), []byte(`],"free":[`), []byte(`],"prose":[`),
	}
	comma, brace, end = []byte(","), []byte("}"), []byte("]}")
)
