package judge

import (
	"portolan/generator/numbers"
	"portolan/generator/port"
)

// Range is one number or range of a claim.
type Range struct {
	First, Last port.Number
	// Stated reports that the text states a transport for it.
	Stated bool
}

// RangesOf converts the numbers that package numbers read in a text.
func RangesOf(items []numbers.Item) []Range {
	all := make([]Range, len(items))
	for i, n := range items {
		all[i] = Range{First: n.First, Last: n.Last, Stated: n.Transports.Stated()}
	}
	return all
}

func (s Range) isSmall() bool { return s.Last <= largestSmall }

// IsUserPort reports whether the range begins at 1024 or above, and not with a likely
// year.
func (s Range) IsUserPort() bool {
	return s.First >= firstUser && (s.First < firstYear || s.First > lastYear)
}

// isClass reports whether the range is a class of ports, and no transport is stated.
func (s Range) isClass() bool { return s.First != s.Last && !s.Stated && IsClassRange(s.First, s.Last) }

// IsClassRange reports whether first to last is a class of ports of RFC 6335, or all
// ports. It accepts common variants such as 1-1024.
func IsClassRange(first, last port.Number) bool {
	switch last {
	case 1023, 1024:
		return first <= 1
	case 49151:
		return first == 1024 || first == 1023 || first == 0
	case port.Max:
		return first == 49152 || first == 49151 || first <= 1 || first == 1024
	case 255:
		return first == 0
	}
	return false
}
