package registry

import "portolan/generator/port"

// Port is one number that at least one source names singly.
type Port struct {
	Number port.Number
	// Assignments are what the sources say, hand-written notes first.
	Assignments []*Assignment
	// Services are those of the number, and of the ranges that hold it, in the
	// order of its page.
	Services []*Service
	// Mentions are the notes that link here, by path.
	Mentions []*Note
}

// Range is a run of numbers that at least one source names as one.
type Range struct {
	Start, End  port.Number
	Assignments []*Assignment
	// Services are those of the range, in the order of its page.
	Services []*Service
}
