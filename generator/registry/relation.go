package registry

import (
	"fmt"

	"portolan/generator/port"
)

// Relation is what one service is to another.
type Relation string

// The relations, each with the one that it is from the other side.
const (
	Clear       Relation = "clear"       // the form without encryption
	Secured     Relation = "secured"     // the form with encryption
	Carrier     Relation = "carrier"     // what it runs inside
	Carried     Relation = "carried"     // what runs inside it
	Successor   Relation = "successor"   // what replaces it
	Predecessor Relation = "predecessor" // what it replaces
	Family      Relation = "family"      // shares numbers with it on purpose
)

var reverse = map[Relation]Relation{
	Clear: Secured, Secured: Clear, Carrier: Carried, Carried: Carrier,
	Successor: Predecessor, Predecessor: Successor, Family: Family,
}

// Reverse returns the relation from the other side.
func (r Relation) Reverse() Relation { return reverse[r] }

// String returns the space and the number: "IP protocol 1", "EtherType 0x0806".
func (p Portless) String() string {
	if p.Space == EtherType {
		return fmt.Sprintf("%s 0x%04X", p.Space, p.Number)
	}
	return fmt.Sprintf("%s %d", p.Space, p.Number)
}

// NumberSpace is a space of numbers that are not ports.
type NumberSpace string

// The spaces of such numbers.
const (
	IPProtocol NumberSpace = "IP protocol" // IANA's protocol numbers, 0 to 255
	EtherType  NumberSpace = "EtherType"   // IEEE's, 0x0600 to 0xffff
)

// DeclaredRelation is a relation as the note about a protocol declares it.
type DeclaredRelation struct {
	Relation Relation
	// Name is the protocol that is related, by any of its names.
	Name string
	// Number is the port of it that is meant; with Any, its usual one.
	Number port.Number
	Any    bool
	// Offset of the declaration in the note, in bytes.
	Offset int
}

// Portless is how a protocol without ports is told from others: by a number of
// IP or of Ethernet. The zero value is that of a protocol with ports.
type Portless struct {
	Space  NumberSpace
	Number int
}
