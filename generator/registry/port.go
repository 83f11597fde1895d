package registry

import "portolan/generator/port"

// Port is a number that has its own page, because a source says that this single number
// is or was assigned. A number for which sources list only ranges has no Port.
type Port struct {
	Number port.Number
	// Assignments are the statements about this number. Statements in use come first.
	// After that, they are sorted by the rank of their source.
	Assignments []*Assignment
	// Services are the services on the number and on the ranges that contain it, in the
	// order of its page.
	Services []*Service
	// Mentions are the notes that link to the port, sorted by path.
	Mentions []Backlink
}

// Range is a range of numbers that has its own page, because a source says that exactly
// this range is or was assigned.
type Range struct {
	Start, End  port.Number
	Assignments []*Assignment
	// Services are the services on exactly this range, in the order of its page.
	Services []*Service
}
