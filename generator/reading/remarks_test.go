package reading

import (
	"fmt"
	"strings"

	"portolan/generator/port"
	"portolan/generator/registry"
	"portolan/generator/text"
)

// dumpRemarks returns the remarks of a registry as text.
func dumpRemarks(reg *registry.Registry) string {
	var b strings.Builder
	for _, r := range reg.Remarks() {
		fmt.Fprintf(&b, "remark %s %v  %s:%d:%d", port.Numbers(r.Port, r.End), r.Transports.IDs(), r.Origin.Note.Path(),
			r.Origin.Line, r.Origin.Column)
		fmt.Fprintf(&b, "\n\tsystem %q as of %q\n\ttext %q", r.System, r.AsOf, text.Plain(r.Text))
		for _, ref := range r.References {
			fmt.Fprintf(&b, "\n\treference %q %s", ref.Title, ref.URL)
		}
		for _, f := range r.Extra {
			fmt.Fprintf(&b, "\n\textra %q = %q", f.Name, f.Value)
		}
		b.WriteByte('\n')
	}
	return b.String()
}
