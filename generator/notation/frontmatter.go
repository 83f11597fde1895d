package notation

import "portolan/generator/registry"

// RelationKey is a front matter key for notes about protocols, such as secured_by. The
// value of the key lists other protocols. Relation is the relation between these
// protocols and the protocol of the note.
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
// the key is the number of the protocol: "ip_protocol: 1" for ICMP. Space is the number
// space, such as the space of IP protocols, and Last is the highest number in it.
type PortlessKey struct {
	Key   string
	Space registry.NumberSpace
	Last  int
}

// PortlessKeys are all keys for protocols without ports.
var PortlessKeys = []PortlessKey{{"ip_protocol", registry.IPProtocol, 255}, {"ethertype", registry.EtherType, 0xffff}}
