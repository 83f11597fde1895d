package tables

import (
	"fmt"

	"portolan/generator/port"
	"portolan/generator/registry"
)

// IANASource is the source of all notes that are made from IANA's registry. IANA puts its
// registries in the public domain (https://www.iana.org/help/licensing-terms).
var IANASource = registry.Source{
	ID: "iana", Title: "IANA Service Name and Transport Protocol Port Number Registry", Kind: registry.KindRegistry,
	Licence: "CC0-1.0", URL: "https://www.iana.org/assignments/service-names-port-numbers",
}

// ianaWords is the paragraph before the table in each note.
var ianaWords = "From the [registry of IANA](" + IANASource.URL + "), which is in the public domain under\n" +
	"[CC0 1.0](https://creativecommons.org/publicdomain/zero/1.0/). The table leaves out assignees\n" +
	"and contacts. From IANA's assignment notes it takes only a few facts. IANA does not endorse this."

// ianaParts are ranges of ports. The registry of IANA becomes one note for each range. A
// row such as 2998-3001 is in the note of its first port. There are several notes, so
// that an editor can open each of them, and a new assignment changes only one of them.
var ianaParts = []struct{ first, last port.Number }{
	{0, 1023}, {1024, 1999}, {2000, 2999}, {3000, 3999}, {4000, 5999}, {6000, 9999}, {10000, 49151},
}

// Notes returns one note for each of ianaParts. command is the command that writes the
// notes. date is the date of the registry.
func (read IANA) Notes(command, date string) []Note {
	source := IANASource
	source.Retrieved = date
	var notes []Note
	rows := read.Rows
	for _, part := range ianaParts {
		n := 0
		for n < len(rows) && rows[n].Port <= part.last {
			n++
		}
		notes = append(notes, Note{
			Path:    fmt.Sprintf("%d-%d.md", part.first, part.last),
			Command: command, Title: fmt.Sprintf("IANA ports %d to %d", part.first, part.last),
			Source: source, Words: ianaWords, Rows: rows[:n],
		})
		rows = rows[n:]
	}
	return notes
}
