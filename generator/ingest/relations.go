package ingest

import (
	"fmt"
	"strconv"
	"strings"

	"portolan/generator/diag"
	"portolan/generator/markdown"
	"portolan/generator/notation"
	"portolan/generator/registry"
)

// relationKeys are the keys by which the note about a protocol declares what
// other protocols are to it.
var relationKeys = map[string]registry.Relation{
	"secured_by": registry.Secured, "carried_by": registry.Carrier, "succeeded_by": registry.Successor, "shares_ports_with": registry.Family,
}

// portlessKeys are the keys that say that a protocol has no ports, and by which
// number it is told instead, with the largest one.
var portlessKeys = map[string]struct {
	space registry.NumberSpace
	last  uint64
}{
	"ip_protocol": {registry.IPProtocol, 255}, "ethertype": {registry.EtherType, 0xffff},
}

// aboutProtocol reads a key that only the note about a protocol has. All other
// keys belong to other programs.
func (f frontMatter) aboutProtocol(field markdown.Field, n *registry.Note) {
	if relation, ok := relationKeys[field.Key]; ok {
		for _, item := range f.list(field) {
			n.Relations = append(n.Relations, f.relation(field, relation, item))
		}
		return
	}
	space, ok := portlessKeys[field.Key]
	if !ok {
		return
	}
	number, err := strconv.ParseUint(f.text(field), 0, 16)
	if err != nil || number > space.last {
		f.warn(diag.FrontMatterValue, field, fmt.Sprintf("%q takes a number up to %d", field.Key, space.last), "")
		return
	}
	n.Portless = registry.Portless{Space: space.space, Number: int(number)}
}

// relation reads a protocol by name, with the number of one of its ports if
// that is not the usual one: "submission 465".
func (f frontMatter) relation(field markdown.Field, relation registry.Relation, item string) registry.DeclaredRelation {
	d := registry.DeclaredRelation{Relation: relation, Name: strings.Join(strings.Fields(item), " "), Any: true, Offset: field.Offset}
	if i := strings.LastIndexByte(d.Name, ' '); i >= 0 {
		if numbers, faults := notation.ReadNumbers(d.Name[i+1:]); len(faults) == 0 && len(numbers) == 1 {
			d.Name, d.Number, d.Any = d.Name[:i], numbers[0].First, false
		}
	}
	return d
}
