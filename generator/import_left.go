package generator

import (
	"fmt"
	"maps"
	"slices"

	"portolan/generator/diag"
	"portolan/generator/printout"
	"portolan/generator/tables"
)

// maxLeft is the maximum number of entries that reportLeft reports for each reason.
const maxLeft = 20

// leftRules maps the reason why an entry is left out to the rule of the diagnostic. If a
// reason is not in the map, the rule is diag.PortSyntax: the line has no port in a
// supported notation.
var leftRules = map[printout.Reason]*diag.Rule{
	printout.NoService:    diag.NotPorts,
	printout.NotTransport: diag.TransportUnknown,
	printout.OutOfRange:   diag.PortRange,
}

// reportLeft reports the parts of a file that are left out, with place and reason. If
// there are more than maxLeft parts with the same reason, it reports the total number and
// the first maxLeft parts.
func reportLeft(diags *diag.List, source *diag.Text, left []tables.Left) {
	counts := map[printout.Reason]int{}
	for _, l := range left {
		counts[l.Reason]++
		if counts[l.Reason] <= maxLeft {
			diags.Add(leftRule(l.Reason), diag.At{Text: source, Offset: l.Offset}, l.Message+"; left out", "")
		}
	}
	for _, reason := range slices.Sorted(maps.Keys(counts)) {
		if n := counts[reason]; n > maxLeft {
			message := fmt.Sprintf("%d entries are left out (%s); the first %d follow", n, reason, maxLeft)
			diags.Add(leftRule(reason), diag.At{Text: source, Offset: diag.WholeFile}, message, "")
		}
	}
}

func leftRule(reason printout.Reason) *diag.Rule {
	if rule, ok := leftRules[reason]; ok {
		return rule
	}
	return diag.PortSyntax
}
