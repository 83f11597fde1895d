package numbers

import (
	"portolan/generator/diag"
	"portolan/generator/port"
)

// Item is one port or range of a number cell. Offset and Length place it in
// the text that was read.
type Item struct {
	First, Last    port.Number
	Transports     port.Transports // empty if the cell states none for this number
	Offset, Length int             // in bytes
	// Shared reports that Transports come from a suffix of the last number, as in
	// "80, 443/tcp". Anything that states other transports for this number wins.
	Shared bool
	// Open reports a range without a last number: 5900+.
	Open bool
	// Comment is what the cell says only about this number, in parentheses or after the
	// number: "server", "active mode". It may be empty.
	Comment string
	// Bracketed reports that Comment was written in parentheses.
	Bracketed bool
	// Struck reports that the number is struck through. Read never sets it: only callers
	// know the formatting.
	Struck bool

	suffix suffix
	mapped bool // mapped to a container port
	faulty bool // not a port; kept until reachBack has used its transports
}

// suffix is the notation of the transports after a number.
type suffix int

const (
	noSuffix      suffix = iota
	slashSuffix          // 80/tcp
	wordSuffix           // 80 TCP
	bracketSuffix        // 80 (TCP)
)

// Fault is an error in a part of a number cell.
type Fault struct {
	Rule    *diag.Rule
	Offset  int // in bytes
	Message string
}
