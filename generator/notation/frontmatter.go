package notation

import "portolan/generator/registry"

// RelationKey is a key by which the front matter of a note about a protocol
// declares what other protocols are to it.
type RelationKey struct {
	Key      string
	Relation registry.Relation
}

// RelationKeys are all such keys.
var RelationKeys = []RelationKey{
	{"secured_by", registry.Secured}, {"carried_by", registry.Carrier},
	{"succeeded_by", registry.Successor}, {"shares_ports_with", registry.Family},
}

// PortlessKey is a key that says that a protocol has no ports, and by which
// number it is told instead, up to Last.
type PortlessKey struct {
	Key   string
	Space registry.NumberSpace
	Last  int
}

// PortlessKeys are all such keys.
var PortlessKeys = []PortlessKey{{"ip_protocol", registry.IPProtocol, 255}, {"ethertype", registry.EtherType, 0xffff}}
