package generator

import (
	"fmt"
	"maps"
	"slices"

	"portolan/generator/diag"
	"portolan/generator/printout"
	"portolan/generator/tables"
)

// maxLeft bounds how many lines are reported for each reason.
const maxLeft = 20

// leftRules are the rules by which lines of a file of services are left out. By
// any other reason a line names no port in a form that is read.
var leftRules = map[printout.Reason]*diag.Rule{
	printout.NoService:    diag.NotPorts,
	printout.NotTransport: diag.TransportUnknown,
	printout.OutOfRange:   diag.PortRange,
}

// reportLeft reports what is left out of a file, by place and reason: all of it,
// or the first places and how many there are.
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
			message := fmt.Sprintf("%d places are left out (%s); the first %d follow", n, reason, maxLeft)
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
