package printout

import (
	"strings"

	"portolan/generator/port"
)

// endpoint is the local or the foreign (remote) end of a socket: an address and a port.
//
//	0.0.0.0:22   [::1]:631   :::80   127.0.0.53%lo:53   *.22   127.0.0.1.631   *:*
type endpoint struct {
	address string
	port    word
}

// readEndpoint reads one end of a socket. The port comes after the last colon or, as BSD
// prints it, after the last full stop.
func readEndpoint(w word) (endpoint, bool) {
	n := strings.LastIndexAny(w.text, ":.")
	if n <= 0 || n == len(w.text)-1 {
		return endpoint{}, false
	}
	e := endpoint{w.text[:n], w.cut(n+1, len(w.text))}
	if w.text[n] == '.' && !hasBSDAddress(e) {
		return endpoint{}, false
	}
	return e, !strings.ContainsAny(w.text, `"'()<>,;=/\`)
}

// hasBSDAddress reports whether the text before the last full stop is a whole address, and
// not only the first part of an IP address or decimal number.
func hasBSDAddress(e endpoint) bool {
	if strings.ContainsFunc(e.address, func(r rune) bool { return r != '.' && (r < '0' || r > '9') }) {
		return true
	}
	return strings.Count(e.address, ".") == 3
}

// isAny reports whether the end has no port number. The foreign end of a socket that
// accepts connections has no number.
func (e endpoint) isAny() bool { return e.port.text == "*" || e.port.text == "0" }

// number returns the port number of the end, or the reason why it has no valid one.
func (e endpoint) number() (port.Number, Reason) {
	n, _, reason := readRange(e.port.text)
	if strings.Contains(e.port.text, "-") {
		reason = NoNumber // a name with a hyphen
	}
	return n, reason
}

// host returns the address without square brackets.
func (e endpoint) host() string { return strings.Trim(e.address, "[]") }

// connection returns a row for a socket with two ends. The foreign end is the zero value
// if the line has none. The other facts come from shared; its state applies to a socket
// without a connection.
func (l line) connection(local, foreign endpoint, shared Socket) row {
	var r row
	connected := foreign.port.text != "" && !foreign.isAny()
	switch n, reason := local.number(); {
	case reason != "":
		r.left = append(r.left, l.left(local.port, reason))
	default:
		s := shared
		s.First, s.Last, s.Address, s.Line = n, n, local.host(), l.number
		s.Offset, s.Length = local.port.offset, len(local.port.text)
		if connected && s.State.Serves() {
			s.State = Established
		}
		r.sockets = append(r.sockets, s)
	}
	if connected {
		r.left = append(r.left, l.left(foreign.port, IsForeign))
	}
	return r
}

// tcpStates contains TCP states as programs print them. Translated states are missing on
// purpose: the foreign end shows whether a socket listens.
var tcpStates = map[string]State{
	"LISTEN": Listen, "LISTENING": Listen, "UNCONN": Bound,
	"ESTAB": Established, "ESTABLISHED": Established, "CONNECTED": Established,
	"SYN-SENT": Established, "SYN_SENT": Established,
	"SYN-RECV": Established, "SYN_RECV": Established, "SYN_RECEIVED": Established,
	"FIN-WAIT-1": Closing, "FIN_WAIT1": Closing, "FIN_WAIT_1": Closing,
	"FIN-WAIT-2": Closing, "FIN_WAIT2": Closing, "FIN_WAIT_2": Closing,
	"TIME-WAIT": Closing, "TIME_WAIT": Closing, "CLOSE-WAIT": Closing, "CLOSE_WAIT": Closing,
	"LAST-ACK": Closing, "LAST_ACK": Closing, "CLOSING": Closing,
	"CLOSE": Closed, "CLOSED": Closed, "BOUND": Closed,
}
