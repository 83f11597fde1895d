// Package encode writes JSON. It differs from encoding/json in two ways. It does not escape
// <, > and &: encoding/json escapes them for JSON inside HTML pages, and this program puts
// no JSON into pages. It escapes all characters that a terminal obeys, so people can print
// the JSON.
package encode

import (
	"encoding/json"
	"fmt"
	"io"
	"unicode/utf16"
	"unicode/utf8"

	"portolan/generator/printable"
)

// JSON returns an encoder that writes each value on a line of its own.
func JSON(w io.Writer) *json.Encoder {
	e := json.NewEncoder(escaper{w})
	e.SetEscapeHTML(false)
	return e
}

// Indented writes a value on several lines, so that people can read it. Each level is
// indented by two blanks.
func Indented(w io.Writer, v any) error { return IndentedIn(w, v, "") }

// IndentedIn is like Indented, for a value inside another one. All lines but the first begin
// with prefix.
func IndentedIn(w io.Writer, v any, prefix string) error {
	e := JSON(w)
	e.SetIndent(prefix, "  ")
	return e.Encode(v)
}

// escaper escapes the characters from U+007F on that are not printable. encoding/json has
// already escaped all before. Only strings can contain these characters, so each of them
// becomes an escape such as \u009b. Write needs whole values, as json.Encoder writes them.
type escaper struct{ io.Writer }

// Write implements io.Writer.
func (e escaper) Write(text []byte) (int, error) {
	var escaped []byte
	done := 0
	for i := 0; i < len(text); {
		if text[i] < 0x7f {
			i++
			continue
		}
		r, size := utf8.DecodeRune(text[i:])
		if !printable.Rune(r) && r != '\u00a0' {
			escaped = append(escaped, text[done:i]...)
			for _, unit := range utf16.AppendRune(nil, r) {
				escaped = fmt.Appendf(escaped, `\u%04x`, unit)
			}
			done = i + size
		}
		i += size
	}
	if done == 0 {
		return e.Writer.Write(text)
	}
	if _, err := e.Writer.Write(append(escaped, text[done:]...)); err != nil {
		return 0, err
	}
	return len(text), nil
}
