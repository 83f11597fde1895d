package sqlite

import "encoding/binary"

// record returns values in the format of a row: first the types, then the values. A value
// is nil, an int64 or a string.
func record(values ...any) []byte {
	var types, content []byte
	for _, v := range values {
		switch v := v.(type) {
		case nil:
			types = append(types, 0)
		case int64:
			types = append(types, int64Type)
			content = binary.BigEndian.AppendUint64(content, uint64(v))
		case string:
			types = appendVarint(types, uint64(len(v))*2+textType)
			content = append(content, v...)
		}
	}
	// The size of the types includes the size itself.
	size := len(types) + 1
	if size > 127 {
		size++
	}
	return append(append(appendVarint(nil, uint64(size)), types...), content...)
}

const (
	// int64Type is the type of a number of eight bytes.
	int64Type = 6
	// textType is the type of an empty text. The type of a text of n bytes is 2n larger.
	textType = 13
)

// appendVarint appends a number of up to 56 bits, with seven bits in a byte. The highest
// bits come first, and all bytes but the last have their highest bit set.
func appendVarint(b []byte, v uint64) []byte {
	for shift := 49; shift > 0; shift -= 7 {
		if v>>shift > 0 {
			b = append(b, byte(v>>shift)|0x80)
		}
	}
	return append(b, byte(v&0x7f))
}
