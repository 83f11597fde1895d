package registry

// Number is a port number, 0 to 65535.
type Number uint16

// Class is a part of the number space, as RFC 6335 section 6 names them.
type Class string

// The three classes of RFC 6335.
const (
	System  Class = "system"  // 0 to 1023, the well-known ports
	User    Class = "user"    // 1024 to 49151, the registered ports
	Dynamic Class = "dynamic" // 49152 to 65535, the private or ephemeral ports
)

// Bounds returns the first and the last number of a class.
func (c Class) Bounds() (first, last Number) {
	switch c {
	case System:
		return 0, 1023
	case User:
		return 1024, 49151
	}
	return 49152, 65535
}

// Classes returns the three classes in the order of their numbers.
func Classes() []Class { return []Class{System, User, Dynamic} }

// Class returns the part of the number space in which n lies.
func (n Number) Class() Class {
	switch {
	case n <= 1023:
		return System
	case n <= 49151:
		return User
	}
	return Dynamic
}

// Port is one number that at least one source names singly.
type Port struct {
	Number Number
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
	Start, End  Number
	Assignments []*Assignment
	// Services are those of the range, in the order of its page.
	Services []*Service
}
