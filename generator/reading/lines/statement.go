// Package lines reads one line of a note as a statement on ports: its numbers, its name,
// and its description.
//
// Package judge decides whether such a line really is about ports. Statement.Claim
// returns the evidence for this decision.
package lines

import (
	"cmp"

	"portolan/generator/notation"
	"portolan/generator/numbers"
	"portolan/generator/reading/line"
	"portolan/generator/reading/naming"
	"portolan/generator/registry"
	"portolan/generator/text"
)

// Statement is a line that looks like a statement on ports:
//
//	Port 3306 (MySQL, MariaDB)
//	22: SSH
//	TCP 443 => everything
//	HTTP (the web) - Porta 80
//	https: 443
//	FTP (Port 21)
type Statement struct {
	numbers.Phrase
	naming.Statement
	// Marked is set if there is a sign between the number and the name, such as a colon, a
	// dash or a bracket.
	Marked bool
	// Labelled is set if the name is before the number.
	Labelled bool
	// endsInBracket is set if a bracket is the last part of the line: "Port 3306 (MySQL)".
	// sentenceFollows is set if a sentence continues after the bracket: "Port 3306 (MySQL)
	// runs here".
	endsInBracket, sentenceFollows bool
	// arrow is set if there is an arrow between the number and the name: "22 => SSH".
	arrow bool
	Line  line.Line
	// Raw contains the line as it was written, with its emphasis.
	Raw []text.Span
	// Struck is set if the name is struck through: "8096: ~~Jellyfin~~".
	Struck bool
	// address is set if the number is the port of an address, or if it is mapped to the port
	// of a container.
	address bool
	// said is the sentence from which this statement was read. It is empty if the statement
	// is the whole line.
	said string
	// bare is set if only a space is between the name and the numbers, as in "Foo 7777". The
	// numbers are then ports only if the same list contains other statements.
	bare bool
	// paired is set if the line lists several names with their numbers. See ReadAll.
	paired bool
}

// Strong reports whether the line says that its numbers are ports. It does so with a word
// such as "port" or with a transport.
func (s Statement) Strong() bool { return s.Port || s.Transport || s.Transports.Stated() }

// Known reports whether the line names a well-known service, and one of the numbers is
// the port of this service.
func (s Statement) Known() bool {
	for _, n := range s.Numbers {
		if notation.IsWellKnown(s.words(), n.First, n.Last) {
			return true
		}
	}
	return false
}

// words returns the text of the statement, which is a sentence or the whole line.
func (s Statement) words() string { return cmp.Or(s.said, s.Line.Text) }

// Named reports whether the line has a name.
func (s Statement) Named() bool { return s.Name != "" }

// Draft returns a draft with the fields that apply to all numbers of the line.
func (s Statement) Draft() registry.Draft {
	return registry.Draft{
		Name: s.Name, Mentions: s.Mentions, Transports: s.Transports,
		Description: s.Description, References: s.References,
	}
}

// readTail reads the transports at the end of a line, as in "53 - DNS, UDP only". It does
// nothing if the line contains other transports. rest is the text after the numbers.
func (s *Statement) readTail(rest string) {
	if !s.Transports.Stated() && !s.Transport {
		s.Transports = notation.TailTransports(rest)
		s.Tailed = s.Transports.Stated()
	}
}

// NamesAfter returns the words after the numbers, for a line that begins with its
// numbers. It returns "HTTP/HTTPS" for "80, 443 (HTTP/HTTPS)". It removes a bracket only
// if all of the words are inside it.
func (s Statement) NamesAfter() []text.Span {
	from := line.Decoration(s.Line.Text) + s.End
	words := line.TrimLeft(s.Line.Cut(from, len(s.Line.Text)), naming.Separators)
	if before, inside, after, ok := line.Bracket(words); ok && len(before) == 0 && len(line.TrimLeft(after, "")) == 0 {
		return inside
	}
	return words
}

// maxWords is the maximum number of words after a number without a sign between them, as
// in "22 SSH". More words are a sentence, and not a name.
const maxWords = 8
