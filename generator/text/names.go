package text

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold normalizes a name for comparison. It converts the name to lower case and then to
// Unicode NFC, because some letters have an NFC only in lower case. It replaces each sequence of blanks, hyphens and underscores with one blank, and
// trims the result. Fold(" Port_Classes ") and Fold("port-classes") both return "port
// classes".
func Fold(s string) string {
	switch classify(s) {
	case folded:
		return s
	case ascii:
		return foldASCII(s)
	}
	s = norm.NFC.String(strings.ToLower(s))
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool {
		return unicode.IsSpace(r) || r == '-' || r == '_'
	}), " ")
}

// spelling is the result of classify: which steps Fold needs for a name.
type spelling int

const (
	folded spelling = iota // the name is already folded: "secure shell"
	ascii                  // the name is ASCII and not folded: "Secure-Shell"
	wide                   // the name has characters outside ASCII: "Café"
)

func classify(s string) spelling {
	kind := folded
	// last is the previous byte. Its first value is a blank, so a leading blank counts as a repeated blank.
	last := byte(' ')
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

// maxSlug is the maximum length of a slug in bytes, not including the hash at its end.
// Slugs are used in file names, which have a maximum length.
const maxSlug = 100

// signWord returns "plus" for + and "sharp" for #, so that C, C++ and C# get different
// slugs. It returns "" for any other rune.
func signWord(r rune) string {
	switch r {
	case '+':
		return "plus"
	case '#':
		return "sharp"
	}
	return ""
}

// Slug turns a name into one path segment of an address: Slug("C++ (Straße)") returns
// "c-plus-plus-straße". Letters become lower case; letters outside ASCII stay. The signs
// + and # become words. Each sequence of other characters that are not digits becomes one
// hyphen. A slug that is longer than maxSlug is cut and ends with a hash of the whole
// slug. Slug returns "-" if the slug would be empty.
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

// startWord adds a hyphen to a slug, before the next word is added. It adds no hyphen to
// an empty slug.
func startWord(slug []byte) []byte {
	if len(slug) == 0 {
		return slug
	}
	return append(slug, '-')
}

// IsDevice reports whether a name is the name of a device on Windows, such as aux or
// com1. Windows does not allow the file names aux and aux.html. The name must be in lower
// case.
func IsDevice(name string) bool {
	switch name {
	case "con", "prn", "aux", "nul":
		return true
	}
	stem, digit := strings.TrimRight(name, "0123456789"), len(name)-1
	return (stem == "com" || stem == "lpt") && len(stem) == digit
}

// cut shortens a slug to maxSlug bytes and adds a hash of the whole slug.
func cut(slug string) string {
	end := maxSlug
	for !utf8.RuneStart(slug[end]) {
		end--
	}
	sum := sha256.Sum256([]byte(slug))
	return slug[:end] + "-" + hex.EncodeToString(sum[:4])
}

// LastSegment returns the part of a path after its last slash, without blanks around it:
// "ftp" for "lan/ ftp".
func LastSegment(path string) string {
	return strings.TrimSpace(path[strings.LastIndexByte(path, '/')+1:])
}
