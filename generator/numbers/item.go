package numbers

import (
	"portolan/generator/diag"
	"portolan/generator/port"
)

// Item is one port or range of a number cell. Offset and Length place it in
// the text that was read.
type Item struct {
	First, Last    port.Number
	Transports     port.Transports // as the cell itself states them
	Offset, Length int
	// Shared tells that the transports are joined to a later number, as in
	// 80, 443/tcp, and mean this one too, unless others are stated for it.
	Shared bool
	// Open is set for 5900+: the number, and some above it that nobody counts.
	Open bool
	// Comment is what the cell says of this number alone, in a bracket or behind
	// it: "server", "active mode"; empty where it says nothing.
	Comment string
	// Bracketed reports whether Note stood in a bracket.
	Bracketed bool
	// Struck is set by readers that know where text is struck out.
	Struck bool

	suffix suffix
	mapped bool // to a port of a container
	faulty bool // no port: it only holds the place of its transports
}

// suffix is how the transports of a number were written after it.
type suffix int

const (
	noSuffix      suffix = iota
	slashSuffix          // 80/tcp
	wordSuffix           // 80 TCP
	bracketSuffix        // 80 (TCP)
)

// Fault is what is wrong with a part of a number cell.
type Fault struct {
	Rule    *diag.Rule
	Offset  int
	Message string
}
