package jsonapi

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"strconv"
)

// document is a RegistryFile before it is written: the lists of its Data, as
// records. A list that is nil is empty.
type document struct {
	total int // of the assignments that it is about
	size  int // about how many bytes it has; 0 where that is little

	services, assignments, ports, ranges, protocols, bands, notes, conflicts, mentions, near, free, prose list

	*encoder // of what is encoded for this file
}

const revisionHead = "sha256-"

// blank stands where the revision will be, which is known when all is written.
var blank = revisionHead + string(bytes.Repeat([]byte("0"), 2*sha256.Size))

// write writes the file after its opening, the envelope up to the revision.
func (d *document) write(b *bytes.Buffer, opening []byte) {
	b.Grow(d.size)
	b.Write(opening)
	b.WriteByte('"')
	place := b.Len()
	b.WriteString(blank + `","total":` + strconv.Itoa(d.total) + `,"data":`)
	revision := d.data(b)
	copy(b.Bytes()[place:], revision)
	b.WriteString("}\n")
}

// revision hashes the data without its origins.
func (d *document) revision() string { return d.data(io.Discard) }

// data writes the data and returns its revision.
func (d *document) data(w io.Writer) string {
	hash := sha256.New()
	both := func(part []byte) {
		_, _ = w.Write(part)
		_, _ = hash.Write(part)
	}
	for i, records := range [...]list{
		d.services, d.assignments, d.ports, d.ranges, d.protocols, d.bands, d.notes, d.conflicts, d.mentions, d.near,
		d.free, d.prose,
	} {
		both(heads[i])
		if records == nil {
			continue
		}
		first := true
		for r := range records {
			if !first {
				both(comma)
			}
			first = false
			both(r.json[:r.facts])
			if r.facts < len(r.json) {
				_, _ = w.Write(r.json[r.facts:])
				_, _ = hash.Write(brace)
			}
		}
	}
	both(end)
	return revisionHead + hex.EncodeToString(hash.Sum(nil))
}

// The JSON between records: what stands before each list, and the rest.
var (
	heads = [...][]byte{
		[]byte(`{"services":[`), []byte(`],"assignments":[`), []byte(`],"ports":[`), []byte(`],"ranges":[`),
		[]byte(`],"protocols":[`), []byte(`],"blocks":[`), []byte(`],"notes":[`),
		[]byte(`],"conflicts":[`), []byte(`],"mentions":[`), []byte(`],"near":[`), []byte(`],"free":[`),
		[]byte(`],"prose":[`),
	}
	comma, brace, end = []byte(","), []byte("}"), []byte("]}")
)

// revise returns the revision of data.
func revise(data []byte) string {
	sum := sha256.Sum256(data)
	return revisionHead + hex.EncodeToString(sum[:])
}
