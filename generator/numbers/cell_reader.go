package numbers

import "portolan/generator/port"

// cellReader walks through the tokens of a number cell.
type cellReader struct {
	cell    string
	tokens  []token
	nested  func(cell string) ([]Item, []Fault) // reads the numbers in a bracket
	i       int
	numbers []Item
	faults  []Fault
	// reversed is a range that ends before it begins, which spoils the cell.
	reversed *Fault

	mapped  map[int]string  // by the offset of a number that is mapped, to what
	called  bool            // the word port stands before the numbers, so that blanks may part them
	leading bool            // transports stand before their numbers
	stated  port.Transports // what the last leading transport said
}

// peek returns the token n places ahead; past the end, a sign without text.
func (r *cellReader) peek(n int) token {
	if r.i+n < len(r.tokens) && r.i+n >= 0 {
		return r.tokens[r.i+n]
	}
	return token{kind: sign, offset: len(r.cell)}
}

func (r *cellReader) ended() bool { return r.i >= len(r.tokens) }
