// Package naming decides which words may be a name. It also reads what a name says about
// the service, its protocol and its transports.
//
// The package does not know about tables and lines. Its callers pass the spans of a cell,
// or the words next to a number.
package naming

import (
	"strings"

	"portolan/generator/notation"
	"portolan/generator/numbers"
	"portolan/generator/port"
	"portolan/generator/registry"
	"portolan/generator/text"
)

// Statement is what the words next to some numbers say about them.
type Statement struct {
	Name       string
	Mentions   []registry.Mention
	Transports port.Transports
	// Tailed is set if the transports are at the end, after the name.
	Tailed      bool
	Description []text.Span
	References  []registry.Reference
	// kind is an abbreviation in the bracket after the name that is not an abbreviation
	// of the name: VPN in "Gluetun (VPN)". It becomes the protocol only if it is well
	// known on the number.
	kind string
	// Typos are misspelled transports. Their offsets are in the note.
	Typos []numbers.Fault
}

// Separators are the signs between a name and its description or number.
const Separators = "-–—:：,;>=→|"

// TakeClosed reports whether the words say that nothing uses the number any more. It
// drops such words from the end of the name.
func (s *Statement) TakeClosed() bool {
	if name, rest, ok := strings.Cut(s.Name, ", "); ok && (notation.IsClosed(rest) || notation.SaysClosed(rest)) {
		s.Name = name
		return true
	}
	described := text.Plain(s.Description)
	return notation.IsClosed(described) || notation.SaysClosed(described)
}

// TakeState returns the state if the name is a state of the number, such as FREE, and
// drops the name. It returns "" for any other name.
func (s *Statement) TakeState() registry.State {
	state, ok := notation.NameState(s.Name)
	if !ok {
		return ""
	}
	s.Name, s.Mentions = "", nil
	return state
}
