package jsonapi

import (
	"bytes"
	"encoding/json"

	"portolan/generator/encode"
)

// encoder writes values as JSON on one line. It escapes only what JSON requires, so "<"
// and "é" are not escaped. err is the first error. The zero value is ready to use.
type encoder struct {
	err     error
	text    bytes.Buffer
	encoder *json.Encoder
}

// line returns the JSON of a value, without a line end. The result is valid until the
// next call.
func (e *encoder) line(v any) []byte {
	if e.encoder == nil {
		e.encoder = encode.JSON(&e.text)
	}
	e.text.Reset()
	if err := e.encoder.Encode(v); err != nil && e.err == nil {
		e.err = err
	}
	return bytes.TrimSuffix(e.text.Bytes(), []byte("\n"))
}

// writeLine writes the JSON of a value and a line end.
func writeLine(b *bytes.Buffer, v any) error {
	var e encoder
	b.Write(e.line(v))
	b.WriteByte('\n')
	return e.err
}
