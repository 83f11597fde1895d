package search

// column is a list of numbers from 0. In JSON it is a text, which is shorter than a list of
// numbers. The function column in engine/columns.js reads it.
//
// A number below short is one character. Any other number is a character and another number: see
// appendNumber.
type column []int

// lists are several lists of numbers. In JSON they are one column: for each list, its length and
// then its numbers.
type lists [][]int

// The text of a column has 91 different characters: those from # to ~ without \, which is two
// characters in JSON. Most numbers are small, so most characters are for numbers below short.
const (
	firstDigit = '#'
	digits     = 91
	short      = 64
	long       = digits - short
)

// MarshalText implements encoding.TextMarshaler.
func (c column) MarshalText() ([]byte, error) {
	text := []byte{}
	for _, n := range c {
		text = appendNumber(text, n)
	}
	return text, nil
}

// MarshalText implements encoding.TextMarshaler.
func (l lists) MarshalText() ([]byte, error) {
	var flat column
	for _, list := range l {
		flat = append(append(flat, len(list)), list...)
	}
	return flat.MarshalText()
}

// appendNumber appends a number to the text of a column.
func appendNumber(text []byte, n int) []byte {
	for n >= short {
		text = append(text, digit(short+(n-short)%long))
		n = (n - short) / long
	}
	return append(text, digit(n))
}

// digit returns a character of the text of a column.
func digit(n int) byte {
	if n += firstDigit; n >= '\\' {
		n++
	}
	return byte(n)
}
