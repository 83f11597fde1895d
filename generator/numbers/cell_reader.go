package numbers

import "portolan/generator/port"

// cellReader reads the tokens of a number cell from left to right.
type cellReader struct {
	cell   string
	tokens []token
	// nested is the function Read. It reads the numbers in parentheses, as in
	// "110 (encrypted 995)".
	nested func(cell string) ([]Item, []Fault)
	// i is the index of the current token.
	i       int
	numbers []Item
	faults  []Fault
	// reversed is the fault of a range such as 21-20, or nil. Such a range makes the
	// whole cell invalid.
	reversed *Fault

	// mapped contains a comment for the published port of each mapping. The key is the
	// offset of this port in the cell. For "8080:80", mapped is {0: "to 80"}.
	mapped map[int]string
	// hasPortWord reports that a port word comes before the first number. Spaces may then
	// separate the numbers: "Ports 25 465 587".
	hasPortWord bool
	// leading reports that the cell lists transports before their numbers, as in
	// "TCP 80, 443".
	leading bool
	// current contains the transports of the next number: TCP after the text "TCP" in
	// "TCP 80, 443".
	current port.Transports
}

// peek(0) returns the current token, peek(1) the next one and peek(-1) the one before. If
// there is no such token, peek returns a sign with empty text.
func (r *cellReader) peek(n int) token {
	if r.i+n < len(r.tokens) && r.i+n >= 0 {
		return r.tokens[r.i+n]
	}
	return token{kind: sign, offset: len(r.cell)}
}

func (r *cellReader) ended() bool { return r.i >= len(r.tokens) }
