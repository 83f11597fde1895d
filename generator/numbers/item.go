package numbers

import (
	"portolan/generator/diag"
	"portolan/generator/port"
)

// Item is one port or range of a number cell. Offset and Length say where it is in the
// text.
type Item struct {
	First, Last port.Number
	// Transports is empty if the cell gives no transport for this number.
	Transports port.Transports
	// Offset and Length are in bytes.
	Offset, Length int
	// Shared reports that the transports are written only after the last number of the
	// cell: true for port 80 in "80, 443/tcp". If a transport column says something else
	// about port 80, the callers of Read use the transport column.
	Shared bool
	// Open reports that the item is a range without a last number: 5900+.
	Open bool
	// Comment is the text of the cell that is only about this number: "server", "active
	// mode". It may be empty.
	Comment string
	// Bracketed reports that Comment was written in parentheses.
	Bracketed bool
	// Struck reports that the number is struck through. Read never sets Struck, because
	// only callers know the formatting.
	Struck bool

	suffix suffix
	// mapped reports that the number is the published port of a mapping: 8080 in 8080:80.
	mapped bool
	// faulty reports that the number is not a valid port, such as 70000. reachBack needs
	// faulty items. Read then removes them.
	faulty bool
}

// suffix says how the transports after a number are written.
type suffix int

const (
	noSuffix      suffix = iota
	slashSuffix          // 80/tcp
	wordSuffix           // 80 TCP
	bracketSuffix        // 80 (TCP)
)

// Fault is an error in a number cell or a transport cell. Offset is its position in the
// cell.
type Fault struct {
	Rule *diag.Rule
	// Offset is in bytes.
	Offset  int
	Message string
}
