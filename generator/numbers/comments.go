package numbers

import (
	"slices"
	"strings"

	"portolan/generator/lexicon"
)

// comment reads the comment of the last number. The comment is "server" in "67 (server)"
// and in "67 server, 68 client". comment returns false if the text cannot be part of a
// list of ports, as with "30 seconds" and "80 (http".
func (r *cellReader) comment() bool {
	last := &r.numbers[len(r.numbers)-1]
	for r.peek(0).is("(") && !r.ended() {
		end := r.closing()
		if end < 0 {
			return false
		}
		if r.furtherPorts(end) {
			r.i = end + 1
			return true
		}
		last.Comment = joinComments(last.Comment, r.cell[r.peek(0).end():r.tokens[end].offset])
		last.Bracketed = true
		r.i = end + 1
	}
	start := r.i
	for r.i = start; r.peek(0).is("-") && r.peek(1).is("-"); r.i++ {
		start++
	}
	if r.peek(0).is("-:=>") && r.peek(1).kind == word && !r.peek(1).isWord(lexicon.Joiner) {
		start++
	}
	r.i = min(r.i, start)
	i := start
	for ; i < len(r.tokens); i++ {
		t := r.tokens[i]
		if r.endsComment(i) {
			break
		}
		if t.kind == number || t.kind == transport {
			if i == start {
				break
			}
			return false
		}
		if i == start && (t.kind != word || t.isWord(lexicon.Joiner) || t.isPort()) {
			break
		}
		if i == start && IsUnit(t.text) {
			return false
		}
	}
	if i > start {
		last.Comment = joinComments(last.Comment, r.cell[r.tokens[start].offset:r.tokens[i-1].end()])
		r.i = i
	}
	return true
}

// endsComment reports whether a comment ends before token i. Commas, semicolons, line
// breaks and "(" end a comment. A word such as "and" ends a comment if a number or a
// transport follows the word. A dash or slash ends a comment unless a word follows.
func (r *cellReader) endsComment(i int) bool {
	t, isLast := r.tokens[i], i+1 >= len(r.tokens)
	switch {
	case t.is(",;\n("):
		return true
	case isLast:
		return false
	}
	next := r.tokens[i+1]
	if t.isWord(lexicon.Joiner) {
		return next.kind == number || next.kind == transport
	}
	if t.is("/") && t.offset == r.tokens[i-1].end() && next.offset == t.end() && r.tokens[i-1].kind == word {
		// The slash may be a part of a name: in AS/400, 400 is not a port.
		return false
	}
	return t.is("-/") && (next.is("-") || next.kind != word)
}

// furtherPorts reads more ports from the parentheses at the current position. end is the
// index of the closing parenthesis. For "110 (encrypted 995)", furtherPorts adds the port
// 995 with the comment "encrypted". It returns false if the parentheses contain anything
// other than words such as "encrypted" (role lexicon.Purpose) and then port numbers.
func (r *cellReader) furtherPorts(end int) bool {
	i := r.i + 1
	for i < end && r.tokens[i].isWord(lexicon.Purpose) || i < end && i > r.i+1 && r.tokens[i].is(":") {
		i++
	}
	opens := func(t token) bool { return t.is("(") }
	if i == r.i+1 || i == end || r.tokens[i].kind != number || slices.ContainsFunc(r.tokens[i:end], opens) {
		return false
	}
	purpose := strings.TrimRight(r.cell[r.tokens[r.i+1].offset:r.tokens[i-1].end()], ": ")
	inside := r.cell[r.tokens[i].offset:r.tokens[end].offset]
	numbers, faults := r.nested(inside)
	if len(numbers) == 0 || len(faults) > 0 {
		return false
	}
	for _, n := range numbers {
		n.Offset += r.tokens[i].offset
		n.Comment = joinComments(purpose, n.Comment)
		r.numbers = append(r.numbers, n)
	}
	return true
}

// closing returns the index of the closing parenthesis that belongs to the current token
// "(". It returns -1 if the parenthesis is never closed.
func (r *cellReader) closing() int {
	depth := 0
	for i := r.i; i < len(r.tokens); i++ {
		switch {
		case r.tokens[i].is("("):
			depth++
		case r.tokens[i].is(")"):
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return -1
}

// joinComments("a", "b") returns "a; b". If one of the comments is empty, joinComments
// returns the other one.
func joinComments(a, b string) string {
	b = strings.TrimSpace(b)
	if a == "" || b == "" {
		return a + b
	}
	return a + "; " + b
}
