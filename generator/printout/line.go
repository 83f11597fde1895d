package printout

import (
	"strings"

	"portolan/generator/port"
)

// line is a line of a text.
type line struct {
	// text does not contain the line break.
	text string
	// offset is the position of the line in the whole text, in bytes.
	offset int
	// number is the line number. The first line is 1.
	number int
	words  []word
}

// word is a part of a line without spaces.
type word struct {
	text string
	// offset is the position of the word in the whole text, in bytes.
	offset int
}

// splitLines splits a text into lines and words.
func splitLines(text string) []line {
	var lines []line
	offset := 0
	for s := range strings.Lines(text) {
		l := line{text: strings.TrimRight(s, "\r\n"), offset: offset, number: len(lines) + 1}
		l.words = splitWords(l.text, offset)
		lines = append(lines, l)
		offset += len(s)
	}
	return lines
}

func splitWords(s string, offset int) []word {
	words := make([]word, 0, 12)
	rest, at := s, offset
	for {
		trimmed := strings.TrimLeft(rest, " \t\u00a0")
		at += len(rest) - len(trimmed)
		if trimmed == "" {
			return words
		}
		n := strings.IndexAny(trimmed, " \t\u00a0")
		if n < 0 {
			n = len(trimmed)
		}
		words = append(words, word{trimmed[:n], at})
		rest, at = trimmed[n:], at+n
	}
}

// word returns the word with the index i. For any other i, word returns an empty word at
// the end of the line.
func (l line) word(i int) word {
	if i < 0 || i >= len(l.words) {
		return word{"", l.offset + len(l.text)}
	}
	return l.words[i]
}

// from returns the text from the word with the index i to the end of the line, without
// spaces around it.
func (l line) from(i int) string {
	return strings.TrimSpace(l.text[l.word(i).offset-l.offset:])
}

// left returns a Left for the word w of the line. reason says why the word is not a port.
func (l line) left(w word, reason Reason) Left {
	return Left{Reason: reason, Offset: w.offset, Length: len(w.text), Line: l.number}
}

// leftWhole returns a Left for the whole line.
func (l line) leftWhole(reason Reason) Left { return l.left(word{l.from(0), l.word(0).offset}, reason) }

// socket returns a socket for the port or range in the word w of the line.
func (l line) socket(w word, first, last port.Number) Socket {
	return Socket{First: first, Last: last, Offset: w.offset, Length: len(w.text), Line: l.number}
}

// row is what a reader found in a line.
type row struct {
	sockets []Socket
	left    []Left
}

// add appends the sockets and the left-out parts of a row.
func (r *Reading) add(found row) {
	r.Sockets = append(r.Sockets, found.sockets...)
	r.Left = append(r.Left, found.left...)
}

// without returns a row with no sockets and one Left, for the word w.
func (l line) without(w word, reason Reason) row { return row{left: []Left{l.left(w, reason)}} }

// cut returns the part w.text[start:end] of a word, with its offset in the text.
func (w word) cut(start, end int) word { return word{w.text[start:end], w.offset + start} }

// isNumeral reports whether a string consists of digits and is not empty.
func isNumeral(s string) bool {
	if s == "" {
		return false
	}
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}

// readRange reads a port or range: "22", "9000-9001". reason is empty if it is valid. In
// all other cases, reason says why it is not valid.
func readRange(s string) (first, last port.Number, reason Reason) {
	from, to, isRange := strings.Cut(s, "-")
	if !isRange {
		to = from
	}
	if !isNumeral(from) || !isNumeral(to) {
		return 0, 0, NoNumber
	}
	first, ok := port.Parse(from)
	last, okLast := port.Parse(to)
	if !ok || !okLast || last < first {
		return 0, 0, OutOfRange
	}
	return first, last, ""
}

// readSlashed reads 22/tcp, 80/tcp/udp, 8/tcp,udp or 9000-9001/tcp. s contains the port
// or range and its transports. others contains the parts after a slash or comma that are
// not transports: "ddp" for 1/ddp. reason is not empty if the word does not have this
// notation, or if the number is not valid.
func readSlashed(w word) (s Socket, others []word, reason Reason) {
	n := strings.IndexByte(w.text, '/')
	if n <= 0 {
		return s, nil, NoNumber
	}
	if s.First, s.Last, reason = readRange(w.text[:n]); reason != "" {
		return s, nil, reason
	}
	for rest := w.cut(n+1, len(w.text)); ; {
		end := strings.IndexAny(rest.text, "/,")
		part := rest
		if end >= 0 {
			part = rest.cut(0, end)
		}
		switch t, ok := port.ParseTransport(part.text); {
		case ok:
			s.Transports |= t
		case part.text == "":
			return s, nil, NoNumber
		default:
			others = append(others, part)
		}
		if end < 0 {
			break
		}
		rest = rest.cut(end+1, len(rest.text))
	}
	s.Offset, s.Length = w.offset, len(w.text)
	return s, others, ""
}
