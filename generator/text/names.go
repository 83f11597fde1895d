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
	for i := range len(s) {
		c := s[i]
		switch {
		case c >= utf8.RuneSelf:
			return wide
		case (c < 'a' || c > 'z') && (c < '0' || c > '9'):
			kind = ascii
		}
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

// spelled are the signs that tell names apart: C, C++ and C#.
var spelled = strings.NewReplacer("+", " plus ", "#", " sharp ")

// Slug turns a name into one path segment of an address: letters and digits
// in lower case, + and # in words, everything else as single hyphens. Letters
// outside ASCII stay. What is too long is cut, and a hash of the whole put
// behind. The slug of a name without a letter or digit is "-".
func Slug(s string) string {
	var b strings.Builder
	gap := false
	for _, r := range norm.NFC.String(spelled.Replace(strings.ToLower(s))) {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) {
			gap = b.Len() > 0
			continue
		}
		if gap {
			b.WriteByte('-')
			gap = false
		}
		b.WriteRune(r)
	}
	switch slug := b.String(); {
	case slug == "":
		return "-"
	case len(slug) > maxSlug:
		return cut(slug)
	default:
		return slug
	}
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
