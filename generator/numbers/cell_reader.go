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
	// reversed reports a range such as 21-20. The whole cell is then an error.
	reversed *Fault

	// mapped maps the offset of a published port to a comment about its target: in
	// "8080:80", 0 to "to 80".
	mapped      map[int]string
	hasPortWord bool // the word "port" comes first, so spaces may separate the numbers
	// leading reports that transports come before their numbers, as in "TCP 80, 443".
	leading bool
	current port.Transports // the last leading transports; they apply to the next numbers
}

// peek returns the token n places after the current one. Outside the cell it returns a
// sign with empty text.
func (r *cellReader) peek(n int) token {
	if r.i+n < len(r.tokens) && r.i+n >= 0 {
		return r.tokens[r.i+n]
	}
	return token{kind: sign, offset: len(r.cell)}
}

func (r *cellReader) ended() bool { return r.i >= len(r.tokens) }
