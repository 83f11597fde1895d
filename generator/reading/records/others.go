package records

import (
	"portolan/generator/notation"
	"portolan/generator/reading/line"
	"portolan/generator/registry"
	"portolan/generator/text"
)

// KeepOthers adds entries to d as a description or as extra fields. It is for records
// with exactly one port, and d is the draft of this port. KeepOthers ignores the entry of
// the port itself; port is the label of that entry.
func KeepOthers(d *registry.Draft, entries []Entry, port string) {
	for _, e := range entries {
		if e.Label == port || len(e.Value.Spans) == 0 {
			continue
		}
		switch role := notation.ReadHead(e.Label).Role; role {
		case notation.RoleTransport, notation.RoleProtocol, notation.RoleName, notation.RoleService:
		case notation.RoleUse, notation.RoleDescription:
			d.Description = line.AppendWords(d.Description, e.Value.Spans)
		default:
			if e.Line > 0 {
				field := registry.Field{Name: e.Label, Value: text.Plain(e.Value.Spans), Spans: e.Value.Spans}
				d.Extra = append(d.Extra, field)
			}
		}
	}
}
