package diff

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"portolan/generator/diag"
	"portolan/generator/jsonapi"
	"portolan/generator/registry"
)

// WriteText writes changes for people: a line for each assignment, with what
// altered below it, by number, and how many there are.
func WriteText(w io.Writer, doc jsonapi.ChangesFile) error {
	var b strings.Builder
	for _, e := range Events(doc.Data) {
		fmt.Fprintf(&b, "%s %-11s  %-10s  %s%s\n", marks[e.Kind], numbers(e.About), Transports(e.About),
			diag.Printable(Heading(e.About)), said(e.About))
		for _, v := range e.Values {
			fmt.Fprintf(&b, "    %s: %s → %s\n", diag.Printable(v.Label), diag.Printable(orNone(v.Old)), diag.Printable(orNone(v.New)))
		}
	}
	fmt.Fprintf(&b, "%d added, %d removed, %d changed\n", doc.Totals.Added, doc.Totals.Removed, doc.Totals.Changed)
	_, err := io.WriteString(w, b.String())
	return err
}

// WriteJSON writes changes as the file that a site has, indented.
func WriteJSON(w io.Writer, doc jsonapi.ChangesFile) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(doc)
}

var marks = map[Kind]string{Added: "+", Removed: "-", Changed: "~"}

func numbers(a *jsonapi.Assignment) string {
	if a.Port == a.End {
		return fmt.Sprint(a.Port)
	}
	return fmt.Sprintf("%d-%d", a.Port, a.End)
}

// said names the source of an assignment, unless it is the notes.
func said(a *jsonapi.Assignment) string {
	if a.Origin.Source == registry.NotesSource.ID {
		return ""
	}
	return " [" + diag.Printable(a.Origin.Source) + "]"
}

func orNone(s string) string { return cmp.Or(s, "none") }
