package registry

import (
	"strings"

	"portolan/generator/text"
)

// Source is somebody who states assignments. Several notes may share one.
type Source struct {
	ID        string
	Kind      Kind
	Title     string
	Licence   string
	Retrieved string // date as written, or empty
	URL       string
}

// Reference is where to read more. URL is empty where only a title is given.
type Reference struct {
	Title, URL string
}

// Field is a named piece of text. Spans are the words of Value as the note writes
// them, with their links; nil where no note does.
type Field struct {
	Name, Value string
	Spans       []text.Span
}

// Kind is what sort of source speaks.
type Kind string

// The kinds of sources, in the order in which a page lists them.
const (
	KindNotes    Kind = "notes"
	KindCommon   Kind = "common"
	KindRegistry Kind = "registry"
)

// ParseKind returns the kind of that name.
func ParseKind(s string) (Kind, bool) {
	k := Kind(s)
	return k, k == KindNotes || k == KindCommon || k == KindRegistry
}

func (k Kind) rank() int {
	switch k {
	case KindNotes:
		return 0
	case KindCommon:
		return 1
	}
	return 2
}

func (k Kind) status() Status {
	switch k {
	case KindRegistry:
		return Official
	case KindCommon:
		return Common
	}
	return Documented
}

// Label is what a source is called in passing: its id, if that is short, or
// its title.
func (s *Source) Label() string {
	if s.Kind == KindRegistry && len(s.ID) <= maxLabel {
		return strings.ToUpper(s.ID)
	}
	return s.Title
}

// maxLabel is how long an id may be to serve as the name of its source.
const maxLabel = 6

// NotesSource is the source of every note that names no other.
var NotesSource = Source{ID: "notes", Kind: KindNotes, Title: "Notes"}

// BundledSource is that of the notes that come with the program and name no
// other, where a user adds them to his own.
var BundledSource = Source{ID: "portolan", Kind: KindNotes, Title: "Portolan", Licence: "MIT"}

// Status tells how much weight a source gives an assignment. It follows from
// the kind of the source.
type Status string

// The statuses of an assignment.
const (
	Official   Status = "official"   // a registry assigns it
	Common     Status = "common"     // common use, nobody's to assign
	Documented Status = "documented" // a note says so
)
