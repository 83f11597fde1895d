package printout

import (
	"slices"
	"strings"
)

// scan says which columns the header line of nmap has.
type scan struct {
	// reasons reports that there is a REASON column.
	reasons bool
	// protocols reports that the first column contains numbers of IP protocols, not
	// ports.
	protocols bool
}

// readScanHead reads a header line of nmap.
//
//	PORT     STATE SERVICE REASON         VERSION
func readScanHead(l line) (scan, bool) {
	first := l.word(0).text
	return scan{reasons: strings.Contains(l.text, " REASON"), protocols: first == "PROTOCOL"},
		(first == "PORT" || first == "PROTOCOL") && l.word(1).text == "STATE"
}

// scannedHost reads the line that nmap prints above the ports of a host. It returns the
// address, or the name if there is no address.
//
//	Nmap scan report for web03.example.org (192.0.2.7)
func scannedHost(l line) (string, bool) {
	if n := len(l.words); l.text != "" && n >= 5 && strings.HasPrefix(l.from(0), "Nmap scan report for ") {
		return strings.Trim(l.word(n-1).text, "()"), true
	}
	return "", false
}

// scanRemarks are the beginnings of lines that nmap prints around its tables.
var scanRemarks = []string{
	"Starting Nmap ", "Nmap done: ", "Host is up", "Not shown: ", "MAC Address: ", "Service Info: ",
	"Other addresses for ", "rDNS record for ", "Service detection performed",
}

// isScanRemark reports whether a line is a remark of nmap.
func isScanRemark(l line) bool {
	return slices.ContainsFunc(scanRemarks, func(r string) bool { return strings.HasPrefix(l.text, r) })
}

// on adds the scanned host to the sockets of a row that nmap found. The formats of other
// scanners have an address in each line.
func (r row) on(host string, f Format) row {
	for i := range r.sockets {
		if f == Nmap {
			r.sockets[i].Address = host
		}
	}
	return r
}

// scanStates contains the port states of nmap.
var scanStates = map[string]State{
	"open": Open, "closed": Closed, "filtered": Filtered, "unfiltered": Unfiltered,
	"open|filtered": OpenFiltered, "closed|filtered": ClosedFiltered,
}

// readScan reads a line of nmap that has no header above it.
func readScan(l line) (row, bool) { return scan{}.row(l) }

// row reads a line of nmap.
//
//	22/tcp   open  ssh     syn-ack ttl 63 OpenSSH 8.9p1
func (c scan) row(l line) (row, bool) {
	state, ok := scanStates[l.word(1).text]
	if !ok {
		return row{}, false
	}
	if c.protocols && isNumeral(l.word(0).text) {
		return l.without(l.word(0), NotPort), true
	}
	s, others, reason := readSlashed(l.word(0))
	if reason == OutOfRange {
		return l.without(l.word(0), reason), true
	}
	if reason != "" || len(others) > 0 || s.First != s.Last {
		return row{}, false
	}
	s.Line, s.State = l.number, state
	s.Name = scannedName(l.word(2).text)
	at := 3
	if c.reasons {
		at++
		if l.word(at).text == "ttl" {
			at += 2
		}
	}
	s.Comment = l.from(at)
	return row{sockets: []Socket{s}}, true
}

// scannedName returns the service name in the output of nmap, without the "?" of a guess:
// "http" for "http?". It returns "" if nmap does not know the service. "tcpwrapped" only
// means that the connection was closed immediately. The prefix "ssl/" means that the service
// runs inside TLS: "https" for "ssl/http" and for "ssl/https". The format of nmap -oG has "ssl|".
func scannedName(name string) string {
	name = strings.TrimRight(name, "?")
	inside, tunnel := strings.CutPrefix(name, "ssl/")
	if !tunnel {
		inside, tunnel = strings.CutPrefix(name, "ssl|")
	}
	name = inside
	if name == "unknown" || name == "tcpwrapped" {
		return ""
	}
	if tunnel && slices.Contains(securable, name) {
		return name + "s"
	}
	return name
}

// securable contains the services that have another name inside TLS: http and https.
var securable = []string{"ftp", "http", "imap", "irc", "ldap", "nntp", "pop3", "sip", "smtp", "telnet"}

// readGrepable reads a line of nmap -oG. masscan can write the same format.
//
//	Host: 192.0.2.7 (web03)	Ports: 22/open/tcp//ssh//OpenSSH 8.9/, 80/closed/tcp//http///
func readGrepable(l line) (row, bool) {
	host := -1
	for i, w := range l.words {
		switch {
		case w.text == "Host:":
			host = i + 1
		case w.text == "Ports:" && host > 0:
			return l.grepablePorts(l.word(host).text, l.word(i+1).offset), true
		}
	}
	return row{}, false
}

// grepablePorts reads the list of ports that begins at offset, an offset in the text.
func (l line) grepablePorts(host string, offset int) row {
	list, _, _ := strings.Cut(l.text[offset-l.offset:], "\t")
	var r row
	for entry := range strings.SplitSeq(list, ", ") {
		w := word{strings.TrimRight(entry, " "), offset}
		offset += len(entry) + len(", ")
		fields := strings.Split(w.text, "/")
		if len(fields) < 5 {
			if len(r.sockets) == 0 || strings.TrimSpace(entry) == "" {
				r.left = append(r.left, l.left(w, NotUnderstood))
			}
			// The entry is the end of a version that contains a comma, such as "2.4, Debian".
			continue
		}
		place := w.cut(0, len(fields[0]))
		s, others, reason := readSlashed(word{fields[0] + "/" + fields[2], place.offset})
		state, ok := scanStates[fields[1]]
		if reason != "" || !ok || len(others) > 0 {
			r.left = append(r.left, l.left(place, reasonOr(reason, NotUnderstood)))
			continue
		}
		s.Length, s.Line, s.State, s.Address, s.Name = len(place.text), l.number, state, host, scannedName(fields[4])
		if len(fields) > 6 {
			s.Comment = fields[6]
		}
		r.sockets = append(r.sockets, s)
	}
	return r
}

// reasonOr returns reason. If reason is empty, it returns other.
func reasonOr(reason, other Reason) Reason {
	if reason == "" {
		return other
	}
	return reason
}
