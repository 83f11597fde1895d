package notation

import "portolan/generator/registry"

// RelationKey is a front matter key of a note about a protocol. Its value lists other
// protocols that have this relation to the protocol.
type RelationKey struct {
	Key      string
	Relation registry.Relation
}

// RelationKeys are all relation keys.
var RelationKeys = []RelationKey{
	{"secured_by", registry.Secured}, {"carried_by", registry.Carrier},
	{"succeeded_by", registry.Successor}, {"shares_ports_with", registry.Family},
}

// PortlessKey is a front matter key of a note about a protocol without ports. Its value is
// the number, at most Last, that identifies the protocol in another number space.
type PortlessKey struct {
	Key   string
	Space registry.NumberSpace
	Last  int
}

// PortlessKeys are all keys for protocols without ports.
var PortlessKeys = []PortlessKey{{"ip_protocol", registry.IPProtocol, 255}, {"ethertype", registry.EtherType, 0xffff}}
