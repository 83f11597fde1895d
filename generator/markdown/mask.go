package markdown

import "bytes"

// maskByte stands for the pipe of a wiki-link while goldmark reads the note.
// A note that holds it is refused, so it cannot be mistaken.
const maskByte = 0x1F

// mask returns a copy of a note, of the same length, in which the front
// matter before body is blank and the one pipe inside each [[target|label]],
// escaped or not, cannot end a table cell. Offsets into the copy are offsets
// into the note.
//
// Brackets with more than one pipe are left alone: they are more often shell
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
		if p := bytes.IndexByte(inside, '|'); p == bytes.LastIndexByte(inside, '|') && p > 0 && joins(inside, p) {
			inside[p] = maskByte
			if inside[p-1] == '\\' {
				inside[p-1] = maskByte
			}
		}
		i += len(inside)
	}
}

// joins reports whether the pipe at p inside a wiki-link divides that rather than
// two cells: a target stands before it, and no code goes over it.
func joins(inside []byte, p int) bool {
	target := bytes.TrimRight(inside[:p], `\`)
	return len(bytes.TrimSpace(target)) > 0 && !tears(target) && !tears(inside[p+1:])
}

// tears reports whether code begins in some bytes of a line and ends after them,
// or the other way round. Code binds tighter than links.
func tears(part []byte) bool {
	runs := 0
	for i, b := range part {
		if b == '`' && (i == 0 || part[i-1] != '`') {
			runs++
		}
	}
	return runs%2 == 1
}

// maxInside bounds the length of what stands between the brackets of a
// wiki-link, in bytes, but for the backslashes before its pipes.
const maxInside = 1000

// linkInside returns the bytes between [[ and the ]] that closes it on the
// same line. It fails where another [[ comes first.
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

// unmask undoes mask in a value that goldmark derived from the masked copy.
func unmask(b []byte) string {
	b = bytes.ReplaceAll(b, []byte{maskByte, maskByte}, []byte("|"))
	return string(bytes.ReplaceAll(b, []byte{maskByte}, []byte("|")))
}
