package registry

import (
	"strings"

	"portolan/generator/text"
)

// Source is who makes statements, such as the user's notes or IANA. Several notes may have
// the same source.
type Source struct {
	ID        string
	Kind      Kind
	Title     string
	Licence   string
	Retrieved string // date as written in the note, or empty
	URL       string
}

// Reference is a document with more information. URL is empty if the note gives only a
// title.
type Reference struct {
	Title, URL string
}

// Field is a cell with the name of its column. Spans is the same text as Value, but with
// its links. Spans is nil if Value does not come from a note.
type Field struct {
	Name, Value string
	Spans       []text.Span
}

// Kind is the kind of a source.
type Kind string

// The kinds of sources, in the order in which a page lists them.
const (
	KindNotes    Kind = "notes"
	KindCommon   Kind = "common"
	KindRegistry Kind = "registry"
)

// ParseKind returns the kind with this name. It returns false for other text.
func ParseKind(s string) (Kind, bool) {
	k := Kind(s)
	return k, k == KindNotes || k == KindCommon || k == KindRegistry
}

// rank returns the position of a kind when sources are sorted: 0 for notes, 1 for common
// use, 2 for registries.
func (k Kind) rank() int {
	switch k {
	case KindNotes:
		return 0
	case KindCommon:
		return 1
	}
	return 2
}

// status returns the status of assignments from a source of this kind.
func (k Kind) status() Status {
	switch k {
	case KindRegistry:
		return Official
	case KindCommon:
		return Common
	}
	return Documented
}

// Label returns a short name of the source: the id in capitals for a registry with a short
// id ("IANA"), and the title for all other sources.
func (s *Source) Label() string {
	if s.Kind == KindRegistry && len(s.ID) <= maxLabel {
		return strings.ToUpper(s.ID)
	}
	return s.Title
}

// maxLabel is the maximum length of an id that Label uses.
const maxLabel = 6

// NotesSource is the source of every note that does not name another source.
var NotesSource = Source{ID: "notes", Kind: KindNotes, Title: "Notes"}

// BundledSource is the source of bundled notes that do not name another source. It is
// used when users include bundled notes in their registry.
var BundledSource = Source{ID: "portolan", Kind: KindNotes, Title: "Portolan", Licence: "MIT"}

// Status says how official an assignment is. It depends only on the kind of the source.
type Status string

// The statuses of an assignment.
const (
	Official   Status = "official"   // a registry assigns it
	Common     Status = "common"     // common use, not assigned by a registry
	Documented Status = "documented" // a note says it
)
