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

// readEndpoint splits a word such as 0.0.0.0:22 into an address and a port. The port
// comes after the last colon. In the output of BSD programs, it comes after the last dot,
// as in 127.0.0.1.631. readEndpoint returns false if the word is not an address with a
// port.
func readEndpoint(w word) (endpoint, bool) {
	n := strings.LastIndexAny(w.text, ":.")
	if n <= 0 || n == len(w.text)-1 {
		return endpoint{}, false
	}
	e := endpoint{w.text[:n], w.cut(n+1, len(w.text))}
	if w.text[n] == '.' && !hasBSDAddress(e) {
		return endpoint{}, false
	}
	if strings.ContainsAny(w.text, `"'()<>,;=/\`) {
		return endpoint{}, false
	}
	return e, true
}

// hasBSDAddress reports whether the text before the last dot is a complete address. It is
// complete in 127.0.0.1.631, *.22 and localhost.ssh. It is not complete in 10.0.0.1 and
// 1.5: the number after the last dot is then not a port.
func hasBSDAddress(e endpoint) bool {
	if strings.ContainsFunc(e.address, func(r rune) bool { return r != '.' && (r < '0' || r > '9') }) {
		return true
	}
	return strings.Count(e.address, ".") == 3
}

// isAny reports whether the endpoint has "*" or "0" instead of a port number. A socket
// that accepts connections has such a foreign end.
func (e endpoint) isAny() bool { return e.port.text == "*" || e.port.text == "0" }

// number returns the port number of the endpoint. The reason is empty if the number is
// valid.
func (e endpoint) number() (port.Number, Reason) {
	n, _, reason := readRange(e.port.text)
	if strings.Contains(e.port.text, "-") {
		// An endpoint has only one port. Text with a hyphen is the name of a service, such as
		// iscsi-target, and not a range.
		reason = NoNumber
	}
	return n, reason
}

// host returns the address without square brackets: "::1" for [::1]:631.
func (e endpoint) host() string { return strings.Trim(e.address, "[]") }

// connection returns the row of a socket with the given ends. If the line has no foreign
// end, foreign is the zero value. The socket is a copy of shared with the address and
// port of local. If the foreign end has a port number, a state such as Listen or Bound
// becomes Established.
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
		if peer, reason := foreign.number(); reason == "" && connected {
			s.PeerAddress, s.Peer = foreign.host(), peer
		}
		r.sockets = append(r.sockets, s)
	}
	if connected {
		r.left = append(r.left, l.left(foreign.port, IsForeign))
	}
	return r
}
