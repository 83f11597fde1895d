package columns

import (
	"strings"

	"portolan/generator/numbers"
	"portolan/generator/port"
	"portolan/generator/reading/line"
	"portolan/generator/text"
)

// AddressIn returns the port in a cell with an address, such as "nas.lan:8096" or only
// ":9090". The address can also be the target of a link. The offset of the item is an
// offset in the note.
func AddressIn(cell text.Cell) (numbers.Item, bool) {
	plain := line.CellText(cell)
	if digits, ok := strings.CutPrefix(plain, ":"); ok {
		n, ok := port.Parse(digits)
		return numbers.Item{First: n, Last: n, Offset: cell.Pos, Length: max(cell.End-cell.Pos, 1)}, ok
	}
	if a, ok := numbers.ReadAddress(plain); ok && strings.TrimSpace(plain[a.End:]) == "" {
		item := a.Port
		item.Offset, item.Length = cell.Pos, max(cell.End-cell.Pos, 1)
		return item, true
	}
	for s := range text.Inside(cell.Spans) {
		link, ok := s.(text.Link)
		if !ok {
			continue
		}
		if a, ok := numbers.ReadAddress(link.Href); ok && a.Scheme != "" {
			item := a.Port
			item.Offset, item.Length = link.Pos, 1
			return item, true
		}
	}
	return numbers.Item{}, false
}
