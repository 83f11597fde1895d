// Package encode writes JSON in which <, > and & are not escaped. encoding/json escapes
// them for JSON inside HTML pages. This program puts no JSON into pages.
package encode

import (
	"encoding/json"
	"io"
)

// JSON returns an encoder that writes each value on a line of its own.
func JSON(w io.Writer) *json.Encoder {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return e
}

// Indented writes a value on several lines, so that people can read it. Each level is
// indented by two blanks.
func Indented(w io.Writer, v any) error {
	e := JSON(w)
	e.SetIndent("", "  ")
	return e.Encode(v)
}
