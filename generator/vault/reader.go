package vault

import (
	"crypto/sha256"
	"sync"

	"portolan/generator/diag"
	"portolan/generator/markdown"
)

// Note is the result of reading and parsing a note. All callers of Reader.Read get the
// same *Note and must not change it. Do not build two registries from it at the same
// time, because looking up positions in its text is not safe for concurrent use.
type Note struct {
	// Document is nil if the file cannot be read or parsing found an error.
	Document *markdown.Document
	// Diags are the problems that reading and parsing found.
	Diags diag.List
}

// Reader reads notes and keeps them in memory. It is safe for concurrent use. The zero
// value is ready to use.
type Reader struct {
	mu   sync.Mutex
	kept map[address]reading
}

// address identifies the file of a note. Two layers may give the same name to files with
// different paths.
type address struct{ path, name string }

// reading is the note that was last read from an address, and its version.
type reading struct {
	version
	note *Note
}

// version contains hashes of everything that parsing a note depends on: its bytes, and
// the paths of the other notes.
type version struct{ content, paths [sha256.Size]byte }

// Read reads and parses a note. It needs the paths of all notes, because the target of
// some links depends on them. If the file and these paths did not change, Read returns
// the same *Note as before. If the file cannot be read, Note.Diags reports it.
func (r *Reader) Read(f File, paths markdown.Paths) *Note {
	note := &Note{}
	data, ok := f.bytes(&note.Diags)
	if !ok {
		return note
	}
	at, v := address{f.Path, f.Name()}, version{sha256.Sum256(data), paths.Key()}
	if kept := r.get(at, v); kept != nil {
		return kept
	}
	note.Document = paths.Parse(diag.NewText(at.path, at.name, data), &note.Diags)
	r.keep(at, reading{v, note})
	return note
}

// get returns the kept note of this address and version, or nil.
func (r *Reader) get(at address, v version) *Note {
	r.mu.Lock()
	defer r.mu.Unlock()
	if kept := r.kept[at]; kept.version == v {
		return kept.note
	}
	return nil
}

// keep stores a note. It replaces the older version of the note.
func (r *Reader) keep(at address, read reading) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.kept == nil {
		r.kept = map[address]reading{}
	}
	r.kept[at] = read
}
