package single

// base94 writes bytes as text: each group of 9 bytes becomes 11 characters, which are the digits
// of one number with the base 94. A last group of n bytes becomes digitsFor(n) characters. The
// characters are those from the blank to ~, without <, which has a meaning in HTML. Ascii85
// would be two per cent longer. static/js/single/blocks.js reads it.
func base94(data []byte) []byte {
	out := make([]byte, 0, len(data)/groupBytes*groupDigits+groupDigits)
	var group [groupBytes]byte
	for len(data) > 0 {
		n := copy(group[:], data)
		data = data[n:]
		start := len(out)
		out = out[:start+digitsFor(n)]
		for i := len(out) - 1; i >= start; i-- {
			out[i] = digit(divide(group[:n]))
		}
	}
	return out
}

const groupBytes, groupDigits = 9, 11

// digitsFor returns the number of digits for a group of n bytes.
func digitsFor(n int) int {
	if n < 5 {
		return n + 1
	}
	return n + 2
}

// divide divides a number, whose first byte is the highest, by 94. It returns the remainder.
func divide(number []byte) int {
	rest := 0
	for i, b := range number {
		rest = rest<<8 | int(b)
		number[i] = byte(rest / 94)
		rest %= 94
	}
	return rest
}

func digit(value int) byte {
	if c := byte(' ' + value); c < '<' {
		return c
	}
	return byte(' ' + value + 1)
}
