package diag

import (
	"cmp"
	"slices"
	"strings"
)

var rules []*Rule

// rule adds a rule to rules. It removes a line feed at the start of an example. So the
// text of an example can begin on the line below its opening quote.
func rule(r Rule) *Rule {
	r.Bad, r.Good = strings.TrimPrefix(r.Bad, "\n"), strings.TrimPrefix(r.Good, "\n")
	rules = append(rules, &r)
	return &r
}

// Rules returns all rules, sorted by code. The caller may change the slice.
func Rules() []*Rule {
	return slices.SortedFunc(slices.Values(rules), func(a, b *Rule) int { return cmp.Compare(a.Code, b.Code) })
}

// RuleNamed returns the rule that has the given code. It returns false for an unknown
// code.
func RuleNamed(code string) (*Rule, bool) {
	i := slices.IndexFunc(rules, func(r *Rule) bool { return r.Code == code })
	if i < 0 {
		return nil, false
	}
	return rules[i], true
}
