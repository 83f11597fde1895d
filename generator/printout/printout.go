// Package printout reads what programs print about ports: ss, netstat, lsof,
// docker, nmap, masscan and rustscan, and files in the form of /etc/services.
//
// Read takes a whole block of text, such as a code block of a note. It
// recognises the format by a head line or by the shape of the lines, and
// returns one Socket for each number that a line is about. Every other line is
// returned as Left, with the reason. Which sockets are services is decided by
// the caller, by their State.
//
// Each file is about one family of programs. The package knows nothing of notes.
package printout

import (
	"strconv"

	"portolan/generator/port"
)

// Socket is a number in the text, with what its line says about it.
type Socket struct {
	// First and Last are equal but for a range.
	First, Last port.Number
	// Transports is empty where the line states none.
	Transports port.Transports
	// Address is the local address, or the host that was scanned, if any.
	Address string
	State   State
	// Program is the name of the process or container that has the socket.
	Program string
	// Image is the image of a container.
	Image string
	// Name is the name of the service that the program prints, Aliases are its
	// other names, and Comment is what else the line says about it.
	Name    string
	Aliases []string
	Comment string
	// Inner and InnerLast are the numbers inside a container. They are zero
	// unless the State is Published or Exposed.
	Inner, InnerLast port.Number
	// Offset and Length are the place of the number, with its transport where
	// that stands next to it.
	Offset, Length int
	// Line counts from 1.
	Line int
}

// Range returns a range as first-last, and a single number as such.
func Range(first, last port.Number) string {
	if first == last {
		return strconv.Itoa(int(first))
	}
	return strconv.Itoa(int(first)) + "-" + strconv.Itoa(int(last))
}

// State is what a line says about a socket.
type State string

// The states of sockets. Local programs print the first four, container
// programs the next two, scanners the others but the last one.
const (
	Listen      State = "listen"
	Bound       State = "bound" // takes datagrams
	Established State = "established"
	Closing     State = "closing"

	Published State = "published" // passed on to a container
	Exposed   State = "exposed"   // inside a container only

	Open           State = "open"
	OpenFiltered   State = "open|filtered"
	Closed         State = "closed"
	ClosedFiltered State = "closed|filtered"
	Filtered       State = "filtered"
	Unfiltered     State = "unfiltered"

	Listed State = "listed" // in a file of services
)

// Serves reports whether a service runs, or may run, on the socket. The local
// end of a connection is no service, nor is a number on which nothing answers, nor
// one that only other containers reach.
func (s State) Serves() bool {
	switch s {
	case Listen, Bound, Published, Open, OpenFiltered, Listed:
		return true
	}
	return false
}

// Left is a line, or a part of one, of which no Socket was made.
type Left struct {
	Reason Reason
	// Offset and Length are the place of the part that the reason is about.
	Offset, Length int
	// Line counts from 1.
	Line int
}

// Reason is why something was left out.
type Reason string

// The reasons for leaving something out.
const (
	IsHead        Reason = "the head of the columns"
	IsCommand     Reason = "a command that somebody typed"
	IsComment     Reason = "a comment, or what a program says besides"
	IsForeign     Reason = "the foreign end of a connection"
	NoNumber      Reason = "no port number"
	NotPort       Reason = "a number that is not one of ports"
	OutOfRange    Reason = "a number or range that no port can have"
	NoService     Reason = "no service is known by this name"
	NotTransport  Reason = "not a transport that has ports"
	NotUnderstood Reason = "not a line of this format"
)

// Format is the program or file that a line comes from.
type Format string

// The formats that Read recognises.
const (
	SS           Format = "ss"
	Netstat      Format = "netstat"
	Lsof         Format = "lsof"
	Docker       Format = "docker"
	Nmap         Format = "nmap"
	NmapGrepable Format = "nmap -oG"
	NmapXML      Format = "nmap -oX"
	Masscan      Format = "masscan"
	Rustscan     Format = "rustscan"
	Services     Format = "services"
	Protocols    Format = "protocols"
)

// Reading is what Read makes of a text.
type Reading struct {
	// Formats are those of the lines that were read, each once.
	Formats []Format
	// Sockets and Left are in the order of the text. Of a line that is not
	// blank there is at least one of the two.
	Sockets []Socket
	Left    []Left
}
