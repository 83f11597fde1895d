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

// token is one piece of a number cell.
type token struct {
	kind tokenKind
	// text is the piece as written; of a sign, its plain form.
	text       string
	offset     int
	length     int
	transports port.Transports // of a transport
	typo       bool            // of a transport that is misspelt
}

func (t token) end() int { return t.offset + t.length }

// is reports whether the token is one of the signs.
func (t token) is(signs string) bool {
	return t.kind == sign && t.text != "" && strings.Contains(signs, t.text)
}

// isWord reports whether the token is a word with one of some roles.
func (t token) isWord(roles ...lexicon.Role) bool {
	return t.kind == word && lexicon.Is(lexicon.Fold(t.text), roles...)
}

// isPortAffix reports whether the token is a word that goes with one for a port.
func (t token) isPortAffix() bool {
	return t.kind == word && portAffixes().Replace(lexicon.Fold(t.text)) == ""
}

func (t token) isPort() bool { return t.kind == word && IsPortWord(lexicon.Fold(t.text)) }

// scan cuts a text into numbers, transports, words and signs, blanks aside.
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
			t.kind, n = number, spanOf(s[i:], isDigit)
			t.text = s[i : i+n]
		case unicode.IsLetter(r):
			n = spanOf(s[i:], wordLike(r))
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

// wordLike tells which characters continue a word that begins with r: in
// scripts that write no blanks, digits begin something new.
func wordLike(r rune) func(rune) bool {
	if isUnspaced(r) {
		return isUnspaced
	}
	return func(r rune) bool { return (unicode.IsLetter(r) || unicode.IsMark(r) || isDigit(r)) && !isUnspaced(r) }
}

// plainSign is the ASCII form of a sign that has several.
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

func spanOf(s string, is func(rune) bool) int {
	if i := strings.IndexFunc(s, func(r rune) bool { return !is(r) }); i >= 0 {
		return i
	}
	return len(s)
}

// itemSigns may stand between the numbers of a cell.
const itemSigns = ",;/&+\n"

// marks may stand after a number and point to a footnote.
const marks = "*†‡§¹²³^#"
