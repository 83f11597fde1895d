package printout

import (
	"strings"
)

// readService reads a line of a services file. There are three formats. The first example
// has the format of services(5). The second has several transports in one line, as in the
// file of Wireshark. The third is from nmap-services: the third column says how often the
// port is open.
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

// firstWords returns the first comment that has several words. In nmap-services, " | "
// separates comments: firstWords("ipps | Internet Printing") returns "Internet Printing".
// If all comments have one word, firstWords returns the first comment.
func firstWords(comments string) string {
	all := strings.Split(comments, " | ")
	for _, c := range all {
		if strings.Contains(c, " ") {
			return c
		}
	}
	return all[0]
}

// isFrequency reports whether a field says how often a port is open: 0.484143 or 12/5000.
func isFrequency(field string) bool {
	whole, part, ok := strings.Cut(field, ".")
	if !ok {
		whole, part, ok = strings.Cut(field, "/")
	}
	return ok && isNumeral(whole) && isNumeral(part)
}

// readServiceRow reads a line of a block as a line of a services file. The line must begin
// with a service name.
func readServiceRow(l line) (row, bool) {
	r, ok := readService(l)
	return r, ok && isServiceName(l.word(0).text)
}

// isService reports whether a line can only be from a services file. Such a line has a
// port with a transport, or is a line of nmap-services for an unknown service.
func isService(_ line, r row) bool { return len(r.sockets) > 0 || r.left[0].Reason == NoService }

// isServiceName reports whether a word may be a service name. It may contain letters,
// digits and the characters _ . + * / -, and must begin with a letter or digit.
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

// ReadServices reads a text as a services file. Unlike Read, it does not check whether
// the text looks like a services file.
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
