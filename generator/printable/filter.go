package printable

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/transform"
)

// Filter is a transformer that replaces what a terminal obeys. It keeps line feeds and tabs.
// It leaves out carriage returns before line feeds, and byte order marks. Any other
// character that is not printable becomes U+FFFD.
type Filter struct {
	// Commands says that the reader of the output is GitHub Actions. It obeys lines that
	// begin with "::", after any spaces, and also "##[" anywhere in a line
	// (https://docs.github.com/actions/reference/workflow-commands-for-github-actions).
	// The first character of each is replaced, too.
	Commands bool
	// Replaced counts the characters that were replaced so far.
	Replaced int
	// inLine reports whether the current line has characters other than spaces.
	inLine bool
}

// Reset implements transform.Transformer.
func (f *Filter) Reset() { f.inLine = false }

// Transform implements transform.Transformer.
func (f *Filter) Transform(dst, src []byte, atEOF bool) (written, read int, err error) {
	for read < len(src) {
		rest := src[read:]
		if !atEOF && (!utf8.FullRune(rest) || f.undecided(rest)) {
			return written, read, transform.ErrShortSrc
		}
		r, size := utf8.DecodeRune(rest)
		if len(dst)-written < utf8.UTFMax {
			return written, read, transform.ErrShortDst
		}
		read += size
		switch {
		case r == '\r' && len(rest) > 1 && rest[1] == '\n', r == '\ufeff':
			continue
		case r == '\n':
			f.inLine = false
		case r == utf8.RuneError && size == 1, !isShown(r), f.Commands && f.isCommand(string(rest[:min(3, len(rest))])):
			r = Replacement
			f.Replaced++
			f.inLine = true
		case !unicode.IsSpace(r):
			f.inLine = true
		}
		written += utf8.EncodeRune(dst[written:], r)
	}
	return written, read, nil
}

// undecided reports whether the next bytes decide how the first of these bytes is read.
func (f *Filter) undecided(rest []byte) bool {
	switch string(rest) {
	case "\r":
		return true
	case "#", "##":
		return f.Commands
	case ":":
		return f.Commands && !f.inLine
	}
	return false
}

// isCommand reports whether a workflow command starts here.
func (f *Filter) isCommand(next string) bool {
	return !f.inLine && strings.HasPrefix(next, "::") || next == "##["
}

// isShown reports whether the filter keeps a character. Other than in a line for people
// (Line), all spaces can stay.
func isShown(r rune) bool { return Rune(r) || r == '\n' || r == '\t' || unicode.Is(unicode.Zs, r) }
