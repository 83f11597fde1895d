package reading

import (
	"cmp"

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
		d.Aliases = append(d.Aliases, readList(cell)...)
	case notation.FactShared:
		d.Shared = notation.SaysYes(plain)
		_, isCross := numbers.ReadCross(plain)
		return isCross && d.Shared
	case notation.FactEncryption:
		return takeEncryption(d, plain)
	case notation.FactExposure:
		exposure, ok := registry.ParseExposure(plain)
		if !ok {
			exposure = registry.ExposureOther
		}
		d.Traits.Exposure = cmp.Or(d.Traits.Exposure, exposure)
		return ok
	case notation.FactExposureReason:
		d.Traits.ExposureReason = plain
	case notation.FactTopics:
		d.Topics = append(d.Topics, readList(cell)...)
	case notation.FactPrinted:
		crossed, _ := numbers.ReadCross(plain)
		d.Printed = d.Printed || crossed
		return crossed
	default:
		return false
	}
	return true
}

// saysNone reports whether a cell says that there is no encryption. In other columns, "none"
// means that there is no value.
func saysNone(fact notation.Fact, cell string) bool {
	encryption, ok := registry.ParseEncryption(cell)
	return ok && fact == notation.FactEncryption && encryption == registry.EncryptionNone
}

// takeEncryption stores the value in a cell below "Encryption" or "Encrypted". The cell may
// also say yes or no.
func takeEncryption(d *registry.Draft, cell string) bool {
	encryption, ok := registry.ParseEncryption(cell)
	if crossed, isCross := numbers.ReadCross(cell); !ok && isCross {
		encryption, ok = registry.EncryptionNone, true
		if crossed {
			encryption = registry.EncryptionRequired
		}
	}
	if !ok {
		encryption = registry.EncryptionOther
	}
	d.Traits.Encryption = cmp.Or(d.Traits.Encryption, encryption)
	return ok
}

// readList returns the aliases or topics in a cell. Names are separated by commas or line breaks.
// A comma inside code, emphasis or a link does not separate names.
func readList(cell []text.Span) []string {
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
