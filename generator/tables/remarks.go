package tables

import (
	"portolan/generator/registry"
	"portolan/generator/text"
)

// checkedHead is the header of the column with the day of the last check.
const checkedHead = "Checked"

// statements returns what the table of an exported note lists: the assignments of the
// note, or its remarks in the form of assignments. Package reading makes the same remarks
// from the table, because the kind of the source stays the same.
func statements(n *registry.Note, remarks []*registry.Remark) []*registry.Assignment {
	all := n.Assignments
	for _, r := range remarks {
		a := &registry.Assignment{
			Port: r.Port, End: r.End, Transports: r.Transports, Name: r.System, Description: r.Text,
			References: r.References, Extra: r.Extra, State: registry.Assigned, Origin: r.Origin,
		}
		if text.Plain(r.Text) == "" {
			// The system is only the title of the source, which is not a name in the row.
			a.Name = ""
		}
		if r.AsOf != n.Source.Retrieved {
			extra := append([]registry.Field{}, r.Extra...)
			a.Extra = append(extra, registry.Field{Name: checkedHead, Value: r.AsOf})
		}
		all = append(all, a)
	}
	return all
}
