package ingest

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"portolan/generator/registry"
)

type tokenKind int

const (
	number tokenKind = iota
	transport
	word
	sign
)

// token is one piece of a number cell.
type token struct {
	kind       tokenKind
	text       string
	offset     int
	transports registry.Transports // of a transport
}

func (t token) end() int { return t.offset + len(t.text) }

// scan cuts a cell into numbers, transports, words and signs, blanks aside.
func scan(cell string) []token {
	var tokens []token
	for i := 0; i < len(cell); {
		r, n := utf8.DecodeRuneInString(cell[i:])
		if unicode.IsSpace(r) {
			i += n
			continue
		}
		t := token{kind: sign, offset: i}
		switch {
		case isDigit(r):
			t.kind, n = number, spanOf(cell[i:], isDigit)
		case unicode.IsLetter(r):
			n = spanOf(cell[i:], func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
			t.kind = word
			if set, ok := transportWord(cell[i : i+n]); ok {
				t.kind, t.transports = transport, set
			}
		}
		t.text = cell[i : i+n]
		tokens = append(tokens, t)
		i += n
	}
	return tokens
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

func spanOf(s string, is func(rune) bool) int {
	if i := strings.IndexFunc(s, func(r rune) bool { return !is(r) }); i >= 0 {
		return i
	}
	return len(s)
}
