package judge

import (
	"portolan/generator/numbers"
	"portolan/generator/port"
)

// Range is one number or range of a claim.
type Range struct {
	First, Last port.Number
	// Stated reports that the text gives a transport for the number or range, as in 22/tcp.
	Stated bool
}

// RangesOf converts items of package numbers to ranges.
func RangesOf(items []numbers.Item) []Range {
	all := make([]Range, len(items))
	for i, n := range items {
		all[i] = Range{First: n.First, Last: n.Last, Stated: n.Transports.Stated()}
	}
	return all
}

func (s Range) isSmall() bool { return s.Last <= largestSmall }

// IsUserPort reports whether the first number is 1024 or higher and is not a likely year.
func (s Range) IsUserPort() bool {
	return s.First >= firstUser && (s.First < firstYear || s.First > lastYear)
}

// isClass reports whether the range is a class of ports, such as 0-1023, and the text
// gives no transport for it.
func (s Range) isClass() bool { return s.First != s.Last && !s.Stated && IsClassRange(s.First, s.Last) }

// IsClassRange reports whether the range from first to last is a class of ports in RFC
// 6335, such as 0-1023, or contains all ports. It also accepts common variants such as
// 1-1024 and 0-255.
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
