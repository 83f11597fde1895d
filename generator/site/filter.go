package site

// Filter is the place on a page for the filters of its list, which a script adds. Noun says what
// the list contains: "service". Script is the address of the script. It is empty if the pages
// stand alone, because the edition in one file has all scripts.
// Mixed is set if the list can contain services of the user and included ones.
type Filter struct {
	Noun, Script string
	Mixed        bool
}

// A list with fewer than minFiltered rows has no filters.
const minFiltered = 8

// filter returns the place for the filters of a list with this number of rows, or nil.
func (s *site) filter(p Page, noun string, rows int) *Filter {
	if rows < minFiltered {
		return nil
	}
	f := &Filter{Noun: noun, Mixed: s.mixed}
	if !s.common.Alone {
		f.Script = p.Root + s.assets.Lists
	}
	return f
}
