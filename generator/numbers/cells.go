package numbers

import (
	"slices"

	"portolan/generator/lexicon"
)

// read reads the whole cell and fills r.numbers and r.faults. It returns false if the
// cell is not a list of port numbers.
func (r *cellReader) read() bool {
	r.leading = r.tokens[0].kind == transport
	for !r.ended() {
		if !r.item() {
			return false
		}
	}
	return len(r.numbers) > 0 || len(r.faults) > 0
}

// item reads the next part of the cell: a number with its transports and comment, or
// anything between two numbers, such as a comma or "and". It returns false if such a part
// is not allowed at the current position.
func (r *cellReader) item() bool {
	switch t := r.peek(0); {
	case t.kind == number:
		return r.number()
	case t.kind == transport:
		r.transports()
	case t.isPort() && len(r.numbers) == 0:
		r.hasPortWord = true
		r.i++
		if r.peek(0).is(".:#-") && r.peek(1).kind == number {
			r.i++
		}
	case t.isPort(), t.isWord(lexicon.Joiner), t.isWord(lexicon.Lead) && r.mayLead():
		r.i++
		if r.peek(0).is(".:#-") && r.peek(1).kind == number {
			r.i++
		}
	case t.is("("):
		// A number or a transport may be in parentheses: "disabled (8501)", "(TCP) 80".
		if r.peek(1).kind != number && r.peek(1).kind != transport {
			return false
		}
		r.i++
	case t.is(")"):
		r.i++
	case t.is("-") && (r.peek(1).is("-") || r.dashSeparates()):
		r.i++
	case t.is(":"):
		r.i++
		return r.i == 1 && r.peek(0).kind == number || r.peek(-2).kind == transport && r.peek(0).kind == number
	case t.is(".") && r.i == len(r.tokens)-1 && len(r.numbers) > 0:
		// A full stop may end the cell: "80 and 443.".
		r.i++
	case t.is(itemSigns):
		r.i++
		return r.separates(t)
	case t.is(marks) && len(r.numbers) > 0:
		r.i++
	default:
		return false
	}
	return true
}

// mayLead reports whether a word with the role lexicon.Lead, such as "range" or "of", is
// allowed at the current position. It is allowed before the first number, after a sign,
// and after another such word: "80, range of 90-95".
func (r *cellReader) mayLead() bool {
	prev := r.peek(-1)
	return len(r.numbers) == 0 || prev.kind == sign || prev.isWord(lexicon.Lead)
}

// dashSeparates reports whether the current dash separates two items. There must be a
// number before the dash. There are two cases:
//   - A transport follows the dash: "20 - TCP 21".
//   - The dash is between a closing parenthesis and a number: "67 (server) - 68".
func (r *cellReader) dashSeparates() bool {
	if len(r.numbers) == 0 {
		return false
	}
	return r.peek(1).kind == transport || r.peek(1).kind == number && r.peek(-1).is(")")
}

// separates reports whether the sign t, the token before the current token, may separate
// two items. The rules are:
//   - A sign at the start of the cell must be a line break.
//   - A sign at the end of the cell must be a comma, a semicolon or a line break.
//   - A sign directly after t must be "(", "-" or a line break.
func (r *cellReader) separates(t token) bool {
	if r.i == 1 && !t.is("\n") {
		return false
	}
	next := r.peek(0)
	return r.ended() && t.is(",;\n") || next.kind != sign || next.is("(\n-")
}

// number reads a number or range, and then its transports and comment. It returns false
// if the text cannot be part of a list of ports, as with "80th" and "10.0".
func (r *cellReader) number() bool {
	t := r.peek(0)
	if prev := r.peek(-1); prev.kind == number && !r.hasPortWord && !r.followsMapped(prev) ||
		t.length > 1 && t.text[0] == '0' {
		return false
	}
	n, fault, used := readNumber(r.tokens[r.i:])
	r.i += used
	next := r.peek(0)
	isGlued := next.kind == word && next.offset == r.peek(-1).end() && !isUnspaced(firstRune(next.text))
	if isGlued || next.is(".") && r.peek(1).kind == number {
		return false
	}
	if fault != nil {
		if n.First > n.Last {
			r.reversed = fault
			return false
		}
		r.faults = append(r.faults, *fault)
		n.faulty = true
	}
	n.Transports, n.mapped = r.current, r.mapped[n.Offset] != ""
	r.numbers = append(r.numbers, n)
	for r.peek(0).is(marks) && !r.ended() {
		r.i++
	}
	r.suffix()
	return r.comment()
}

// followsMapped reports whether prev is the published port of a mapping. prev is the
// token before the current number. Between mappings, a space is enough:
// "8025:8025 1025:1025".
func (r *cellReader) followsMapped(prev token) bool {
	return slices.ContainsFunc(r.numbers, func(n Item) bool {
		return r.mapped[n.Offset] != "" && prev.end() == n.Offset+n.Length
	})
}
