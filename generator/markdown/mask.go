package markdown

import "bytes"

// maskByte replaces the pipe of a wiki-link while goldmark parses the note.
// withoutControls removes this byte from notes, so it has no other meaning.
const maskByte = 0x1F

// mask returns a copy of a note for goldmark. The copy has the same length, so an offset
// in it is the same offset in the note. It differs from the note in two ways. First, the
// front matter, which ends at the offset body, is blank. Second, maskByte replaces the
// pipe in [[target|label]] and a backslash before it. Otherwise the pipe would end a
// table cell.
//
// mask does not change double brackets that contain more than one pipe, because they are
// usually shell tests and not links.
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

// dividesLink reports whether the pipe at the index p separates the target and the label
// of a wiki-link. It returns false if the target is empty, or if a code span contains the
// pipe or the end of the link. inside is the text between the brackets.
func dividesLink(inside []byte, p int) bool {
	target := bytes.TrimRight(inside[:p], `\`)
	return len(bytes.TrimSpace(target)) > 0 && !splitsCode(target) && !splitsCode(inside[p+1:])
}

// splitsCode reports whether a code span begins in part and ends after it, or begins
// before part and ends in it. It counts the runs of backticks: the number is then odd.
// Code spans take precedence over links.
func splitsCode(part []byte) bool {
	runs := 0
	for i, b := range part {
		if b == '`' && (i == 0 || part[i-1] != '`') {
			runs++
		}
	}
	return runs%2 == 1
}

// maxInside is the maximum length of the text between the brackets of a wiki-link, in
// bytes. A backslash before a pipe does not count.
const maxInside = 1000

// linkInside returns the text between the brackets of a wiki-link. b begins after the [[.
// It returns false if the text is empty or too long, if there is no ]] on the same line,
// or if another [[ comes first.
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

// unmask restores the pipes in a value that goldmark took from the masked copy.
func unmask(b []byte) string {
	b = bytes.ReplaceAll(b, []byte{maskByte, maskByte}, []byte("|"))
	return string(bytes.ReplaceAll(b, []byte{maskByte}, []byte("|")))
}
