package registry

import (
	"slices"
	"strings"

	"portolan/generator/text"
)

// Source says where statements come from, such as the user's notes or IANA. Several notes
// may have the same source.
type Source struct {
	ID        string
	Kind      Kind
	Title     string
	Licence   string
	Retrieved string // the date of retrieval as written in the note, or empty
	URL       string
}

// Reference is a document about a protocol or a service, such as an RFC. URL is empty if
// the note gives only a title.
type Reference struct {
	Title, URL string
}

// Field is a cell of a table, with the name of its column. Value is the text of the cell.
// Spans is the same text with its links; it is nil if the cell does not come from a note.
type Field struct {
	Name, Value string
	Spans       []text.Span
}

// Kind is the kind of a source.
type Kind string

// The kinds of sources, in the order in which a page lists them.
const (
	KindNotes    Kind = "notes"    // notes of the user and bundled notes, except notes on common use
	KindCommon   Kind = "common"   // notes on common use: which programs usually use a number
	KindRegistry Kind = "registry" // registries that assign numbers, such as IANA
	KindSystem   Kind = "system"   // what systems do with numbers; see Remark
)

// Kinds returns all kinds of sources, in the order in which a page lists them.
func Kinds() []Kind { return []Kind{KindNotes, KindCommon, KindRegistry, KindSystem} }

// ParseKind returns the kind with this name, such as "notes". It returns false if there is
// no such kind.
func ParseKind(s string) (Kind, bool) {
	k := Kind(s)
	return k, slices.Contains(Kinds(), k)
}

// rank returns 0 for notes, 1 for common use, 2 for registries and 3 for systems. Sources
// are sorted by this number.
func (k Kind) rank() int {
	switch k {
	case KindNotes:
		return 0
	case KindCommon:
		return 1
	case KindSystem:
		return 3
	}
	return 2
}

// status returns the status of all assignments from a source of this kind.
func (k Kind) status() Status {
	switch k {
	case KindRegistry:
		return Official
	case KindCommon:
		return Common
	}
	return Documented
}

// Label returns a short name of the source. It is the id in capitals for a registry with
// an id of at most maxLabel bytes ("IANA"). It is the title for all other sources.
func (s *Source) Label() string {
	if s.Kind == KindRegistry && len(s.ID) <= maxLabel {
		return strings.ToUpper(s.ID)
	}
	return s.Title
}

// maxLabel is the maximum length of an id that Label returns instead of the title.
const maxLabel = 6

// NotesSource is the source of every note that does not name another source.
var NotesSource = Source{ID: "notes", Kind: KindNotes, Title: "Notes"}

// BundledSource is the source of bundled notes that do not name another source. It is
// used when users include bundled notes in their registry.
var BundledSource = Source{ID: "portolan", Kind: KindNotes, Title: "Portolan", Licence: "MIT"}

// Status says who documents an assignment: a registry, a note on common use, or another
// note.
type Status string

// The statuses of an assignment.
const (
	Official   Status = "official"   // a registry lists the assignment
	Common     Status = "common"     // a note on common use lists the assignment
	Documented Status = "documented" // any other note lists the assignment
)
