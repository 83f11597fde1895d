package jsonapi

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"strconv"
)

// document is a RegistryFile before it is written. It contains the lists of the field
// Data as encoded fragments. A nil list is written as [].
type document struct {
	total int // the value of the key total: how many assignments the file is about
	size  int // the approximate number of bytes; 0 for small files

	services, assignments, ports, ranges, protocols, topics, bands, notes, conflicts list
	mentions, near, free, prose, remarks                                             list

	*encoder // encodes the values that no other file contains
}

const revisionHead = "sha256-"

// blank is a placeholder with the length of a revision. The revision is a hash of the
// data, so it is known only after all data is written. Then it replaces the placeholder.
var blank = revisionHead + string(bytes.Repeat([]byte("0"), 2*sha256.Size))

// write writes the file. opening is the JSON of the envelope; it ends just before the
// value of the key revision.
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

// revision returns the revision of the file: a hash of its data without origins.
func (d *document) revision() string { return d.data(io.Discard) }

// data writes the data and returns its revision: a hash of the data without origins.
func (d *document) data(w io.Writer) string {
	hash := sha256.New()
	both := func(part []byte) {
		_, _ = w.Write(part)
		_, _ = hash.Write(part)
	}
	for i, records := range [...]list{
		d.services, d.assignments, d.ports, d.ranges, d.protocols, d.topics, d.bands, d.notes, d.conflicts, d.mentions,
		d.near, d.free, d.prose, d.remarks,
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

// heads contains the JSON text before each list. comma separates two fragments. end comes
// after the last list. For the hash, brace replaces the origin of an assignment.
var (
	heads = [...][]byte{
		[]byte(`{"services":[`), []byte(`],"assignments":[`), []byte(`],"ports":[`), []byte(`],"ranges":[`),
		[]byte(`],"protocols":[`), []byte(`],"topics":[`), []byte(`],"blocks":[`), []byte(`],"notes":[`),
		[]byte(`],"conflicts":[`), []byte(`],"mentions":[`), []byte(`],"near":[`), []byte(`],"free":[`),
		[]byte(`],"prose":[`), []byte(`],"remarks":[`),
	}
	comma, brace, end = []byte(","), []byte("}"), []byte("]}")
)

// revise returns the revision of encoded data, which is a hash of the data.
func revise(data []byte) string {
	sum := sha256.Sum256(data)
	return revisionHead + hex.EncodeToString(sum[:])
}
