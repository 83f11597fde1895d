package frontmatter

import (
	"fmt"
	"strconv"
	"strings"

	"portolan/generator/diag"
	"portolan/generator/markdown"
	"portolan/generator/notation"
	"portolan/generator/numbers"
	"portolan/generator/registry"
)

// aboutProtocol reads a key of a note about a protocol, such as "secured_by". It returns false
// for any other key.
func (f values) aboutProtocol(field markdown.Field, n *registry.Note) (known bool) {
	for _, k := range notation.RelationKeys {
		if k.Key == field.Key {
			known = true
			for _, item := range f.list(field) {
				n.Relations = append(n.Relations, f.relation(field, k.Relation, item))
			}
		}
	}
	if field.Key == "since" {
		n.Since, known = f.text(field), true
	}
	for _, k := range notation.PortlessKeys {
		if k.Key != field.Key {
			continue
		}
		known = true
		number, err := strconv.ParseUint(f.text(field), 0, 16)
		if err != nil || int(number) > k.Last {
			f.warn(diag.FrontMatterValue, field, fmt.Sprintf("%q must be a number from 0 to %d", field.Key, k.Last), "")
			continue
		}
		n.Portless = registry.Portless{Space: k.Space, Number: int(number)}
	}
	return known
}

// relation reads item, which contains the name of a protocol, and possibly a port number
// after it: "submission 465". Without a number, the relation is to the main service of
// the protocol.
func (f values) relation(field markdown.Field, relation registry.Relation, item string) registry.DeclaredRelation {
	name := strings.Join(strings.Fields(item), " ")
	d := registry.DeclaredRelation{Relation: relation, Name: name, Any: true, Offset: field.Offset}
	if i := strings.LastIndexByte(d.Name, ' '); i >= 0 {
		if items, faults := numbers.Read(d.Name[i+1:]); len(faults) == 0 && len(items) == 1 {
			d.Name, d.Number, d.Any = d.Name[:i], items[0].First, false
		}
	}
	return d
}
