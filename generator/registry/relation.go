package registry

import (
	"fmt"

	"portolan/generator/port"
)

// Relation says how a related service is related to a service. The related service of
// HTTP with the relation Secured is HTTPS, because HTTPS is HTTP with encryption.
type Relation string

// The relations. Each comment describes the related service; "it" is the service itself.
// Reverse returns the relation in the opposite direction.
const (
	Clear       Relation = "clear"       // its version without encryption
	Secured     Relation = "secured"     // its version with encryption
	Carrier     Relation = "carrier"     // the service inside which it runs
	Carried     Relation = "carried"     // a service that runs inside it
	Successor   Relation = "successor"   // the service that replaces it
	Predecessor Relation = "predecessor" // the service that it replaces
	Family      Relation = "family"      // a service that shares numbers with it on purpose
)

var reverse = map[Relation]Relation{
	Clear: Secured, Secured: Clear, Carrier: Carried, Carried: Carrier,
	Successor: Predecessor, Predecessor: Successor, Family: Family,
}

// Reverse returns the relation in the opposite direction: Secured for Clear.
func (r Relation) Reverse() Relation { return reverse[r] }

// String returns the number space and the number: "IP protocol 1", "EtherType 0x0806".
func (p Portless) String() string {
	if p.Space == EtherType {
		return fmt.Sprintf("%s 0x%04X", p.Space, p.Number)
	}
	return fmt.Sprintf("%s %d", p.Space, p.Number)
}

// NumberSpace is the name of a set of protocol numbers that are not ports.
type NumberSpace string

// The number spaces.
const (
	IPProtocol NumberSpace = "IP protocol" // IANA protocol numbers, 0 to 255
	EtherType  NumberSpace = "EtherType"   // IEEE EtherTypes, 0x0600 to 0xffff
)

// DeclaredRelation is a relation to another protocol that the note about a protocol
// declares.
type DeclaredRelation struct {
	Relation Relation
	// Name is any name of the related protocol.
	Name string
	// Number is the port of the related service. If Any is set, the related service is
	// the main service of the protocol (see Registry.Main), and Number is not used.
	Number port.Number
	Any    bool
	// Offset is the position of the declaration in the note, in bytes.
	Offset int
}

// Portless is the number that identifies a protocol without ports, such as IP protocol 1
// for ICMP. The zero value means that there is no such number.
type Portless struct {
	Space  NumberSpace
	Number int
}
