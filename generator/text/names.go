package text

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold brings names that people hold to be the same to one form: NFC, lower
// case, runs of blanks, hyphens and underscores as one blank, trimmed.
func Fold(s string) string {
	switch classify(s) {
	case folded:
		return s
	case ascii:
		return foldASCII(s)
	}
	s = norm.NFC.String(s)
	return strings.Join(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return unicode.IsSpace(r) || r == '-' || r == '_'
	}), " ")
}

// spelling tells how much there is to fold in a name.
type spelling int

const (
	folded spelling = iota // nothing
	ascii
	wide
)

func classify(s string) spelling {
	kind := folded
	last := byte(' ') // of the runs of blanks, and before the first letter
	for i := range len(s) {
		c := s[i]
		switch {
		case c >= utf8.RuneSelf:
			return wide
		case 'A' <= c && c <= 'Z', c == '-', c == '_', '\t' <= c && c <= '\r', c == ' ' && last == ' ':
			kind = ascii
		}
		last = c
	}
	if last == ' ' && s != "" {
		kind = ascii
	}
	return kind
}

func foldASCII(s string) string {
	b := make([]byte, 0, len(s))
	for i := range len(s) {
		switch c := s[i]; {
		case c == '-' || c == '_' || c == ' ' || '\t' <= c && c <= '\r':
			if len(b) > 0 && b[len(b)-1] != ' ' {
				b = append(b, ' ')
			}
		case 'A' <= c && c <= 'Z':
			b = append(b, c+'a'-'A')
		default:
			b = append(b, c)
		}
	}
	return strings.TrimSuffix(string(b), " ")
}

// maxSlug bounds the length of a slug in bytes, so that it fits a file name.
const maxSlug = 100

// signWord is the word for a sign that distinguishes names, such as C, C++ and
// C#; empty for any other rune.
func signWord(r rune) string {
	switch r {
	case '+':
		return "plus"
	case '#':
		return "sharp"
	}
	return ""
}

// Slug turns a name into one path segment of an address: letters and digits
// in lower case, + and # in words, everything else as single hyphens. Letters
// outside ASCII stay. What is too long is cut, and a hash of the whole put
// behind. The slug of a name without a letter or digit is "-".
func Slug(s string) string {
	if classify(s) == wide {
		s = norm.NFC.String(strings.ToLower(s))
	}
	b := make([]byte, 0, len(s))
	gap := false
	for _, r := range s {
		switch word := signWord(r); {
		case word != "":
			b = append(startWord(b), word...)
			gap = true
			continue
		case 'A' <= r && r <= 'Z':
			r += 'a' - 'A'
		case !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r):
			gap = true
			continue
		}
		if gap {
			b = startWord(b)
			gap = false
		}
		b = utf8.AppendRune(b, r)
	}
	switch slug := string(b); {
	case slug == "":
		return "-"
	case len(slug) > maxSlug:
		return cut(slug)
	default:
		return slug
	}
}

// startWord puts a hyphen between what a slug has and the word that follows.
func startWord(slug []byte) []byte {
	if len(slug) == 0 {
		return slug
	}
	return append(slug, '-')
}

// IsDevice reports whether Windows keeps a name in lower case for a device, so
// that no file may have it, with an ending or without.
func IsDevice(name string) bool {
	switch name {
	case "con", "prn", "aux", "nul":
		return true
	}
	stem, digit := strings.TrimRight(name, "0123456789"), len(name)-1
	return (stem == "com" || stem == "lpt") && len(stem) == digit
}

func cut(slug string) string {
	end := maxSlug
	for !utf8.RuneStart(slug[end]) {
		end--
	}
	sum := sha256.Sum256([]byte(slug))
	return slug[:end] + "-" + hex.EncodeToString(sum[:4])
}

// LastSegment returns what follows the last slash of a path.
func LastSegment(path string) string {
	return strings.TrimSpace(path[strings.LastIndexByte(path, '/')+1:])
}
