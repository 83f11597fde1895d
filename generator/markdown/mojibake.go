package markdown

import (
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// mojibakeLead is the first byte of every mojibake sequence: Â, Ã, â and ð all begin
// with 0xC3 in UTF-8.
const mojibakeLead = 0xC3

// mojibake decodes one character at the start of b whose UTF-8 bytes were read as
// Windows-1252 and saved again. For example, an en dash becomes â€“. It returns the
// character and the length of the sequence. The length is 0 if b begins with something
// else.
//
// It only accepts sequences that nobody writes on purpose: Â or Ã before a symbol (but
// not before quotes and dashes, which can follow a capital letter), â before one of € ‚
// „ †, and ð before Ÿ. A word such as „Spaß“ does not change.
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

// misreadings is the maximum number of times that a note was saved in the wrong
// encoding. Each program that exchanges a note can do it again.
const misreadings = 3

// meant decodes the character at the start of b that was misread at most the given
// number of times. It returns the original character and the length of its sequence in
// b.
func meant(b []byte, times int) (rune, int) {
	if times == 0 || len(b) == 0 || b[0] != mojibakeLead {
		return utf8.DecodeRune(b)
	}
	var raw [utf8.UTFMax]byte
	size, length := 0, 0
	for want := 1; size < want; size++ {
		r, n := meant(b[length:], times-1)
		c, ok := charmap.Windows1252.EncodeRune(r)
		if size == 0 {
			want = sequenceLength(c)
		}
		if !ok || want == 0 || size == 1 && !plausible(raw[0], c) {
			return meant(b, times-1)
		}
		raw[size] = c
		length += n
	}
	r, n := utf8.DecodeRune(raw[:size])
	if r == utf8.RuneError || n != size {
		return meant(b, times-1)
	}
	return r, length
}

// sequenceLength returns the length of a UTF-8 sequence that begins with c, in bytes.
// It returns 0 for lead bytes that mojibake does not accept.
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

// plausible reports whether second can follow lead in mojibake.
func plausible(lead, second byte) bool {
	switch lead {
	case 0xC2, 0xC3:
		return second >= 0xA1 && second != 0xBB
	case 0xE2:
		return second == 0x80 || second == 0x82 || second == 0x84 || second == 0x86
	}
	return second == 0x9F
}
