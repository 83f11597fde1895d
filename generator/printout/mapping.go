package printout

import "strings"

// Mapping is a published port: a port or range of a host that is forwarded to a container.
// All offsets are in bytes of the text.
//
//	0.0.0.0:8080->80/tcp   [::]:9000-9001->9000-9001/udp   8080 → 80
type Mapping struct {
	// Start and End are the offsets of the mapping. The mapping includes the address, but
	// not the transport: 0.0.0.0:8080->80.
	Start, End int
	// OuterStart and OuterEnd are the offsets of the host port or range, such as 8080.
	OuterStart, OuterEnd int
	// Inner is the container port or range as written, such as "80".
	Inner string
}

// arrows are the arrows that programs and people write between the host port and the
// container port.
var arrows = []string{"->", "=>", "→", "➜", "⇒"}

// Mappings returns the mappings in a text.
func Mappings(text string) []Mapping {
	var found []Mapping
	begin := 0
	for at := 0; at < len(text); {
		n := strings.IndexAny(text[at:], "-=→➜⇒")
		if n < 0 {
			break
		}
		at += n
		size := arrowAt(text[at:])
		if size == 0 {
			at++
			continue
		}
		if m, ok := mappingAround(text, begin, at, at+size); ok {
			found = append(found, m)
			begin = m.End
		}
		at += size
		begin = max(begin, at)
	}
	return found
}

// arrowAt returns the length in bytes of the arrow at the start of s. If there is no
// arrow, it returns 0.
func arrowAt(s string) int {
	for _, a := range arrows {
		if strings.HasPrefix(s, a) {
			return len(a)
		}
	}
	return 0
}

// mappingAround reads the mapping with the arrow text[start:end]. It ignores the text
// before the offset begin. It returns false if there is no number on both sides.
func mappingAround(text string, begin, start, end int) (m Mapping, ok bool) {
	left := text[begin:start]
	outer := strings.TrimRight(left, " ")
	m.OuterEnd = begin + len(outer)
	m.OuterStart = m.OuterEnd - numeralsAtEnd(outer)
	right := strings.TrimLeft(text[end:], " ")
	inner := numeralsAtStart(right)
	if m.OuterStart == m.OuterEnd || inner == 0 {
		return m, false
	}
	m.Inner = right[:inner]
	m.End = len(text) - len(right) + inner
	m.Start = m.OuterStart
	if before, cut := strings.CutSuffix(text[begin:m.OuterStart], ":"); cut {
		if n := addressAtEnd(before); n > 0 {
			m.Start -= n + len(":")
		}
	}
	return m, true
}

// numeralsAtStart returns the length in bytes of the number or range at the start of s: 9
// for "9000-9001/tcp", 0 for "tcp".
func numeralsAtStart(s string) int {
	n := digits(s)
	if n > 0 && n < len(s) && s[n] == '-' {
		if more := digits(s[n+1:]); more > 0 {
			return n + 1 + more
		}
	}
	return n
}

func digits(s string) int {
	n := 0
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	return n
}

// numeralsAtEnd returns the length in bytes of the number or range at the end of s: 4 for
// "[::]:8080", 0 for "tcp".
func numeralsAtEnd(s string) int {
	n := digitsAtEnd(s)
	if n > 0 && n < len(s) && s[len(s)-n-1] == '-' {
		if more := digitsAtEnd(s[:len(s)-n-1]); more > 0 {
			return n + 1 + more
		}
	}
	return n
}

func digitsAtEnd(s string) int {
	n := 0
	for n < len(s) && s[len(s)-n-1] >= '0' && s[len(s)-n-1] <= '9' {
		n++
	}
	return n
}

// addressAtEnd returns the length in bytes of the address at the end of s, or 0.
// Addresses are, for example, 0.0.0.0, [::1], ::, * and localhost.
func addressAtEnd(s string) int {
	const longest = 64
	tail := s[max(0, len(s)-longest):]
	for _, name := range []string{"localhost", "*"} {
		if strings.HasSuffix(tail, name) {
			return len(name)
		}
	}
	if strings.HasSuffix(tail, "]") {
		if n := strings.LastIndexByte(tail, '['); n >= 0 && !strings.ContainsFunc(tail[n+1:len(tail)-1], isNotAddress) {
			return len(tail) - n
		}
		return 0
	}
	n := len(tail) - len(strings.TrimRightFunc(tail, func(r rune) bool { return r < 0x80 && !isNotAddress(r) }))
	if host := tail[len(tail)-n:]; strings.Count(host, ".") == 3 || strings.Contains(host, ":") {
		return n
	}
	return 0
}

// isNotAddress reports whether a character cannot occur in an IP address.
func isNotAddress(r rune) bool {
	return !(r >= '0' && r <= '9' || r >= 'a' && r <= 'f' || r >= 'A' && r <= 'F' || r == ':' || r == '.')
}
