package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Hashtag is a tag of a note, written as #name. Pos is the offset of the #.
type Hashtag struct {
	Name string // as written, without the #: "net/Mail"
	Pos  int
}

func (Hashtag) span() {}

// These are the limits for a tag: its length in bytes, as written and as its key, and how many tags it is inside of.
const (
	maxTag       = 200
	maxTagLevels = 10
)

// TagAt returns the name of the tag at the start of s, which is the text after a #. It
// returns "" if there is no tag.
//
// The rules are those of Obsidian: a tag has letters of any language, digits, emoji and the
// signs _, - and /. It must not consist of digits. Because of ports, a tag must also have
// a character other than digits, - and /: "#80/443" and "#6000-6063" are no tags.
func TagAt(s string) string {
	end, named := 0, false
	for end < len(s) {
		r, n := utf8.DecodeRuneInString(s[end:])
		if r == utf8.RuneError || !inTag(r) {
			break
		}
		if end += n; end > maxTag {
			return ""
		}
		named = named || !unicode.IsDigit(r) && r != '-' && r != '/'
	}
	name := strings.TrimRight(s[:end], "/")
	if !named || strings.HasPrefix(name, "/") || strings.Contains(name, "//") ||
		strings.Count(name, "/") >= maxTagLevels || len(TagKey(name)) > maxTag {
		return ""
	}
	return name
}

// TagNamed returns the name of a tag that the front matter of a note lists: "net" for "net"
// and for "#net". It returns "" if the whole value is not a tag.
func TagNamed(value string) string {
	value = strings.TrimPrefix(strings.TrimSpace(value), "#")
	if name := TagAt(value); name == strings.TrimRight(value, "/") {
		return name
	}
	return ""
}

func inTag(r rune) bool {
	return r == '_' || r == '-' || r == '/' || r == '\u200d' || unicode.IsLetter(r) || unicode.IsMark(r) ||
		unicode.IsNumber(r) || unicode.Is(unicode.So, r) || unicode.Is(unicode.Sk, r) && r > unicode.MaxLatin1
}

// TagKey returns the form of a tag that is equal for all its spellings: "#Net/Mail" and
// "#net/mail" are one tag.
func TagKey(name string) string { return norm.NFC.String(strings.ToLower(name)) }
