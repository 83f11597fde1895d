package vault

import (
	"crypto/sha256"
	"sync"

	"portolan/generator/diag"
	"portolan/generator/markdown"
)

// Note is a note read as Markdown. It is shared by all that read it: read only.
// Registries are made of it one after the other, since its source looks up
// positions for one at a time.
type Note struct {
	// Document is nil for a note that cannot be read or trusted.
	Document *markdown.Document
	// Diags are what is wrong with its text.
	Diags diag.List
}

// Reader reads notes, several at a time if need be, and keeps them. The zero
// value is ready.
type Reader struct {
	mu   sync.Mutex
	kept map[address]reading
}

// address is where a note lies. Two layers may give one name to different paths.
type address struct{ path, name string }

// reading is the last note that was read at an address, and of what.
type reading struct {
	version
	note *Note
}

// version is what a note is made of: its bytes, and the paths of the notes
// around it.
type version struct{ content, paths [sha256.Size]byte }

// Read reads a note among others of some paths. It returns the note that it
// returned before where neither the content of the file nor the paths changed.
// A file that cannot be read is reported in the note.
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

// get returns the note that was read of a version, or nil.
func (r *Reader) get(at address, v version) *Note {
	r.mu.Lock()
	defer r.mu.Unlock()
	if kept := r.kept[at]; kept.version == v {
		return kept.note
	}
	return nil
}

func (r *Reader) keep(at address, read reading) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.kept == nil {
		r.kept = map[address]reading{}
	}
	r.kept[at] = read
}
