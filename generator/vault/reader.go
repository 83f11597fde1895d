package vault

import (
	"crypto/sha256"
	"maps"
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

// reading is a note in memory, with a hash of the content from which it was parsed.
type reading struct {
	content [sha256.Size]byte
	note    *Note
}

// Read reads and parses a note. The argument paths contains the paths of all notes,
// because the targets of some links depend on them. If parsing the note again would give
// the same result, Read returns the same *Note as the last call. If the file cannot be
// read, Note.Diags contains the error.
func (r *Reader) Read(f File, paths markdown.Paths) *Note {
	note := &Note{}
	data, ok := f.bytes(&note.Diags)
	if !ok {
		return note
	}
	at, content := address{f.Path, f.Name()}, sha256.Sum256(data)
	if kept := r.get(at, content); kept != nil && paths.Agrees(kept.Document) {
		return kept
	}
	note.Text = diag.NewText(at.path, at.name, data)
	note.Document = paths.Parse(note.Text, &note.Diags)
	r.keep(at, reading{content, note})
	return note
}

// KeepOnly drops all notes from memory that are not in files.
func (r *Reader) KeepOnly(files []File) {
	listed := make(map[address]bool, len(files))
	for _, f := range files {
		listed[address{f.Path, f.Name()}] = true
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	maps.DeleteFunc(r.kept, func(at address, _ reading) bool { return !listed[at] })
}

// get returns the note in memory that has this address and content, or nil.
func (r *Reader) get(at address, content [sha256.Size]byte) *Note {
	r.mu.Lock()
	defer r.mu.Unlock()
	if kept := r.kept[at]; kept.content == content {
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
