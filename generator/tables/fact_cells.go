package tables

import (
	"slices"
	"strings"

	"portolan/generator/registry"
)

// factCells returns the cells of an assignment in the columns notation.FactHeads.
func factCells(a *registry.Assignment) []string {
	return []string{stateCell(a.State), escape(a.Since), escape(a.Until), aliasCell(a.Aliases), yes(a.Shared),
		yes(a.Printed)}
}

// stateCell returns the cell for a state. For Assigned, the cell is empty, because this
// is the default of readers.
func stateCell(s registry.State) string {
	if s == registry.Assigned {
		return ""
	}
	return string(s)
}

func yes(is bool) string {
	if is {
		return "yes"
	}
	return ""
}

// protocolCell returns the cell with the protocols of an assignment. If there is only one
// protocol, and its names are the service name and the name of the assignment, the cell
// is empty. Readers then take the protocol from these two names.
func protocolCell(a *registry.Assignment) string {
	byService := registry.Mention{Short: a.Service, Name: a.Name}
	if a.Service != "" && len(a.Mentions) == 1 && a.Mentions[0] == byService {
		return ""
	}
	return joined(a.Mentions, "<br>", func(m registry.Mention) string {
		short, name := escape(m.Short), escape(m.Name)
		switch linked := "](" + address(m.Reference.URL) + ")"; {
		case m.Reference.URL == "":
		case m.Reference.Title == m.Name:
			name = "[" + name + linked
		default:
			short = "[" + short + linked
		}
		if short != "" {
			short = "**" + short + "**"
		}
		return strings.TrimSpace(short + " " + name)
	})
}

// extraHeads returns the headers of the columns for extra fields. For each assignment,
// the headers contain the names of its fields in their order. So a header can occur
// twice: the fields a, b of one assignment and the fields b, a of another one give the
// headers a, b, a.
func extraHeads(assignments []*registry.Assignment) []string {
	var heads []string
	for _, a := range assignments {
		at := 0
		for _, f := range a.Extra {
			if i := slices.Index(heads[at:], f.Name); i >= 0 {
				at += i + 1
				continue
			}
			heads = slices.Insert(heads, at, f.Name)
			at++
		}
	}
	return heads
}

// extraCells returns one cell for each header. A cell contains the value of the field
// with this name, or is empty.
func extraCells(heads []string, fields []registry.Field) []string {
	cells := make([]string, len(heads))
	at := 0
	for _, f := range fields {
		at += slices.Index(heads[at:], f.Name)
		cells[at] = escape(f.Value)
		at++
	}
	return cells
}
