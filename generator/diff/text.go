package diff

import (
	"cmp"
	"fmt"
	"io"
	"strings"

	"portolan/generator/port"
	"portolan/generator/printable"
	"portolan/generator/registry"
)

// WriteText writes changes as text, sorted by port number. Each statement has one line.
// Below a changed statement, each changed fact has one line. The last line contains the
// numbers of added, removed and changed statements.
func WriteText(w io.Writer, c Changes) error {
	var b strings.Builder
	for _, e := range Events(c) {
		fmt.Fprintf(&b, "%s %-11s  %-10s  %s%s\n", marks[e.Kind], numbers(e.About), e.About.TransportWords(),
			printable.Line(e.About.Heading()), sourceSuffix(e.About))
		for _, v := range e.Values {
			fmt.Fprintf(&b, "    %s: %s → %s\n",
				printable.Line(v.Label), printable.Line(orNone(v.Old)), printable.Line(orNone(v.New)))
		}
	}
	fmt.Fprintf(&b, "%d added, %d removed, %d changed\n", len(c.Added), len(c.Removed), len(c.Changed))
	_, err := io.WriteString(w, b.String())
	return err
}

var marks = map[Kind]string{Added: "+", Removed: "-", Changed: "~"}

func numbers(s registry.Statement) string { return port.Numbers(s.Port, s.End) }

// sourceSuffix returns a space and the source of a statement in square brackets: "
// [iana]". It returns "" for notes that do not name a source.
func sourceSuffix(s registry.Statement) string {
	if s.Place.Source == registry.NotesSource.ID {
		return ""
	}
	return " [" + printable.Line(s.Place.Source) + "]"
}

func orNone(s string) string { return cmp.Or(s, "none") }
