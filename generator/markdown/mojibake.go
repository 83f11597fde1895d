package markdown

import (
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// mojibakeLead is the first byte of every character that mojibake accepts as
// the start of a sequence: Â, Ã, â, ð all begin with 0xC3 in UTF-8.
const mojibakeLead = 0xC3

// mojibake recognises at the start of b one character whose UTF-8 bytes were
// read as Windows-1252 and saved again, such as â€“ for an en dash. It returns
// the character and the length of the sequence, or 0.
//
// Only sequences that nobody writes on purpose are taken: Â or Ã before a
// symbol (not before quotes and dashes, which may follow a capital), â before
// one of € ‚ „ †, and ð before Ÿ. A word such as „Spaß“ stays as it is.
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

// misreadings is how often a note may have been saved in the wrong way, each
// time on top of the last, as programs that exchange it do.
const misreadings = 3

// meant decodes the character at the start of b as what it was before a number
// of misreadings, and returns the length of what stands for it in b.
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

// sequenceLength is the number of bytes that a UTF-8 sequence has which
// begins with c; 0 where c is no lead byte that we look for.
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

// plausible reports whether second may follow lead in a sequence that is meant
// for something else.
func plausible(lead, second byte) bool {
	switch lead {
	case 0xC2, 0xC3:
		return second >= 0xA1 && second != 0xBB
	case 0xE2:
		return second == 0x80 || second == 0x82 || second == 0x84 || second == 0x86
	}
	return second == 0x9F
}
