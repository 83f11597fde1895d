package printout

import (
	"strings"

	"portolan/generator/port"
)

// readDiscovered reads a line that masscan and nmap -v print during a scan.
//
//	Discovered open port 80/tcp on 192.0.2.7
func readDiscovered(l line) (row, bool) {
	if len(l.words) != 6 || l.word(0).text != "Discovered" || l.word(2).text != "port" || l.word(4).text != "on" {
		return row{}, false
	}
	state, ok := scanStates[l.word(1).text]
	s, others, reason := readSlashed(l.word(3))
	switch {
	case !ok:
		return row{}, false
	case reason != "" || len(others) > 0:
		return l.without(l.word(3), reasonOr(reason, NotTransport)), true
	}
	s.State, s.Address, s.Line = state, l.word(5).text, l.number
	return row{sockets: []Socket{s}}, true
}

// readMasscanList reads a line of masscan -oL. A line that begins with "banner" also
// contains the name of the service.
//
//	open tcp 80 192.0.2.7 1390380064
//	banner tcp 80 192.0.2.7 1390380064 http HTTP/1.1 200 OK
func readMasscanList(l line) (row, bool) {
	state, ok := scanStates[l.word(0).text]
	banner := l.word(0).text == "banner"
	t, isTransport := port.ParseTransport(l.word(1).text)
	isHost := strings.ContainsAny(l.word(3).text, ".:")
	if !ok && !banner || !isTransport || !isHost || !isNumeral(l.word(4).text) {
		return row{}, false
	}
	first, last, reason := readRange(l.word(2).text)
	if reason != "" || first != last {
		return l.without(l.word(2), reasonOr(reason, NoNumber)), true
	}
	s := l.socket(l.word(2), first, last)
	s.Transports, s.State, s.Address = t, state, l.word(3).text
	if banner {
		s.State, s.Name, s.Comment = Open, scannedName(l.word(5).text), l.from(6)
	}
	return row{sockets: []Socket{s}}, true
}

// readRustscan reads a line of rustscan, which does not print the transport.
//
//	Open 192.0.2.7:22
func readRustscan(l line) (row, bool) {
	if len(l.words) != 2 || l.word(0).text != "Open" {
		return row{}, false
	}
	e, ok := readEndpoint(l.word(1))
	if !ok || !strings.ContainsAny(e.address, ".:") {
		return row{}, false
	}
	return l.connection(e, endpoint{}, Socket{State: Open}), true
}
