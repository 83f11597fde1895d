package numbers

import (
	"slices"

	"portolan/generator/lexicon"
)

// read reads the whole cell. It reports whether the cell is a valid list of port
// numbers, apart from the faults that it found.
func (r *cellReader) read() bool {
	r.leading = r.tokens[0].kind == transport
	for !r.ended() {
		if !r.item() {
			return false
		}
	}
	return len(r.numbers) > 0 || len(r.faults) > 0
}

// item reads one number with its transports and comment, or one other token. It reports
// whether the grammar allows this token here.
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
	case t.is("("): // "disabled (8501)" or "(TCP) 80"
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

// mayLead reports whether the current word may be a lexicon.Lead word, such as "range
// of" in "80, range of 90-95". These come before the first number, after a sign or after
// another such word.
func (r *cellReader) mayLead() bool {
	prev := r.peek(-1)
	return len(r.numbers) == 0 || prev.kind == sign || prev.isWord(lexicon.Lead)
}

// dashSeparates reports whether the current dash separates two items. It does if the
// next item begins with a transport ("20 - TCP 21") or the last one ends with a closing
// parenthesis ("67 (server) - 68").
func (r *cellReader) dashSeparates() bool {
	if len(r.numbers) == 0 {
		return false
	}
	return r.peek(1).kind == transport || r.peek(1).kind == number && r.peek(-1).is(")")
}

// separates reports whether the sign t, which was just read, is allowed as a separator:
// not at the start of the cell, and not directly before another sign. A comma,
// semicolon or line break may end the cell.
func (r *cellReader) separates(t token) bool {
	if r.i == 1 && !t.is("\n") {
		return false
	}
	next := r.peek(0)
	return r.ended() && t.is(",;\n") || next.kind != sign || next.is("(\n-")
}

// number reads a number or range with its own transports and comment.
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
	n.Transports, n.mapped = r.current, r.mapped[n.Offset] != ""
	r.numbers = append(r.numbers, n)
	for r.peek(0).is(marks) && !r.ended() {
		r.i++
	}
	r.suffix()
	return r.comment()
}

// followsMapped reports whether prev is a port that is mapped to a container port. The
// next number may then follow without a separator: "8025:8025 1025:1025".
func (r *cellReader) followsMapped(prev token) bool {
	return slices.ContainsFunc(r.numbers, func(n Item) bool {
		return r.mapped[n.Offset] != "" && prev.end() == n.Offset+n.Length
	})
}
