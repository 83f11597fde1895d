// Package printout reads the output of programs that list ports: ss, netstat, lsof, docker,
// podman, Get-NetTCPConnection, nmap, masscan and rustscan. It also reads files in the
// format of /etc/services.
//
// Read takes a whole block of text, such as a code block of a note. It recognises the
// format by a header line or by the notation of the lines. It returns one Socket for each
// port or range. It returns a Left, with a reason, for each line without a port or range.
// The State of a socket helps the caller to decide whether the socket is a service.
//
// Each file of the package is about one family of programs. The package knows nothing
// about notes.
//
// # The reader for pages
//
// The page explain.html reads the same output in the browser, with static/js/printout. That
// reader is a twin of ReadOutput: it has the same files and the same rules. There are two
// readers because neither can do the work of the other. Notes need byte offsets for their
// diagnostics, and 65,000 lines must be read in a fraction of a second: goja needs about 80
// times as long with the twin. The page cannot run Go: Go compiled for browsers has
// megabytes, the twin has a few kilobytes. Package explain holds the two together: its tests
// run both on every text in testdata, and on thousands of changed copies of these texts.
package printout

import (
	"strconv"

	"portolan/generator/port"
)

// Socket is a port or range in the text, with other facts from its line.
type Socket struct {
	// First and Last are equal for a single port.
	First, Last port.Number
	// Transports contains the transports in the line. It may be empty.
	Transports port.Transports
	// Address is the local address or the address of the scanned host. It may be empty.
	Address string
	State   State
	// Program is the name of the process or container that uses the socket.
	Program string
	// Image is the image of the container, such as "nginx:latest".
	Image string
	// Name is the service name that the program prints. Aliases are other names of the
	// service. Comment is the rest of the line.
	Name    string
	Aliases []string
	Comment string
	// Inner and InnerLast are the port or range inside a container. They are zero unless
	// the State is Published or Exposed.
	Inner, InnerLast port.Number
	// Offset and Length, in bytes, say where the number is in the text. A transport
	// directly after the number is included, as in 22/tcp.
	Offset, Length int
	// Line is a line number. The first line is 1.
	Line int
	// PeerAddress and Peer are the remote end of a connection. They are empty if the line has no
	// remote end with a port number.
	PeerAddress string
	Peer        port.Number
}

// Range(22, 22) returns "22". Range(20, 21) returns "20-21".
func Range(first, last port.Number) string {
	if first == last {
		return strconv.Itoa(int(first))
	}
	return strconv.Itoa(int(first)) + "-" + strconv.Itoa(int(last))
}

// State is the state of a socket.
type State string

// The states of sockets.
const (
	// ss, netstat and lsof print these states.
	Listen      State = "listen"
	Bound       State = "bound" // a UDP socket that can receive datagrams
	Established State = "established"
	Closing     State = "closing"

	// docker and podman print these states.
	Published State = "published" // the host forwards the port to a container
	Exposed   State = "exposed"   // only other containers can reach the port

	// Scanners such as nmap print these states. ss, netstat and lsof also print Closed.
	Open           State = "open"
	OpenFiltered   State = "open|filtered"
	Closed         State = "closed"
	ClosedFiltered State = "closed|filtered"
	Filtered       State = "filtered"
	Unfiltered     State = "unfiltered"

	// A services file does not contain states. All its sockets have the state Listed.
	Listed State = "listed"
)

// Serves reports whether a service runs, or may run, on the socket. It returns false for
// the local end of a connection (Established, Closing), for a port that does not answer
// (Closed, Filtered), and for a port that only other containers can reach (Exposed).
func (s State) Serves() bool {
	switch s {
	case Listen, Bound, Published, Open, OpenFiltered, Listed:
		return true
	}
	return false
}

// Left is a line or a part of a line for which there is no Socket.
type Left struct {
	Reason Reason
	// Offset and Length, in bytes, say where the line or part is in the text.
	Offset, Length int
	// Line is a line number. The first line is 1.
	Line int
}

// Reason says why there is no Socket for a line or a part of a line. Messages to the user
// contain this text.
type Reason string

// The reasons.
const (
	IsHead        Reason = "column headers"
	IsCommand     Reason = "a command"
	IsComment     Reason = "a comment or other output"
	IsForeign     Reason = "the remote end of a connection"
	NoNumber      Reason = "no port number"
	NotPort       Reason = "a number that is not a port"
	OutOfRange    Reason = "not a valid port or range"
	NoService     Reason = "the service is unknown"
	NotTransport  Reason = "not a transport protocol with ports"
	NotUnderstood Reason = "not a line of this format"
)

// Format is the program or kind of file that a line comes from.
type Format string

// The formats that Read recognises.
const (
	SS           Format = "ss"
	Netstat      Format = "netstat"
	Lsof         Format = "lsof"
	Docker       Format = "docker"
	PowerShell   Format = "Get-NetTCPConnection"
	Nmap         Format = "nmap"
	NmapGrepable Format = "nmap -oG"
	NmapXML      Format = "nmap -oX"
	Masscan      Format = "masscan"
	Rustscan     Format = "rustscan"
	Services     Format = "services"
	Protocols    Format = "protocols"
)

// Reading is the result of reading a text.
type Reading struct {
	// Formats contains the formats that were found, each only once.
	Formats []Format
	// Sockets and Left are in the order of the text. Each line that is not empty has at
	// least one entry in Sockets or Left.
	Sockets []Socket
	Left    []Left
}
