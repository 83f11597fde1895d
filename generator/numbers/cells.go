package numbers

import (
	"slices"

	"portolan/generator/lexicon"
)

// read reads the whole cell and reports whether it is one of numbers.
func (r *cellReader) read() bool {
	r.leading = r.tokens[0].kind == transport
	for !r.ended() {
		if !r.item() {
			return false
		}
	}
	return len(r.numbers) > 0 || len(r.faults) > 0
}

// item reads one number with what belongs to it, one transport or one sign,
// and reports whether it may stand where it does.
func (r *cellReader) item() bool {
	switch t := r.peek(0); {
	case t.kind == number:
		return r.number()
	case t.kind == transport:
		r.transports()
	case t.isPort() && len(r.numbers) == 0:
		r.called = true
		r.i++
		if r.peek(0).is(".:#-") && r.peek(1).kind == number {
			r.i++
		}
	case t.isPort(), t.isWord(lexicon.Joiner), t.isWord(lexicon.Lead) && r.mayLead():
		r.i++
		if r.peek(0).is(".:#-") && r.peek(1).kind == number {
			r.i++
		}
	case t.is("("): // a number of its own in a bracket, or transports
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
	case t.is(".") && r.i == len(r.tokens)-1 && len(r.numbers) > 0: // the end of a sentence
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

// mayLead reports whether a word that leads a number may stand here.
func (r *cellReader) mayLead() bool {
	prev := r.peek(-1)
	return len(r.numbers) == 0 || prev.kind == sign || prev.isWord(lexicon.Lead)
}

// dashSeparates reports whether a dash stands between two items, the second of which
// begins with a transport or the first of which ends in a bracket.
func (r *cellReader) dashSeparates() bool {
	if len(r.numbers) == 0 {
		return false
	}
	return r.peek(1).kind == transport || r.peek(1).kind == number && r.peek(-1).is(")")
}

// separates reports whether a sign between items stands in its place.
func (r *cellReader) separates(t token) bool {
	if r.i == 1 && !t.is("\n") {
		return false
	}
	next := r.peek(0)
	return r.ended() && t.is(",;\n") || next.kind != sign || next.is("(\n-")
}

// number reads a number or range, and what the cell says of it alone.
func (r *cellReader) number() bool {
	t := r.peek(0)
	if prev := r.peek(-1); prev.kind == number && !r.called && !r.follows(prev) || t.length > 1 && t.text[0] == '0' {
		return false
	}
	n, fault, used := readNumber(r.tokens[r.i:])
	r.i += used
	next := r.peek(0)
	isGlued := next.kind == word && next.offset == r.peek(-1).end() && !isUnspaced(firstRune(next.text))
	if isGlued || next.is(".") && r.peek(1).kind == number {
		return false // "80th", "10.0"
	}
	if fault != nil {
		if n.First > n.Last {
			r.reversed = fault
			return false
		}
		r.faults = append(r.faults, *fault)
		n.faulty = true
	}
	n.Transports, n.mapped = r.stated, r.mapped[n.Offset] != ""
	r.numbers = append(r.numbers, n)
	for r.peek(0).is(marks) && !r.ended() {
		r.i++
	}
	r.suffix()
	return r.comment()
}

// follows reports whether the number at hand may follow another one without a
// sign: that one is mapped to a container, as in "8025:8025 1025:1025".
func (r *cellReader) follows(prev token) bool {
	return slices.ContainsFunc(r.numbers, func(n Item) bool {
		return r.mapped[n.Offset] != "" && prev.end() == n.Offset+n.Length
	})
}
