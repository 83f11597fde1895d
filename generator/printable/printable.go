// Package printable decides which characters a terminal only shows, and which it obeys. It
// replaces the others in text for people, and in all that a program writes to a terminal.
//
// Notes, file names and arguments come from other people. With control characters, they
// could clear the screen, change the title of the window, or show text in another order.
package printable

import (
	"strings"
	"unicode"
)

// Replacement is the character that replaces a character that cannot be printed.
const Replacement = '\ufffd'

// These two format characters join or separate letters, in Persian words and in emoji. They
// do nothing else.
const (
	nonJoiner = '\u200c'
	joiner    = '\u200d'
)

// Rune reports whether a character is printable. Control characters (C0, DEL and C1),
// characters that change the direction of text, other invisible characters, and
// characters that Unicode does not define, are not. Of all spaces, only U+0020 is.
func Rune(r rune) bool { return unicode.IsPrint(r) || r == joiner || r == nonJoiner }

// Line returns a text as one line that a terminal can print. Tabs and no-break spaces
// become spaces. Other characters that are not printable, also line ends and bytes that
// are not UTF-8, become U+FFFD.
func Line(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t' || r == '\u00a0':
			return ' '
		case !Rune(r):
			return Replacement
		}
		return r
	}, s)
}
