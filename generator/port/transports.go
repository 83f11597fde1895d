package port

import (
	"iter"
	"strings"
)

// Transports is a set of transport protocols. The zero value is the empty set: the source
// lists no transport.
type Transports uint8

// The transport protocols that have ports (RFC 6335 section 1).
const (
	TCP Transports = 1 << iota
	UDP
	SCTP
	DCCP

	// AllTransports is the set of all transports.
	AllTransports = TCP | UDP | SCTP | DCCP
)

// transportNames are the transports. protocol is the number of the transport in the IP
// header, from IANA's registry of protocol numbers.
var transportNames = []struct {
	bit      Transports
	id, name string
	protocol Number
}{
	{TCP, "tcp", "Transmission Control Protocol", 6},
	{UDP, "udp", "User Datagram Protocol", 17},
	{SCTP, "sctp", "Stream Control Transmission Protocol", 132},
	{DCCP, "dccp", "Datagram Congestion Control Protocol", 33},
}

// IsProtocolNumber reports whether a number is the IP protocol number of the only
// transport of the set: 6 for TCP, 17 for UDP, 33 for DCCP, 132 for SCTP.
func (t Transports) IsProtocolNumber(n Number) bool {
	for _, name := range transportNames {
		if t == name.bit {
			return n == name.protocol
		}
	}
	return false
}

// ParseTransport returns the transport with this name, such as "tcp" or "UDP". It returns
// false for all other text.
func ParseTransport(s string) (Transports, bool) {
	for _, t := range transportNames {
		if strings.EqualFold(s, t.id) {
			return t.bit, true
		}
	}
	return 0, false
}

// Stated reports whether the set is not empty.
func (t Transports) Stated() bool { return t != 0 }

// Each yields the transports of the set one by one, in the order TCP, UDP, SCTP, DCCP.
func (t Transports) Each() iter.Seq[Transports] {
	return func(yield func(Transports) bool) {
		for _, n := range transportNames {
			if t&n.bit != 0 && !yield(n.bit) {
				return
			}
		}
	}
}

// IDs returns the names of the transports in lower case: ["tcp" "udp"] for TCP|UDP. They
// are in the order of Each. An empty set returns an empty slice, not nil.
func (t Transports) IDs() []string {
	ids := []string{}
	for _, n := range transportNames {
		if t&n.bit != 0 {
			ids = append(ids, n.id)
		}
	}
	return ids
}

// Name returns the full name of a transport: "User Datagram Protocol" for UDP. It returns
// "" unless the set contains exactly one transport.
func (t Transports) Name() string {
	for _, n := range transportNames {
		if t == n.bit {
			return n.name
		}
	}
	return ""
}
