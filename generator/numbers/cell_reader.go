package numbers

import "portolan/generator/port"

// cellReader reads the tokens of a number cell from left to right.
type cellReader struct {
	cell    string
	tokens  []token
	nested  func(cell string) ([]Item, []Fault) // reads port numbers inside parentheses
	i       int                                 // index of the current token
	numbers []Item
	faults  []Fault
	// reversed is the fault of a range such as 21-20, or nil. Such a range makes the
	// whole cell invalid.
	reversed *Fault

	// mapped contains a comment for each published port. The key is the offset of the
	// port. For the cell "8080:80", mapped is {0: "to 80"}.
	mapped      map[int]string
	hasPortWord bool // the word "port" comes before all numbers, so spaces may separate them
	// leading reports that transports come before their numbers, as in "TCP 80, 443".
	leading bool
	current port.Transports // the last transports that came before a number; they apply to the next numbers
}

// peek returns the token n tokens after the current one; n can be negative. If there is
// no such token, peek returns a sign with empty text.
func (r *cellReader) peek(n int) token {
	if r.i+n < len(r.tokens) && r.i+n >= 0 {
		return r.tokens[r.i+n]
	}
	return token{kind: sign, offset: len(r.cell)}
}

func (r *cellReader) ended() bool { return r.i >= len(r.tokens) }
