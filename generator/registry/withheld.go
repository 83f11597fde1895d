package registry

import "cmp"

// Reason says why a note is not published.
type Reason string

// The reasons, in the order in which they are listed. The words are keys of the JSON of
// check.
const (
	ByExclude    Reason = "exclude"
	ByIgnoreFile Reason = ".portolanignore"
	NotInOnly    Reason = "only"
	ByFolder     Reason = "folder"
	ByNote       Reason = "note"
	IsTemplate   Reason = "template"
	IsDrawing    Reason = "drawing"
	NotRead      Reason = "error"
)

var reasons = []Reason{ByExclude, ByIgnoreFile, NotInOnly, ByFolder, ByNote, IsTemplate, IsDrawing, NotRead}

// LeftOut is the number of notes that are not published for one reason.
type LeftOut struct {
	Reason Reason
	Notes  int
}

// LeftOut returns the numbers of notes that are not published, by reason.
func (r *Registry) LeftOut() []LeftOut {
	var counted []LeftOut
	for _, reason := range reasons {
		n := 0
		for _, note := range r.unpublished {
			if cmp.Or(note.Reason, ByNote) == reason {
				n++
			}
		}
		if n > 0 {
			counted = append(counted, LeftOut{reason, n})
		}
	}
	return counted
}

// OwnNotes returns the number of published notes that the user wrote.
func (r *Registry) OwnNotes() int {
	n := 0
	for _, note := range r.notes {
		if !note.Bundled {
			n++
		}
	}
	return n
}
