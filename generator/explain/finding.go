package explain

import (
	"portolan/generator/port"
	"portolan/generator/printout"
	"portolan/generator/registry"
)

// Report is the explanation of a text.
type Report struct {
	Formats  []printout.Format
	Findings []Finding
	// Skipped contains the sockets without a finding: closed and filtered ports, and ports that
	// only other containers can reach.
	Skipped []printout.Socket
	// Left contains the lines and parts of lines without a socket.
	Left []Left
}

// Finding is what is known about a socket, or about one port of a range.
type Finding struct {
	Socket printout.Socket
	// Port and Last are the port to show: the local port, or that of the peer if the peer is the
	// service. They differ only for a large range, which has no service.
	Port, Last port.Number
	Side       Side
	// Service is nil if no service in use is known for the port and the transport.
	Service *registry.Service
	// Crowded reports whether several programs use the port. Service is then only the first.
	Crowded bool
	// Outgoing lists the systems that pick the local port for outgoing connections.
	Outgoing []string
	// Points say what stands out. Their order is always the same.
	Points []Point
}

// Connected reports whether the finding is about a connection.
func (f Finding) Connected() bool {
	return f.Socket.State == printout.Established || f.Socket.State == printout.Closing
}

// Side is the end of a socket that is the service.
type Side string

// The sides.
const (
	Local   Side = "local"
	Peer    Side = "peer"
	Unknown Side = "" // nothing shows it
)

// Point is something that stands out.
type Point struct {
	Code Code
	// Text is a phrase such as "clear text on all addresses".
	Text string
}

// Code is the kind of a point.
type Code string

// The codes. static/js/explain/points.js has the rules.
const (
	ClearText    Code = "clear-text"    // a service without encryption, on all addresses or with a public address
	SystemPort   Code = "system-port"   // a system port without a known service
	OtherProgram Code = "other-program" // notes list the program only for other ports
	Reserved     Code = "reserved"
	Retired      Code = "retired"
	Unassigned   Code = "unassigned"
)

// Codes returns all codes.
func Codes() []Code {
	return []Code{ClearText, SystemPort, OtherProgram, Reserved, Retired, Unassigned}
}

// Left is a line, or a part of it, without a socket.
type Left struct {
	Line   int
	Text   string
	Reason printout.Reason
}
