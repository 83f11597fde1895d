package numbers

import (
	"strings"
	"unicode"

	"portolan/generator/diag"
	"portolan/generator/lexicon"
)

// Phrase contains the port numbers at the start of a line: "22", "Port 22",
// "TCP port 7", "20, TCP", "443 TCP", "80/443", "3478/TCP and 3478/UDP",
// "TCP 3268 port".
type Phrase struct {
	Numbers []Item
	Faults  []Fault
	// End is the offset of the first byte after the phrase.
	End int
	// Port reports that the phrase contains a port word. Transport reports that it
	// contains a transport. If both are false, as for "22", the numbers are perhaps not
	// ports.
	Port, Transport bool
	// Mapped reports that the last number is mapped to a container port: 8080:80.
	Mapped bool
}

// phraseWindow is the number of bytes at the start of a line that ReadPhrase scans first.
// ReadPhrase scans the whole line only if the phrase may continue after these bytes.
const phraseWindow = 160

// ReadPhrase reads the numbers at the start of a line. It returns false if the line does
// not begin with a phrase. It also returns false for a version, a time, a quantity or a
// part of a word: "1.2", "10:30", "30 seconds", "80th".
func ReadPhrase(line string) (Phrase, bool) {
	window, _ := readMappings(line[:min(len(line), phraseWindow)])
	r := phraseReader{tokens: scan(window)}
	ok := r.read()
	if len(line) > phraseWindow && r.i+lookAhead >= len(r.tokens) {
		// The window may have ended inside a token, such as after 80 in 8080.
		window, _ = readMappings(line)
		r = phraseReader{tokens: scan(window)}
		ok = r.read()
	}
	if !ok {
		return Phrase{}, false
	}
	mapped := false
	// readMappings replaces container ports by spaces in window, but not in line. For
	// "8080:80", this loop skips ":80".
	for r.end < len(window) && window[r.end] != line[r.end] {
		r.end++
		mapped = true
	}
	p := Phrase{Mapped: mapped, End: r.end, Port: r.port, Transport: r.transport}
	p.Numbers, p.Faults = Read(line[:r.end])
	for i, n := range p.Numbers {
		if n.Comment != "" && isPortPart(lexicon.Fold(strings.ReplaceAll(n.Comment, " ", ""))) {
			// The words after the number only mean "port", as in Korean "8080번 포트". So
			// they are not a comment.
			p.Numbers[i].Comment = ""
		}
	}
	if len(p.Numbers) == 0 && hasOnlyTypos(p.Faults) {
		return Phrase{}, false
	}
	for _, f := range p.Faults {
		if f.Rule == diag.PortSyntax {
			return Phrase{}, false
		}
	}
	return p, true
}

// To find the end of a phrase, phraseReader looks at most at the lookAhead tokens after
// the current token.
const lookAhead = 8

// phraseReader finds the end of a phrase.
type phraseReader struct {
	tokens          []token
	i               int
	end             int
	port, transport bool
	// counts reports that the number is a count and not a port, as in "3 ports".
	counts bool
}

func (r *phraseReader) read() bool { return r.lead() && r.list() && !r.counts && r.endsWell() }

func (r *phraseReader) peek(n int) token {
	if r.i+n < len(r.tokens) {
		return r.tokens[r.i+n]
	}
	return token{kind: sign, offset: 1 << 30}
}

// lead skips everything before the first number: transports, port words, words such as
// "default" (role lexicon.Lead) and some signs. It returns false at any other text.
func (r *phraseReader) lead() bool {
	for {
		switch t := r.peek(0); {
		case t.kind == number:
			return true
		case t.kind == transport:
			_, used := transportRun(r.tokens[r.i:])
			r.i += used
			r.transport = true
		case t.isPort():
			r.i++
			r.port = true
		case t.isWord(lexicon.Lead):
			r.i++
		case r.i > 0 && t.is(":-/#.="):
			r.i++
		default:
			return false
		}
	}
}

// list skips the numbers, their transports and the separators between numbers. It returns
// false if a number has a leading zero.
func (r *phraseReader) list() bool {
	for {
		if t := r.peek(0); t.length > 1 && t.text[0] == '0' {
			return false
		}
		_, used := rangeEnd(r.tokens[r.i:])
		r.i += max(used, 1)
		r.end = r.tokens[r.i-1].end()
		for r.peek(0).is("*†‡") && r.peek(0).offset == r.end {
			r.i++
			r.end = r.tokens[r.i-1].end()
		}
		r.suffix()
		n := r.joined()
		if n == 0 && r.port && r.peek(0).kind == number && r.peek(0).offset > r.end {
			// After a port word, spaces may separate the numbers: "Ports 25 465 587".
			continue
		}
		if n == 0 {
			return true
		}
		r.i += n
	}
}

// suffix skips what belongs to the number before it: transports, as in "443 TCP", and a
// port word, as in "3268 port".
func (r *phraseReader) suffix() {
	if r.peek(0).offset == r.end && r.peek(0).isPortAffix() && r.peek(1).isPort() {
		// In "8080번 포트", the affix 번 belongs to the port word 포트.
		r.i++
	}
	n := 0
	switch {
	case r.peek(0).kind == transport:
	case r.peek(0).is("/,:-") && r.peek(1).kind == transport:
		n = 1
	case r.peek(0).is("(") && r.peek(1).kind == transport:
		_, used := transportRun(r.tokens[r.i+1:])
		if close := r.peek(1 + used); close.is(")") {
			r.i += used + 2
			r.end, r.transport = close.end(), true
		}
		return
	case r.peek(0).isPort() && r.peek(1).kind != word:
		r.counts = !r.port && !r.transport && r.i == 1 && r.peek(0).isWord(lexicon.PortPlural)
		r.i++
		r.end, r.port = r.tokens[r.i-1].end(), true
		return
	default:
		return
	}
	_, used := transportRun(r.tokens[r.i+n:])
	if n == 1 && !r.suffixed() && r.leads(n+used) {
		// In "53, UDP 54", UDP belongs to 54.
		return
	}
	r.i += n + used
	r.end, r.transport = r.tokens[r.i-1].end(), true
	if r.peek(0).isPort() && r.peek(1).kind != word {
		r.i++
		r.end, r.port = r.tokens[r.i-1].end(), true
	}
}

// leads reports whether the transports before the token peek(n) belong to the text after
// them, and not to the number before them. In "53, UDP 54", UDP belongs to 54.
func (r *phraseReader) leads(n int) bool {
	next := r.peek(n)
	return next.kind == number || next.kind == word || next.is("/") || next.is(":") && r.peek(n+1).kind == number
}

// suffixed reports whether the current token is a slash without a space after it. In
// 80/tcp, such a slash belongs to the transport. In "53 / UDP 54", the slash separates
// two items.
func (r *phraseReader) suffixed() bool {
	slash := r.peek(0)
	return slash.is("/") && r.peek(1).offset == slash.end()
}

// joined returns the number of tokens from the current position to the next number of the
// phrase: 1 after 80 in "80 and 443". It returns 0 if the phrase has no further number.
func (r *phraseReader) joined() int {
	n := 0
	for r.peek(n).is(",;/&+") || r.peek(n).isWord(lexicon.Joiner) {
		n++
	}
	if n == 0 || n > 2 {
		return 0
	}
	for r.peek(n).isPort() || r.peek(n).kind == transport || r.peek(n).isWord(lexicon.Lead) ||
		r.peek(n).is("/:") && r.peek(n-1).kind == transport {
		n++
	}
	if r.peek(n).kind != number {
		return 0
	}
	return n
}

// endsWell reports whether the last number of the phrase can be a port. It returns false
// if a unit or another number follows the phrase, or if other text directly follows the
// last number: "30 seconds", "80%", "80th", "1.2".
func (r *phraseReader) endsWell() bool {
	next, glued := r.peek(0), r.peek(0).offset == r.end
	switch {
	case next.kind == number, next.kind == word && IsUnit(next.text),
		next.kind == word && glued && !isUnspaced(firstRune(next.text)):
		return false
	case glued && next.kind == sign && unicode.In(firstRune(next.text), unicode.Cf, unicode.M):
		// People see a combining character, such as U+20E3 in a keycap emoji, as a part of
		// the number.
		return false
	case next.text == "%" || next.text == "°" || next.text == "x" || next.text == "×":
		return false
	case glued && next.is(".:/-") && r.peek(1).offset == next.end():
		if t := r.peek(1); next.is(":") && t.kind == word && t.length == 1 {
			// The text is a ratio, such as 1:n.
			return false
		}
		after := r.peek(1)
		isPart := next.text != ":" && after.kind == word && lexicon.Fold(after.text) == after.text
		return after.kind != number && !isPart
	}
	return true
}
