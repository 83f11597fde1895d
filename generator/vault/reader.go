package vault

import (
	"crypto/sha256"
	"sync"

	"portolan/generator/diag"
	"portolan/generator/markdown"
)

// Note is a parsed note. All callers of Reader.Read get the same *Note and must not
// change it. Do not build two registries from one Note at the same time: Build looks up
// positions in its text, and this is not safe for concurrent use.
type Note struct {
	// Text is the text of the file. It is nil if the file cannot be read.
	Text *diag.Text
	// Document is nil if the file cannot be read or cannot be parsed.
	Document *markdown.Document
	// Diags are the problems found while reading and parsing the note.
	Diags diag.List
}

// Reader reads notes and keeps them in memory. It is safe for concurrent use. The zero
// value is ready to use.
type Reader struct {
	mu   sync.Mutex
	kept map[address]reading
}

// address identifies the file of a note. The name alone is not enough: n/x/a.md can be
// the file x/a.md of the layer n, or the file a.md of the layer n/x.
type address struct{ path, name string }

// reading is a note in memory, with the version of the file from which it was parsed.
type reading struct {
	version
	note *Note
}

// version contains hashes of everything that the result of parsing depends on: the
// content of the note, and the paths of all notes.
type version struct{ content, paths [sha256.Size]byte }

// Read reads and parses a note. The argument paths contains the paths of all notes,
// because the targets of some links depend on them. If neither the content nor the paths
// changed since the last call, Read returns the same *Note as before. If the file cannot
// be read, Note.Diags contains the error.
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
	note.Text = diag.NewText(at.path, at.name, data)
	note.Document = paths.Parse(note.Text, &note.Diags)
	r.keep(at, reading{v, note})
	return note
}

// get returns the note in memory that has this address and version, or nil.
func (r *Reader) get(at address, v version) *Note {
	r.mu.Lock()
	defer r.mu.Unlock()
	if kept := r.kept[at]; kept.version == v {
		return kept.note
	}
	return nil
}

// keep stores a note in memory. It replaces an older version of this note.
func (r *Reader) keep(at address, read reading) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.kept == nil {
		r.kept = map[address]reading{}
	}
	r.kept[at] = read
}
