package reading

import (
	"fmt"

	"portolan/generator/diag"
	"portolan/generator/numbers"
	"portolan/generator/reading/sections"
	"portolan/generator/registry"
)

// reader adds the assignments of one note to a builder.
type reader struct {
	note  *registry.Note
	b     *registry.Builder
	diags *diag.List

	at      sections.Position // of the block at hand
	printed bool              // the block at hand is what a program printed
}

// warn reports a diagnostic at an offset of the note.
func (r *reader) warn(rule *diag.Rule, offset int, message, hint string) {
	r.diags.Add(rule, diag.At{Text: r.note.Text, Offset: offset}, message, hint)
}

// faults reports what is wrong with numbers. place turns the offset of a fault into
// one in the note.
func (r *reader) faults(faults []numbers.Fault, place func(int) int) {
	for _, f := range faults {
		r.warn(f.Rule, place(f.Offset), f.Message, "")
	}
}

// decline reports why a block that looks like one of ports is not read.
func (r *reader) decline(block string, pos int, reason string) {
	r.warn(diag.NotPorts, pos, fmt.Sprintf("this %s is not read as ports: %s", block, reason), "")
}
