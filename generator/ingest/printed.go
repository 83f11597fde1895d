package ingest

import (
	"regexp"
	"strings"
	"unicode"

	"portolan/generator/text"
)

// asPrinted reads a block that a program printed, if it is one.
func (r *reader) asPrinted(printed bool, read func()) {
	around := r.printed
	r.printed = around || printed
	read()
	r.printed = around
}

// headsPrinted reports whether the heads of a listing are those of a program:
// in capitals, as container programs and nmap write them, or the heads of ss,
// netstat and lsof.
func headsPrinted(heads []text.Cell) bool {
	capitals := len(heads) > 1
	for _, cell := range heads {
		plain := text.Plain(cell.Spans)
		switch text.Fold(plain) {
		case "netid", "local address", "local address port", "foreign address", "peer address", "peer address port",
			"pid/program name":
			return true
		}
		capitals = capitals && !strings.ContainsFunc(plain, unicode.IsLower)
	}
	return capitals
}

// published is how container programs print a port that a host passes on.
var published = regexp.MustCompile(`\d->\d+/(tcp|udp|sctp)\b`)

// isPrinted reports whether most lines of a listing are such as programs print.
func isPrinted(lines []text.Text) bool {
	n := 0
	for _, l := range lines {
		if published.MatchString(l.Text) {
			n++
		}
	}
	return n > 0 && 2*n >= filled(lines)
}
