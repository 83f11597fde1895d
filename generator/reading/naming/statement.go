// Package naming decides which words may be a name, and reads what a name says:
// of a service, of the protocol it is, of its transports.
//
// It knows neither tables nor lines: readers hand it the spans of a cell, or the
// words next to a number.
package naming

import (
	"strings"

	"portolan/generator/notation"
	"portolan/generator/numbers"
	"portolan/generator/port"
	"portolan/generator/registry"
	"portolan/generator/text"
)

// Statement is what the words next to some numbers say of them.
type Statement struct {
	Name       string
	Mentions   []registry.Mention
	Transports port.Transports
	// Tailed is set where the transports stand after the name, at the end.
	Tailed      bool
	Description []text.Span
	References  []registry.Reference
	// kind is an abbreviation in the bracket after the name that does not stand
	// for the name: Gluetun (VPN). It is the protocol only if it is well known on
	// the number.
	kind string
	// Typos are misspelt transports. Their offsets are those in the note.
	Typos []numbers.Fault
}

// Separators are the signs between a name and its description or number.
const Separators = "-–—:：,;>=→|"

// IsClosed reports whether the words say that nothing uses the number any more. Such
// words at the end of the name are dropped from it.
func (s *Statement) IsClosed() bool {
	if name, rest, ok := strings.Cut(s.Name, ", "); ok && (notation.IsClosed(rest) || notation.SaysClosed(rest)) {
		s.Name = name
		return true
	}
	described := text.Plain(s.Description)
	return notation.IsClosed(described) || notation.SaysClosed(described)
}

// TakeState drops a name that is a state of the number, such as FREE, and returns
// the state; empty for any other name.
func (s *Statement) TakeState() registry.State {
	state, ok := notation.NameState(s.Name)
	if !ok {
		return ""
	}
	s.Name, s.Mentions = "", nil
	return state
}
