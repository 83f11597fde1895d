// Package lines reads one line of a note as a statement on ports: its numbers, its name,
// and what it says about them.
//
// Package judge decides whether the line is a statement. Claim gives it the evidence.
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

// Statement is a line that reads like a statement on ports:
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
	// Marked is set if there is a sign between number and name: a colon, a dash, a
	// bracket.
	Marked bool
	// Labelled is set if the name is before the number.
	Labelled bool
	// endsInBracket is set if the line ends after the bracket. sentenceFollows is set if
	// the words after the bracket continue like a sentence.
	endsInBracket, sentenceFollows bool
	// arrow is set if an arrow points from the number to the name.
	arrow bool
	Line  line.Line
	// Raw is the line as written, with its emphasis.
	Raw []text.Span
	// Struck is set if the name is struck out.
	Struck bool
	// address is set if the number is the port of an address, or is mapped to the port of
	// a container.
	address bool
	// said is the sentence that is this statement. It is empty if the whole line is.
	said string
	// bare is set if there is only a space between name and numbers. The numbers are then
	// ports only if other lines of the run are statements.
	bare bool
	// paired is set if the line lists several names, each with its numbers.
	paired bool
}

// Strong reports whether the line itself says that its numbers are ports.
func (s Statement) Strong() bool { return s.Port || s.Transport || s.Transports.Stated() }

// Known reports whether the line names the well-known service of a number.
func (s Statement) Known() bool {
	for _, n := range s.Numbers {
		if notation.IsWellKnown(s.words(), n.First, n.Last) {
			return true
		}
	}
	return false
}

// words returns the words of the statement: a sentence or the whole line.
func (s Statement) words() string { return cmp.Or(s.said, s.Line.Text) }

// Named reports whether the line has a name.
func (s Statement) Named() bool { return s.Name != "" }

// Draft returns what the line says about each of its numbers.
func (s Statement) Draft() registry.Draft {
	return registry.Draft{
		Name: s.Name, Mentions: s.Mentions, Transports: s.Transports,
		Description: s.Description, References: s.References,
	}
}

// readTail reads the transports at the end of a line that gives no others.
func (s *Statement) readTail(rest string) {
	if !s.Transports.Stated() && !s.Transport {
		s.Transports = notation.TailTransports(rest)
		s.Tailed = s.Transports.Stated()
	}
}

// NamesAfter returns the words after the numbers of a line that begins with numbers. It
// removes a bracket around them.
func (s Statement) NamesAfter() []text.Span {
	from := line.Decoration(s.Line.Text) + s.End
	words := line.TrimLeft(s.Line.Cut(from, len(s.Line.Text)), naming.Separators)
	if before, inside, after, ok := line.Bracket(words); ok && len(before) == 0 && len(line.TrimLeft(after, "")) == 0 {
		return inside
	}
	return words
}

// maxWords is how many words may follow a number without a sign between them, if they are
// to be a name and its description.
const maxWords = 8
