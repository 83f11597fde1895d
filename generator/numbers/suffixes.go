package numbers

import (
	"strings"

	"portolan/generator/lexicon"
	"portolan/generator/port"
)

// suffix reads the transports after the last number, as in "80/tcp", "80 TCP" and
// "80 (TCP)". It reads nothing if the number has no transports.
func (r *cellReader) suffix() {
	i, kind := 0, wordSuffix
	switch {
	case r.peek(0).is("/") && r.peek(1).kind == transport && r.peek(1).offset > r.peek(0).end() && r.followedByNumber(1):
		// In "TCP 53 / UDP 53", the transport UDP belongs to the second 53.
		return
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
		r.setTransports(set, bracketSuffix)
		r.reportTypos(r.tokens[r.i+1 : end])
		if close := r.closing(); close > end {
			// In "6514 (TCP, TLS)", TLS is a comment.
			last := &r.numbers[len(r.numbers)-1]
			last.Comment, last.Bracketed = strings.TrimSpace(r.cell[r.tokens[end].end():r.tokens[close].offset]), true
			end = close
		}
		r.i = end + 1
		return
	default:
		return
	}
	set, used := transportRun(r.tokens[r.i+i:])
	r.reportTypos(r.tokens[r.i+i : r.i+i+used])
	r.i += i + used
	if r.leading {
		// In tcp/80/udp, the number has a transport before it and a transport after it.
		set |= r.numbers[len(r.numbers)-1].Transports
	}
	r.setTransports(set, kind)
	for r.peek(0).isWord(lexicon.Filler) && !r.peek(0).isPort() {
		r.i++
	}
}

// followedByNumber reports whether a number follows the transports that begin at peek(n).
// The transports then belong to this number, as UDP does in "TCP 53 / UDP 54".
func (r *cellReader) followedByNumber(n int) bool {
	_, used := transportRun(r.tokens[r.i+n:])
	next := r.peek(n + used)
	return next.kind == number || next.is("/:") && r.peek(n+used+1).kind == number
}

// setTransports sets the fields Transports and suffix of the last number.
func (r *cellReader) setTransports(set port.Transports, kind suffix) {
	last := &r.numbers[len(r.numbers)-1]
	last.Transports, last.suffix = set, kind
}

// transports reads transports that are not directly after a number. They are before a
// number, as in "TCP 80", or after a comment, as in "80 (web) TCP".
func (r *cellReader) transports() {
	set, used := transportRun(r.tokens[r.i:])
	r.reportTypos(r.tokens[r.i : r.i+used])
	r.i += used
	if r.leading || len(r.numbers) == 0 || r.peek(0).kind == number || r.peek(0).is("/:") && r.peek(1).kind == number {
		r.current = set
		r.leading = true
		if r.peek(0).is("/-") && (r.peek(1).kind == number || r.peek(1).isPort()) {
			// The current token is the sign after TCP, as in TCP/80 and "TCP-Port 22".
			r.i++
		}
		return
	}
	r.setTransports(set, wordSuffix)
}

func (r *cellReader) reportTypos(tokens []token) {
	for _, t := range tokens {
		if t.typo {
			r.faults = append(r.faults, typoFault(t))
		}
	}
}
