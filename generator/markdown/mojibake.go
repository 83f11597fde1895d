package markdown

import (
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// mojibakeLead is the first byte of every mojibake that is repaired: Â, Ã, â and ð all
// begin with 0xC3 in UTF-8.
const mojibakeLead = 0xC3

// mojibake repairs one character at the start of b. Mojibake is text that a program read
// as Windows-1252, although it was UTF-8, and then saved: an en dash becomes â€“.
// mojibake returns the original character and the length of the text to replace. The
// length is 0 if b does not begin with mojibake.
//
// It repairs only text that nobody writes on purpose: Â or Ã before a symbol (but not
// before quotes and dashes, which can follow a capital letter), â before one of € ‚ „ †,
// and ð before Ÿ. A word such as „Spaß“ does not change.
func mojibake(b []byte) (string, int) {
	if b[0] != mojibakeLead {
		return "", 0
	}
	r, length := meant(b, misreadings)
	if s := string(r); length > len(s) {
		return s, length
	}
	return "", 0
}

// misreadings is the maximum number of conversions that mojibake undoes. Each program
// that saves a note in the wrong encoding converts its text once more.
const misreadings = 3

// meant undoes mojibake at the start of b. It undoes at most limit conversions. It
// returns the original character, and the number of bytes of b that encode it.
func meant(b []byte, limit int) (rune, int) {
	if limit == 0 || len(b) == 0 || b[0] != mojibakeLead {
		return utf8.DecodeRune(b)
	}
	var raw [utf8.UTFMax]byte
	size, length := 0, 0
	for want := 1; size < want; size++ {
		r, n := meant(b[length:], limit-1)
		c, ok := charmap.Windows1252.EncodeRune(r)
		if size == 0 {
			want = sequenceLength(c)
		}
		if !ok || want == 0 || size == 1 && !plausible(raw[0], c) {
			return meant(b, limit-1)
		}
		raw[size] = c
		length += n
	}
	r, n := utf8.DecodeRune(raw[:size])
	if r == utf8.RuneError || n != size {
		return meant(b, limit-1)
	}
	return r, length
}

// sequenceLength returns the length in bytes of a UTF-8 sequence whose first byte is c.
// It returns 0 if mojibake does not repair such a sequence.
func sequenceLength(c byte) int {
	switch c {
	case 0xC2, 0xC3:
		return 2
	case 0xE2:
		return 3
	case 0xF0:
		return 4
	}
	return 0
}

// plausible reports whether mojibake repairs a UTF-8 sequence with these first two bytes.
// Other sequences can be text that the author wrote on purpose.
func plausible(lead, second byte) bool {
	switch lead {
	case 0xC2, 0xC3:
		return second >= 0xA1 && second != 0xBB
	case 0xE2:
		return second == 0x80 || second == 0x82 || second == 0x84 || second == 0x86
	}
	return second == 0x9F
}
