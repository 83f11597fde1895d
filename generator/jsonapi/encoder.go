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

// chunk is how much memory records share. A buffer that grows to hold all of
// them would be half empty, and leave as much behind.
const chunk = 1 << 18

// all encodes values one after the other.
func all[K, V any](e *encoder, values []K, convert func(K) V) []record {
	if len(values) == 0 {
		return nil
	}
	var line bytes.Buffer
	j := json.NewEncoder(&line)
	j.SetEscapeHTML(false)
	encoded := make([]record, len(values))
	var shared []byte
	for i, v := range values {
		line.Reset()
		if err := j.Encode(convert(v)); err != nil && e.err == nil {
			e.err = err
		}
		text := bytes.TrimSuffix(line.Bytes(), []byte("\n"))
		if len(shared)+len(text) > cap(shared) {
			shared = make([]byte, 0, room(len(text), len(values)-i))
		}
		start := len(shared)
		shared = append(shared, text...)
		encoded[i] = record{json: shared[start:], facts: int32(len(text)), at: int32(i)}
	}
	return encoded
}

// room returns how much memory to take for some more values, of which the first
// has a size.
func room(size, values int) int { return max(size, min(chunk, size*values)) }

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
