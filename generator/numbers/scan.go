package numbers

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"portolan/generator/lexicon"
	"portolan/generator/port"
)

type tokenKind int

const (
	number tokenKind = iota
	transport
	word
	sign
)

// token is a number, transport, word or sign of a text.
type token struct {
	kind tokenKind
	// text is the token as written. For a sign, it is the result of plainSign, such as
	// "," for "，".
	text   string
	offset int
	length int
	// transports is empty if kind is not transport.
	transports port.Transports
	// typo reports that the name of a transport is misspelt, such as UPD for UDP.
	typo bool
}

func (t token) end() int { return t.offset + t.length }

// is reports whether the token is a sign that occurs in signs: is(",;") is true for a
// comma and for a semicolon.
func (t token) is(signs string) bool {
	return t.kind == sign && t.text != "" && strings.Contains(signs, t.text)
}

// isWord reports whether the token is a word with one of the given roles.
func (t token) isWord(roles ...lexicon.Role) bool {
	return t.kind == word && lexicon.Is(lexicon.Fold(t.text), roles...)
}

// isPortAffix reports whether the token is an affix of a port word, such as 번 in
// "8080번 포트".
func (t token) isPortAffix() bool {
	return t.kind == word && portAffixes().Replace(lexicon.Fold(t.text)) == ""
}

func (t token) isPort() bool { return t.kind == word && IsPortWord(lexicon.Fold(t.text)) }

// scan splits a text into tokens. It skips white space except line breaks.
func scan(s string) []token {
	tokens := make([]token, 0, min(8, len(s)/2+1))
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == '\n' {
			tokens = append(tokens, token{kind: sign, text: "\n", offset: i, length: n})
			i += n
			continue
		}
		if unicode.IsSpace(r) {
			i += n
			continue
		}
		t := token{kind: sign, offset: i}
		switch {
		case isDigit(r):
			t.kind, n = number, prefixLen(s[i:], isDigit)
			t.text = s[i : i+n]
		case unicode.IsLetter(r):
			n = prefixLen(s[i:], continuesWord(r))
			t.kind, t.text = word, s[i:i+n]
			if set, typo, ok := TransportWord(t.text); ok {
				t.kind, t.transports, t.typo = transport, set, typo
			}
		default:
			t.text = plainSign(r, s[i:i+n])
		}
		t.length = n
		tokens = append(tokens, t)
		i += n
	}
	return tokens
}

// continuesWord returns a function that reports whether a character belongs to the same
// word as r, the first character of the word. After a Chinese, Japanese or Korean
// character, a digit or Latin letter begins a new token: "端口80" is the word "端口" and the
// number 80.
func continuesWord(r rune) func(rune) bool {
	if isUnspaced(r) {
		return isUnspaced
	}
	return func(r rune) bool { return (unicode.IsLetter(r) || unicode.IsMark(r) || isDigit(r)) && !isUnspaced(r) }
}

// plainSign returns the ASCII sign that the grammar uses instead of r: "," for "，" and
// "(" for "[". For all other characters, plainSign returns the parameter written, which
// contains the character r.
func plainSign(r rune, written string) string {
	switch r {
	case '，', '、', '､':
		return ","
	case '。':
		return "."
	case '；':
		return ";"
	case '：':
		return ":"
	case '（', '[', '［', '【':
		return "("
	case '）', ']', '］', '】':
		return ")"
	case '／', '|', '·':
		return "/"
	case '–', '—', '―', '‐', '‑', '−', '~', '〜', '～', '∼':
		return "-"
	case '→', '⇒', '➜', '➔', '►', '»':
		return ">"
	}
	return written
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

// prefixLen returns the length in bytes of the longest prefix of s in which match accepts
// every character.
func prefixLen(s string, match func(rune) bool) int {
	if i := strings.IndexFunc(s, func(r rune) bool { return !match(r) }); i >= 0 {
		return i
	}
	return len(s)
}

// itemSigns are the signs that may separate the numbers of a cell.
const itemSigns = ",;/&+\n"

// marks are footnote marks that may follow a number.
const marks = "*†‡§¹²³^#"
