package main

import (
	"fmt"
	"slices"
	"strings"

	"portolan/generator/counts"
	"portolan/generator/port"
	"portolan/generator/printable"
	"portolan/generator/registry"
	"portolan/generator/text"
)

// remarks prints a line for each remark: what a system does with the port or range. It
// prints at most maxRows lines, and then how many more there are.
func (p *answerPrinter) remarks(remarks []*registry.Remark, answered bool) {
	if answered {
		// What systems do with a whole class of numbers, such as 0-1023, is on the pages.
		remarks = slices.DeleteFunc(slices.Clone(remarks), func(r *registry.Remark) bool {
			first, last := r.Port.Class().Bounds()
			return r.Port == first && r.End == last
		})
	}
	shown := remarks[:min(len(remarks), maxRows)]
	for _, r := range shown {
		number := port.Numbers(r.Port, r.End)
		if r.Transports.Stated() {
			number += "/" + strings.Join(r.Transports.IDs(), ",")
		}
		fmt.Fprintf(p, "%s, %s: %s  ", printable.Line(r.System), number, printable.Line(text.Plain(r.Text)))
		p.styled(faint, printable.Line(remarkPlace(r)))
		fmt.Fprintln(p)
	}
	if more := len(remarks) - len(shown); more > 0 {
		fmt.Fprintf(p, "and %s\n", counts.Of(more, "more remark"))
	}
}

// remarkPlace returns where a remark is written, and the day of its last check, such as
// "linux.md:9, as of 2026-11-30".
func remarkPlace(r *registry.Remark) string {
	place := fmt.Sprintf("%s:%d", text.LastSegment(r.Origin.Note.Path()), r.Origin.Line)
	if r.AsOf != "" {
		place += ", as of " + r.AsOf
	}
	return place
}
