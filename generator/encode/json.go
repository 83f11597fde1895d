// Package encode writes JSON for people and programs: UTF-8 in which <, > and & stay as
// they are. encoding/json escapes them for pages, and no JSON here stands in one.
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

// Indented writes a value over several lines, for people to read.
func Indented(w io.Writer, v any) error {
	e := JSON(w)
	e.SetIndent("", "  ")
	return e.Encode(v)
}
