package judge

import (
	"portolan/generator/numbers"
	"portolan/generator/port"
)

// Range is one number or range of a claim.
type Range struct {
	First, Last port.Number
	// Stated is set where a transport is stated for it.
	Stated bool
}

// RangesOf returns the numbers that were read in a text as those of a claim.
func RangesOf(items []numbers.Item) []Range {
	all := make([]Range, len(items))
	for i, n := range items {
		all[i] = Range{First: n.First, Last: n.Last, Stated: n.Transports.Stated()}
	}
	return all
}

func (s Range) isSmall() bool { return s.Last <= largestSmall }

// IsUserPort reports whether a span begins at or above the user ports, and not with a
// year.
func (s Range) IsUserPort() bool {
	return s.First >= firstUser && (s.First < firstYear || s.First > lastYear)
}

// isClass reports whether a range without a transport bounds a class of ports.
func (s Range) isClass() bool { return s.First != s.Last && !s.Stated && IsClassRange(s.First, s.Last) }

// IsClassRange reports whether two numbers bound one of the classes of RFC
// 6335, or all ports together, as notes give them.
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
