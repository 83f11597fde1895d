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

	at      sections.Position // the position of the current block
	printed bool              // whether the current block is the output of a program
}

// aboutSystems reports whether the note says what systems do with ports.
func (r *reader) aboutSystems() bool { return r.note.Source.Kind == registry.KindSystem }

// warn adds a diagnostic at an offset in the note.
func (r *reader) warn(rule *diag.Rule, offset int, message, hint string) {
	r.diags.Add(rule, diag.At{Text: r.note.Text, Offset: offset}, message, hint)
}

// faults adds a diagnostic for each of faults, which are errors in port numbers. place
// converts the offset of a fault to an offset in the note.
func (r *reader) faults(faults []numbers.Fault, place func(int) int) {
	for _, f := range faults {
		r.warn(f.Rule, place(f.Offset), f.Message, "")
	}
}

// decline adds a diagnostic for a block that looks like ports but is not read. reason
// says why it is not read. block is the kind of block, such as "table".
func (r *reader) decline(block string, pos int, reason string) {
	r.warn(diag.NotPorts, pos, fmt.Sprintf("this %s is not read as ports: %s", block, reason), "")
}
