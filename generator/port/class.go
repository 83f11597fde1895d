package port

// Class is one of the three ranges into which RFC 6335 section 6 divides the ports.
type Class string

// The three classes of RFC 6335.
const (
	System  Class = "system"  // 0 to 1023, the well-known ports
	User    Class = "user"    // 1024 to 49151, the registered ports
	Dynamic Class = "dynamic" // 49152 to 65535, the private or ephemeral ports
)

// The last system port and the last user port.
const (
	lastSystem Number = 1023
	lastUser   Number = 49151
)

// Classes returns the three classes in the order of their numbers.
func Classes() []Class { return []Class{System, User, Dynamic} }

// Bounds returns the first and the last number of a class.
func (c Class) Bounds() (first, last Number) {
	switch c {
	case System:
		return 0, lastSystem
	case User:
		return lastSystem + 1, lastUser
	}
	return lastUser + 1, Max
}

// Class returns the class of the number.
func (n Number) Class() Class {
	switch {
	case n <= lastSystem:
		return System
	case n <= lastUser:
		return User
	}
	return Dynamic
}
