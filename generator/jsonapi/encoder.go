package jsonapi

import (
	"bytes"
	"encoding/json"
)

// encoder writes values as JSON: UTF-8 on one line, nothing escaped that JSON
// does not ask for. It keeps the first error.
type encoder struct{ err error }

// line encodes one value.
func (e *encoder) line(v any) []byte {
	return all(e, []any{v}, func(v any) any { return v })[0].json
}

// all encodes values one behind the other.
func all[K, V any](e *encoder, values []K, convert func(K) V) []record {
	if len(values) == 0 {
		return nil
	}
	var lines bytes.Buffer
	j := json.NewEncoder(&lines)
	j.SetEscapeHTML(false)
	ends := make([]int, len(values))
	for i, v := range values {
		if err := j.Encode(convert(v)); err != nil && e.err == nil {
			e.err = err
		}
		ends[i] = lines.Len()
	}
	encoded := make([]record, len(values))
	start := 0
	for i, end := range ends {
		line := bytes.TrimSuffix(lines.Bytes()[start:end], []byte("\n"))
		encoded[i], start = record{line, len(line)}, end
	}
	return encoded
}

// each is all, by what the records are of.
func each[K comparable, V any](e *encoder, keys []K, convert func(K) V) map[K]record {
	encoded := make(map[K]record, len(keys))
	for i, r := range all(e, keys, convert) {
		encoded[keys[i]] = r
	}
	return encoded
}

// encode writes one value and a line end.
func encode(b *bytes.Buffer, v any) error {
	var e encoder
	b.Write(e.line(v))
	b.WriteByte('\n')
	return e.err
}
