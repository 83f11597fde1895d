package diag

import (
	"bytes"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// decode converts a file to UTF-8 and returns the name of its encoding, such as
// "Latin-1". The name is empty for UTF-8. If decode does not recognize the encoding, it
// returns the bytes unchanged and an empty name.
func decode(file []byte) ([]byte, string) {
	switch utf16Order(file) {
	case "LE":
		return decoded(file, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), "UTF-16LE")
	case "BE":
		return decoded(file, unicode.UTF16(unicode.BigEndian, unicode.UseBOM), "UTF-16BE")
	}
	if utf8.Valid(file) || !isWestern(file) {
		return file, ""
	}
	if slices.ContainsFunc(file, func(b byte) bool { return 0x80 <= b && b < 0xA0 }) {
		return decoded(file, charmap.Windows1252, "Windows-1252")
	}
	return decoded(file, charmap.ISO8859_1, "Latin-1")
}

func decoded(file []byte, e encoding.Encoding, name string) ([]byte, string) {
	text, err := e.NewDecoder().Bytes(file)
	if err != nil || bytes.ContainsRune(text, utf8.RuneError) || bytes.IndexByte(text, 0) >= 0 {
		return file, ""
	}
	return text, name
}

// utf16Order returns the byte order of a file in UTF-16, "LE" or "BE". It first looks
// for a byte order mark. Without a mark, it counts zero bytes: Latin letters have a
// zero as their second byte in LE, and as their first byte in BE. For other files it
// returns "".
func utf16Order(file []byte) string {
	switch {
	case len(file) < 2 || len(file)%2 != 0:
		return ""
	case bytes.HasPrefix(file, []byte("\xff\xfe")):
		return "LE"
	case bytes.HasPrefix(file, []byte("\xfe\xff")):
		return "BE"
	}
	var zeros [2]int
	for i, b := range file {
		if b == 0 {
			zeros[i%2]++
		}
	}
	// If at least 0.4 of all bytes are zero, at least 4 of 5 characters are below
	// U+0100.
	const most = 0.4
	switch {
	case zeros[0] == 0 && float64(zeros[1]) >= most*float64(len(file)):
		return "LE"
	case zeros[1] == 0 && float64(zeros[0]) >= most*float64(len(file)):
		return "BE"
	}
	return ""
}

// The high bytes (0x80 and above) of Windows-1252, in groups with the same rule for the
// bytes next to them: see inPlace. Latin-1 has the same bytes from 0xA0 on.
const (
	westernCapitals = "\x8a\x8c\x8e\x9f\xc0\xc1\xc2\xc3\xc4\xc5\xc6\xc7\xc8\xc9\xca\xcb\xcc\xcd\xce\xcf" +
		"\xd0\xd1\xd2\xd3\xd4\xd5\xd6\xd8\xd9\xda\xdb\xdc\xdd\xde"
	westernSmall = "\x9a\x9c\x9e\xdf\xe0\xe1\xe2\xe3\xe4\xe5\xe6\xe7\xe8\xe9\xea\xeb\xec\xed\xee\xef" +
		"\xf0\xf1\xf2\xf3\xf4\xf5\xf6\xf8\xf9\xfa\xfb\xfc\xfd\xfe"
	// westernOpening contains the quotation marks ‚ and „, which never follow a letter.
	westernOpening = "\x82\x84"
	// westernInside contains characters that can be between letters: the ellipsis, the
	// apostrophe, the dashes, the no-break space, the soft hyphen and the middle dot.
	westernInside = "\x85\x92\x96\x97\xa0\xad\xb7"
	westernSigns  = "\x80\x91\x93\x94\x95\x99\xa1\xa2\xa3\xa4\xa5\xa6\xa7\xa8\xa9\xaa\xab\xac\xae\xaf" +
		"\xb0\xb1\xb2\xb3\xb4\xb5\xb6\xb8\xb9\xba\xbb\xbc\xbd\xbe\xbf\xd7\xf7"
)

// maxHigh is the maximum number of consecutive high bytes in western European text. The
// word "größe" has two. In other encodings, such as Windows-1251 for Russian, whole
// words consist of high bytes.
const maxHigh = 2

// isWestern reports whether a file looks like text in Windows-1252 or Latin-1. It
// returns false in these cases:
//
//   - The file contains a control character, except tabs, form feeds and line ends.
//   - It contains more than maxHigh consecutive high bytes.
//   - It contains a high byte in a place where inPlace does not allow it.
//   - It contains a character in UTF-8.
func isWestern(file []byte) bool {
	run := 0
	for i, b := range file {
		if b < utf8.RuneSelf {
			if b < ' ' && !strings.ContainsRune("\t\n\r\f", rune(b)) || b == 0x7F {
				return false
			}
			run = 0
			continue
		}
		var before, after byte
		if i > 0 {
			before = file[i-1]
		}
		if i+1 < len(file) {
			after = file[i+1]
		}
		if run++; run > maxHigh || !inPlace(b, before, after) {
			return false
		}
		if r, n := utf8.DecodeRune(file[i:]); r != utf8.RuneError && n > 1 {
			return false
		}
	}
	return true
}

// inPlace reports whether the high byte b can come between the bytes before and after.
// For example, the capital letter Ä cannot come directly after a small letter.
func inPlace(b, before, after byte) bool {
	switch {
	case strings.IndexByte(westernCapitals, b) >= 0:
		return before < 'a' || before > 'z'
	case strings.IndexByte(westernOpening, b) >= 0:
		return !isWesternLetter(before)
	case strings.IndexByte(westernSigns, b) >= 0:
		return !isWesternLetter(before) || !isWesternLetter(after)
	}
	return strings.IndexByte(westernSmall+westernInside, b) >= 0
}

func isWesternLetter(b byte) bool {
	return 'a' <= b|0x20 && b|0x20 <= 'z' && b < utf8.RuneSelf || b >= utf8.RuneSelf &&
		strings.IndexByte(westernCapitals+westernSmall, b) >= 0
}
