package tables

import (
	"slices"
	"strings"

	"portolan/generator/registry"
)

// factCells returns the cells under notation.FactHeads.
func factCells(a *registry.Assignment) []string {
	return []string{stateCell(a.State), escape(a.Since), escape(a.Until), aliasCell(a.Aliases), yes(a.Shared),
		yes(a.Printed)}
}

// stateCell returns the cell of a state. It is empty for Assigned, which is the default
// of readers.
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

// protocolCell writes the names of the protocols of an assignment. It is empty if the
// service is the only name, because readers assume that of an empty cell.
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

// extraHeads returns heads for the extra fields of all assignments. The fields of each
// assignment are in the order of the heads, so a head can be there twice.
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

// extraCells puts the extra fields of an assignment under the heads.
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
