// Package naming decides which words may be a name. It also reads what a name says about
// the service, its protocol and its transports.
//
// The package does not know about tables and lines. Callers pass the spans of a cell, or
// the words next to a number.
package naming

import (
	"strings"

	"portolan/generator/notation"
	"portolan/generator/numbers"
	"portolan/generator/port"
	"portolan/generator/registry"
	"portolan/generator/text"
)

// Statement is what the words next to some numbers say about these numbers.
type Statement struct {
	Name       string
	Mentions   []registry.Mention
	Transports port.Transports
	// Tailed is set if the transports come after the name, as in "DNS - TCP/UDP".
	Tailed      bool
	Description []text.Span
	References  []registry.Reference
	// kind is an abbreviation in the bracket after the name, such as VPN in "Gluetun (VPN)".
	// It does not abbreviate the name. See promoteKind.
	kind string
	// Typos are misspelled transports, with their offsets in the note.
	Typos []numbers.Fault
}

// Separators are the characters that may be between a name and its description or number.
const Separators = "-–—:：,;>=→|"

// TakeClosed reports whether the words say that the number is no longer in use, as in
// "API, disabled". If these words are part of the name, it removes them from the name.
func (s *Statement) TakeClosed() bool {
	if name, rest, ok := strings.Cut(s.Name, ", "); ok && (notation.IsClosed(rest) || notation.SaysClosed(rest)) {
		s.Name = name
		return true
	}
	described := text.Plain(s.Description)
	return notation.IsClosed(described) || notation.SaysClosed(described)
}

// TakeState reads a name that is the state of a number, such as FREE. It returns the
// state and removes the name. For any other name it returns "" and changes nothing.
func (s *Statement) TakeState() registry.State {
	state, ok := notation.NameState(s.Name)
	if !ok {
		return ""
	}
	s.Name, s.Mentions = "", nil
	return state
}
