package tables

import (
	"slices"
	"strings"

	"portolan/generator/registry"
)

// factCells returns one cell for each of the columns notation.FactHeads.
func factCells(a *registry.Assignment) []string {
	// Without "other", the row would get the value of the note.
	encryption, exposure, note := a.Traits.Encryption, a.Traits.Exposure, a.Origin.Note.Traits
	if encryption == "" && note.Encryption != "" {
		encryption = registry.EncryptionOther
	}
	if exposure == "" && note.Exposure != "" {
		exposure = registry.ExposureOther
	}
	return []string{stateCell(a.State), escape(a.Since), escape(a.Until), aliasCell(a.Aliases), yes(a.Shared),
		yes(a.Printed), string(encryption), string(exposure), escape(a.Traits.ExposureReason),
		topicCell(a.Topics)}
}

// topicCell returns the names of topics. A name with a comma would be read as two names, so
// the id stands for it.
func topicCell(topics []*registry.Topic) string {
	return joined(topics, ", ", func(t *registry.Topic) string {
		if strings.Contains(t.Name, ",") {
			return t.ID
		}
		return escape(t.Name)
	})
}

// stateCell returns the cell for a state. For Assigned, the cell is empty, because
// package reading reads an empty cell as Assigned.
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

// protocolCell returns the cell with the protocols of an assignment. The cell is empty if
// there is only one protocol, its short name is the service name, and its name is the
// name of the assignment. Package reading then makes the protocol from these two names.
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

// extraHeads returns the headers of the columns for extra fields. The fields of each
// assignment keep their order. So a header can occur twice: if one assignment has the
// fields a, b and another one has b, a, the headers are a, b, a.
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

// extraCells returns one cell for each of heads: the value of the field with this name,
// or an empty cell.
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
