package notation

import "portolan/generator/registry"

// RelationKey is a front matter key for notes about protocols. The value of the key lists
// other protocols, and Relation is their relation to the protocol of the note.
type RelationKey struct {
	Key      string
	Relation registry.Relation
}

// RelationKeys are all relation keys.
var RelationKeys = []RelationKey{
	{"secured_by", registry.Secured}, {"carried_by", registry.Carrier},
	{"succeeded_by", registry.Successor}, {"shares_ports_with", registry.Family},
}

// PortlessKey is a front matter key for notes about protocols without ports. The value of
// the key is the number of the protocol in Space: 1 for ICMP in the space of IP
// protocols. Last is the highest valid number.
type PortlessKey struct {
	Key   string
	Space registry.NumberSpace
	Last  int
}

// PortlessKeys are all keys for protocols without ports.
var PortlessKeys = []PortlessKey{{"ip_protocol", registry.IPProtocol, 255}, {"ethertype", registry.EtherType, 0xffff}}
