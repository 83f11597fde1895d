package judge

import "portolan/generator/numbers"

// SpansOf returns the numbers that were read in a text as those of a claim.
func SpansOf(items []numbers.Item) []Span {
	all := make([]Span, len(items))
	for i, n := range items {
		all[i] = Span{First: n.First, Last: n.Last, Stated: n.Transports.Stated()}
	}
	return all
}
