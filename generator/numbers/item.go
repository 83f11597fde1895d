package numbers

import (
	"portolan/generator/diag"
	"portolan/generator/port"
)

// Item is one port or range of a number cell. Offset and Length say where it is in the
// text.
type Item struct {
	First, Last    port.Number
	Transports     port.Transports // empty if the cell states no transport for this number
	Offset, Length int             // in bytes
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
	mapped bool // the published port of a mapping such as 8080:80
	faulty bool // not a valid port; Read needs this item for reachBack and removes it after that
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
	Rule    *diag.Rule
	Offset  int // in bytes
	Message string
}
