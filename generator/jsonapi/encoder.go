package jsonapi

import (
	"bytes"
	"encoding/json"

	"portolan/generator/encode"
)

// encoder writes values as JSON: UTF-8 on one line, nothing escaped that JSON
// does not ask for. It keeps the first error. Its zero value is ready.
type encoder struct {
	err     error
	text    bytes.Buffer
	encoder *json.Encoder
}

// line encodes one value. The result is valid until the next call.
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

// writeLine writes one value and a line end.
func writeLine(b *bytes.Buffer, v any) error {
	var e encoder
	b.Write(e.line(v))
	b.WriteByte('\n')
	return e.err
}
