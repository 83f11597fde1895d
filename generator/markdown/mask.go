package markdown

import "bytes"

// maskByte replaces the pipe of a wiki-link while goldmark parses the note.
// withoutControls removes this byte from notes, so it has no other meaning.
const maskByte = 0x1F

// mask returns a copy of a note with the same length. In the copy, the front matter
// before body is blank. The pipe in [[target|label]] is replaced, so that it does not
// end a table cell; a backslash before it is replaced, too. Offsets in the copy are
// offsets in the note.
//
// Brackets with more than one pipe do not change, because they are more often shell
// tests than links.
func mask(note []byte, body int) []byte {
	masked := bytes.Clone(note)
	for i := range masked[:body] {
		if masked[i] != '\n' {
			masked[i] = ' '
		}
	}
	for i := body; ; {
		open := bytes.Index(masked[i:], []byte("[["))
		if open < 0 {
			return masked
		}
		i += open + 2
		inside, ok := linkInside(masked[i:])
		if !ok {
			continue
		}
		if p := bytes.IndexByte(inside, '|'); p == bytes.LastIndexByte(inside, '|') && p > 0 && dividesLink(inside, p) {
			inside[p] = maskByte
			if inside[p-1] == '\\' {
				inside[p-1] = maskByte
			}
		}
		i += len(inside)
	}
}

// dividesLink reports whether the pipe at p inside of a wiki-link divides the link and
// not two table cells. Then a target comes before the pipe, and no code span covers the
// pipe.
func dividesLink(inside []byte, p int) bool {
	target := bytes.TrimRight(inside[:p], `\`)
	return len(bytes.TrimSpace(target)) > 0 && !splitsCode(target) && !splitsCode(inside[p+1:])
}

// splitsCode reports whether one end of a code span is in part and the other end is
// outside. Code spans take precedence over links.
func splitsCode(part []byte) bool {
	runs := 0
	for i, b := range part {
		if b == '`' && (i == 0 || part[i-1] != '`') {
			runs++
		}
	}
	return runs%2 == 1
}

// maxInside is the maximum length of the text inside of a wiki-link, in bytes.
// Backslashes before pipes do not count.
const maxInside = 1000

// linkInside returns the bytes from the start of b, which is after [[, to the ]] on the
// same line. It returns false if another [[ comes first.
func linkInside(b []byte) ([]byte, bool) {
	limit := maxInside
	for i := 0; i+1 < min(len(b), limit) && b[i] != '\n'; i++ {
		switch {
		case b[i] == '\\' && b[i+1] == '|':
			limit++
		case b[i] == '[' && b[i+1] == '[':
			return nil, false
		case b[i] == ']' && b[i+1] == ']':
			return b[:i], len(bytes.TrimSpace(b[:i])) > 0
		}
	}
	return nil, false
}

// unmask undoes mask in a value that goldmark took from the masked copy.
func unmask(b []byte) string {
	b = bytes.ReplaceAll(b, []byte{maskByte, maskByte}, []byte("|"))
	return string(bytes.ReplaceAll(b, []byte{maskByte}, []byte("|")))
}
