package numbers

import (
	"fmt"
	"slices"
	"strings"

	"portolan/generator/diag"
	"portolan/generator/lexicon"
	"portolan/generator/port"
)

// itemSigns may stand between the numbers of a cell.
const itemSigns = ",;/&+\n"

// marks may stand behind a number and point to a footnote.
const marks = "*†‡§¹²³^#"

// cellReader walks through the tokens of a number cell.
type cellReader struct {
	cell    string
	tokens  []token
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

// read reads the whole cell and tells whether it is one of numbers.
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
// and tells whether it may stand where it does.
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
	case t.is("-") && r.peek(1).is("-"), t.is("-") && len(r.numbers) > 0 && (r.peek(1).kind == transport || r.peek(1).kind == number && r.peek(-1).is(")")):
		r.i++ // a run of dashes, or one between bracketed items
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

// separates tells whether a sign between items stands in its place.
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
	if next := r.peek(0); next.kind == word && next.offset == r.peek(-1).end() && !isUnspaced(firstRune(next.text)) || next.is(".") && r.peek(1).kind == number {
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
	return r.note()
}

// follows reports whether the number at hand may follow another one without a
// sign: that one is mapped to a container, as in "8025:8025 1025:1025".
func (r *cellReader) follows(prev token) bool {
	return slices.ContainsFunc(r.numbers, func(n Item) bool { return r.mapped[n.Offset] != "" && prev.end() == n.Offset+n.Length })
}

// suffix reads the transports behind a number.
func (r *cellReader) suffix() {
	i, kind := 0, wordSuffix
	switch {
	case r.peek(0).is("/") && r.peek(1).kind == transport && r.peek(1).offset > r.peek(0).end() && r.followedByNumber(1):
		return // "TCP 53 / UDP 53"
	case r.peek(0).is("/") && r.peek(1).kind == transport:
		i, kind = 1, slashSuffix
	case r.peek(0).is(":-,") && r.peek(1).kind == transport && !r.leading && !r.followedByNumber(1):
		i = 1
	case r.peek(0).kind == transport && !r.leading:
	case r.peek(0).is("(") && r.peek(1).kind == transport:
		set, used := transportRun(r.tokens[r.i+1:])
		end := r.i + 1 + used
		for end < len(r.tokens) && r.tokens[end].isWord(lexicon.Filler) {
			end++
		}
		if end >= len(r.tokens) || !r.tokens[end].is("),;") {
			return
		}
		r.state(set, bracketSuffix)
		r.noteTypos(r.tokens[r.i+1 : end])
		if close := r.closing(); close > end { // "6514 (TCP, TLS)"
			last := &r.numbers[len(r.numbers)-1]
			last.Note, last.Bracketed = strings.TrimSpace(r.cell[r.tokens[end].end():r.tokens[close].offset]), true
			end = close
		}
		r.i = end + 1
		return
	default:
		return
	}
	set, used := transportRun(r.tokens[r.i+i:])
	r.noteTypos(r.tokens[r.i+i : r.i+i+used])
	r.i += i + used
	if r.leading {
		set |= r.numbers[len(r.numbers)-1].Transports // tcp/80/udp
	}
	r.state(set, kind)
	for r.peek(0).isWord(lexicon.Filler) && !r.peek(0).isPort() {
		r.i++
	}
}

// followedByNumber tells whether the transports n places ahead lead a number
// of their own.
func (r *cellReader) followedByNumber(n int) bool {
	_, used := transportRun(r.tokens[r.i+n:])
	next := r.peek(n + used)
	return next.kind == number || next.is("/:") && r.peek(n+used+1).kind == number
}

func (r *cellReader) state(set port.Transports, kind suffix) {
	last := &r.numbers[len(r.numbers)-1]
	last.Transports, last.suffix = set, kind
}

// transports reads transports that are no suffix: before their numbers, or
// behind them all.
func (r *cellReader) transports() {
	set, used := transportRun(r.tokens[r.i:])
	r.noteTypos(r.tokens[r.i : r.i+used])
	r.i += used
	if r.leading || len(r.numbers) == 0 || r.peek(0).kind == number || r.peek(0).is("/:") && r.peek(1).kind == number {
		r.stated = set
		r.leading = true
		if r.peek(0).is("/-") && r.peek(1).kind == number {
			r.i++
		}
		return
	}
	r.state(set, wordSuffix)
}

func (r *cellReader) noteTypos(tokens []token) {
	for _, t := range tokens {
		if t.typo {
			r.faults = append(r.faults, typoFault(t))
		}
	}
}

// typoFault is the doubt about a misspelt transport.
func typoFault(t token) Fault {
	return Fault{diag.TransportTypo, t.offset, fmt.Sprintf("“%s” is read as %s", t.text, strings.ToUpper(t.transports.IDs()[0]))}
}

// transportRun reads transports joined by signs, such as TCP/UDP, and returns
// how many tokens they take.
func transportRun(tokens []token) (port.Transports, int) {
	set, used := tokens[0].transports, 1
	for used+1 < len(tokens) && tokens[used+1].kind == transport && (joins(tokens[used]) || hyphenated(tokens[used-1:])) {
		set |= tokens[used+1].transports
		used += 2
	}
	return set, used
}

// hyphenated reports whether the first of three tokens and the last are one word
// with a hyphen: TCP-UDP.
func hyphenated(tokens []token) bool {
	return tokens[1].is("-") && tokens[1].offset == tokens[0].end() && tokens[2].offset == tokens[1].end()
}

func joins(t token) bool {
	return t.is(itemSigns) && t.text != "\n" || t.isWord(lexicon.Joiner)
}

// hasOnlyTypos tells whether all faults are about spelling.
func hasOnlyTypos(faults []Fault) bool {
	return !slices.ContainsFunc(faults, func(f Fault) bool { return f.Rule != diag.TransportTypo })
}
