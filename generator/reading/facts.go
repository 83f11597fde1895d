package reading

import (
	"portolan/generator/notation"
	"portolan/generator/numbers"
	"portolan/generator/reading/line"
	"portolan/generator/registry"
	"portolan/generator/text"
)

// takeFact stores the fact in a cell, such as a state or a date, in d. It returns false
// if the cell says more than takeFact can store, as in "deprecated, use 8443". The caller
// then keeps the whole cell as an extra field.
func takeFact(d *registry.Draft, fact notation.Fact, cell []text.Span) bool {
	plain := text.Plain(cell)
	switch fact {
	case notation.FactState:
		state, more, ok := notation.StateCell(plain)
		if ok {
			d.State = state
		}
		return ok && !more
	case notation.FactSince:
		if !notation.IsTime(plain) {
			return false
		}
		d.Since = plain
	case notation.FactUntil:
		d.Until = plain
	case notation.FactRemoved:
		crossed, isCross := numbers.ReadCross(plain)
		if isCross && !crossed {
			return false
		}
		d.State = registry.Retired
		if !isCross {
			d.Until = plain
		}
	case notation.FactDeprecated:
		if !notation.SaysYes(plain) {
			return false
		}
		if d.State == "" {
			d.State = registry.Deprecated
		}
		_, isCross := numbers.ReadCross(plain)
		return isCross
	case notation.FactAliases, notation.FactAliasOf:
		d.Aliases = append(d.Aliases, readAliases(cell)...)
	case notation.FactShared:
		d.Shared = notation.SaysYes(plain)
		_, isCross := numbers.ReadCross(plain)
		return isCross && d.Shared
	case notation.FactPrinted:
		crossed, _ := numbers.ReadCross(plain)
		d.Printed = d.Printed || crossed
		return crossed
	default:
		return false
	}
	return true
}

// readAliases returns the names in a cell. Names are separated by commas or line breaks.
// A comma inside code, emphasis or a link does not separate names.
func readAliases(cell []text.Span) []string {
	var aliases []string
	for _, part := range text.Lines(cell) {
		for _, item := range line.SplitCommas(part) {
			if name := text.Plain(item); name != "" {
				aliases = append(aliases, name)
			}
		}
	}
	return aliases
}
