package registry

import (
	"fmt"

	"portolan/generator/port"
)

// Relation says what another service is for a service. From HTTP to HTTPS, the relation is
// Secured, because HTTPS is HTTP with encryption.
type Relation string

// The relations of a service A to a service B. Reverse returns the relation of B to A.
const (
	Clear       Relation = "clear"       // B is A without encryption: A is HTTPS, B is HTTP
	Secured     Relation = "secured"     // B is A with encryption: A is HTTP, B is HTTPS
	Carrier     Relation = "carrier"     // A runs inside B: A is SFTP, B is SSH
	Carried     Relation = "carried"     // B runs inside A: A is SSH, B is SFTP
	Successor   Relation = "successor"   // B replaces A: A is Telnet, B is SSH
	Predecessor Relation = "predecessor" // A replaces B: A is SSH, B is Telnet
	Family      Relation = "family"      // A and B may share numbers without a conflict
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

// NumberSpace is a kind of number that identifies a protocol and is not a port.
type NumberSpace string

// The number spaces.
const (
	IPProtocol NumberSpace = "IP protocol" // IANA protocol numbers, 0 to 255
	EtherType  NumberSpace = "EtherType"   // IEEE EtherTypes, 0x0600 to 0xffff
)

// DeclaredRelation is a relation in the front matter of a note: from the protocol that
// the note is about to another protocol.
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
