package port

import (
	"iter"
	"strings"
)

// Transports is a set of transport protocols. The zero value means that the
// source does not state any.
type Transports uint8

// The transport protocols that have ports (RFC 6335 section 1).
const (
	TCP Transports = 1 << iota
	UDP
	SCTP
	DCCP

	// AllTransports is the set of them all.
	AllTransports = TCP | UDP | SCTP | DCCP
)

var transportNames = []struct {
	bit      Transports
	id, name string
}{
	{TCP, "tcp", "Transmission Control Protocol"},
	{UDP, "udp", "User Datagram Protocol"},
	{SCTP, "sctp", "Stream Control Transmission Protocol"},
	{DCCP, "dccp", "Datagram Congestion Control Protocol"},
}

// ParseTransport returns the transport with a name such as "tcp" or "UDP".
func ParseTransport(s string) (Transports, bool) {
	for _, t := range transportNames {
		if strings.EqualFold(s, t.id) {
			return t.bit, true
		}
	}
	return 0, false
}

// Stated reports whether the set holds any transport.
func (t Transports) Stated() bool { return t != 0 }

// Each yields the transports of the set one by one: TCP, UDP, SCTP, DCCP, in
// this order.
func (t Transports) Each() iter.Seq[Transports] {
	return func(yield func(Transports) bool) {
		for _, n := range transportNames {
			if t&n.bit != 0 && !yield(n.bit) {
				return
			}
		}
	}
}

// IDs returns the transports in lower case, in the order of Each. The slice is
// empty, not nil, where none is stated.
func (t Transports) IDs() []string {
	ids := []string{}
	for _, n := range transportNames {
		if t&n.bit != 0 {
			ids = append(ids, n.id)
		}
	}
	return ids
}

// Name returns the full name of a single transport, and nothing for a set of
// none or several.
func (t Transports) Name() string {
	for _, n := range transportNames {
		if t == n.bit {
			return n.name
		}
	}
	return ""
}
