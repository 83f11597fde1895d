// Package encode writes JSON in which <, > and & are not escaped. encoding/json escapes
// them for JSON inside HTML pages. This program puts no JSON into pages.
package encode

import (
	"encoding/json"
	"io"
)

// JSON returns an encoder that writes each value on one line.
func JSON(w io.Writer) *json.Encoder {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return e
}

// Indented writes a value with line breaks and two blanks of indent per level, for
// people to read.
func Indented(w io.Writer, v any) error {
	e := JSON(w)
	e.SetIndent("", "  ")
	return e.Encode(v)
}
