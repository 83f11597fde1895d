package printout

import (
	"strings"
)

// readService reads a line of a file of services: services(5), the merged
// transports of Wireshark, or nmap-services, whose third column is how often
// the port is open.
//
//	ssh      22/tcp       secure-shell   # The Secure Shell
//	discard  9/tcp/udp/sctp              # Discard
//	http     80/tcp       0.484143       # World Wide Web HTTP
func readService(l line) (row, bool) {
	entry, comment, _ := strings.Cut(l.text, "#")
	fields := splitWords(entry, l.offset)
	if len(fields) < 2 {
		return row{}, false
	}
	s, others, reason := readSlashed(fields[1])
	if reason != "" {
		return l.without(fields[1], reason), reason == OutOfRange
	}
	s.Line, s.State, s.Name, s.Comment = l.number, Listed, fields[0].text, strings.TrimSpace(comment)
	aliases := fields[2:]
	if len(aliases) > 0 && isFrequency(aliases[0].text) {
		aliases = aliases[1:]
		s.Comment = firstWords(s.Comment)
		if s.Name == "unknown" {
			return l.without(fields[0], NoService), true
		}
	}
	for _, a := range aliases {
		s.Aliases = append(s.Aliases, a.text)
	}
	var r row
	for _, w := range others {
		r.left = append(r.left, l.left(w, NotTransport))
	}
	if s.Transports.Stated() {
		r.sockets = []Socket{s}
	}
	return r, true
}

// firstWords returns the first of the comments that nmap joined, one of each of
// its sources, that is more than a name: that of "ipps | Internet Printing".
func firstWords(comments string) string {
	all := strings.Split(comments, " | ")
	for _, c := range all {
		if strings.Contains(c, " ") {
			return c
		}
	}
	return all[0]
}

// isFrequency reports whether a field is a share, such as 0.484143 or 12/5000.
func isFrequency(field string) bool {
	whole, part, ok := strings.Cut(field, ".")
	if !ok {
		whole, part, ok = strings.Cut(field, "/")
	}
	return ok && isNumeral(whole) && isNumeral(part)
}

// readServiceRow reads a line of a block that may be one of a file of services:
// it begins with a name.
func readServiceRow(l line) (row, bool) {
	r, ok := readService(l)
	return r, ok && isServiceName(l.word(0).text)
}

// isService reports whether a line is of a file of services beyond doubt: it has
// a transport or a frequency.
func isService(_ line, r row) bool { return len(r.sockets) > 0 || r.left[0].Reason == NoService }

// isServiceName reports whether a word may be the name of a service: letters,
// digits and a few signs.
func isServiceName(s string) bool {
	for i := range len(s) {
		c := s[i]
		isLetter := c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
		if !isLetter && (i == 0 || !strings.ContainsRune("_.+*/-", rune(c))) {
			return false
		}
	}
	return s != ""
}

// ReadServices reads a text as a file of services, whatever its lines look
// like.
func ReadServices(text string) Reading {
	r := Reading{Formats: []Format{Services}}
	for _, l := range splitLines(text) {
		entry, _, _ := strings.Cut(l.text, "#")
		switch fields := splitWords(entry, l.offset); {
		case len(l.words) == 0:
		case len(fields) == 0:
			r.Left = append(r.Left, l.leftWhole(IsComment))
		case len(fields) == 1:
			r.Left = append(r.Left, l.left(fields[0], NoNumber))
		default:
			found, ok := readService(l)
			if !ok {
				found = l.without(fields[1], NoNumber)
			}
			r.add(found)
		}
	}
	return r
}
