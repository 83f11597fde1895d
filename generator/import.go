package generator

import (
	"bytes"
	"fmt"
	"io"

	"portolan/generator/diag"
	"portolan/generator/output"
	"portolan/generator/port"
	"portolan/generator/registry"
	"portolan/generator/tables"
)

// ImportOptions are what the importers of registries have in common.
type ImportOptions struct {
	// In is the file that is read, File its name in errors. Required.
	In   io.Reader
	File string
	// Out is the folder to write into. Required.
	Out string
	// Date is the state of the registry, such as 2026-08-17. Where it is empty,
	// it is what the file tells of it.
	Date string
}

// Imported is what an import read and wrote.
type Imported struct {
	// Records counts the entries of the file, Assigned those that give a
	// service a port, Others those that say anything else of numbers, Left those
	// that were left out, Rows the rows of the tables that were made.
	Records, Assigned, Others, Left, Rows int
	// Diags says what was left out of a file of services, and why: a part of it
	// where that is much.
	Diags diag.List
	Date  string
	// Files is the number of notes, Written how many were new or differed.
	Files, Written int
}

// ianaSource is the registry that speaks in the notes made of it. IANA puts its
// registries in the public domain (https://www.iana.org/help/licensing-terms).
var ianaSource = registry.Source{
	ID: "iana", Title: "IANA Service Name and Transport Protocol Port Number Registry", Kind: registry.KindRegistry,
	Licence: "CC0-1.0", URL: "https://www.iana.org/assignments/service-names-port-numbers",
}

// ianaBlocks divide IANA's assignments, by their first numbers, into notes of
// a size that people can open. A new assignment changes one note.
var ianaBlocks = []struct{ first, last port.Number }{
	{0, 1023}, {1024, 1999}, {2000, 2999}, {3000, 3999}, {4000, 5999}, {6000, 9999}, {10000, 49151},
}

// ImportIANA makes notes of IANA's registry as CSV. A file that is something
// else gives a *tables.Fault, and nothing is written.
func ImportIANA(opts ImportOptions) (Imported, error) {
	const command = "portolan import iana"
	read, err := tables.ReadIANA(opts.In, opts.File)
	if err != nil {
		return Imported{}, err
	}
	source := ianaSource
	if source.Retrieved = opts.Date; source.Retrieved == "" {
		source.Retrieved = read.Date
	}
	result := Imported{
		Records: read.Records, Assigned: read.Assigned, Others: read.Others, Left: read.Left, Rows: len(read.Rows), Date: source.Retrieved,
	}
	var files []output.File
	rows := read.Rows
	for _, block := range ianaBlocks {
		n := 0
		for n < len(rows) && rows[n].Port <= block.last {
			n++
		}
		files = append(files, output.File{Path: fmt.Sprintf("%d-%d.md", block.first, block.last), Render: tables.Note{
			Command: command, Title: fmt.Sprintf("IANA ports %d to %d", block.first, block.last), Source: source,
			Words: "From the [registry of IANA](" + source.URL + "), which is in the public domain under\n" +
				"[CC0 1.0](https://creativecommons.org/publicdomain/zero/1.0/). Assignees and contacts are left out,\n" +
				"and of notes all but a few facts. IANA does not endorse this.",
			Rows: rows[:n],
		}.Render})
		rows = rows[n:]
	}
	result.Files = len(files)
	result.Written, err = output.Place(opts.Out, files, tables.Mark(command))
	return result, err
}

// ImportServices makes one note, named by the id of its source, of a file in
// the form of /etc/services.
func ImportServices(opts ImportOptions, id string) (Imported, error) {
	const command = "portolan import services"
	data, err := io.ReadAll(opts.In)
	if err != nil {
		return Imported{}, err
	}
	source := diag.NewSource(opts.File, opts.File, data)
	read, err := tables.ReadServices(bytes.NewReader(source.Text), opts.File)
	if err != nil {
		return Imported{}, err
	}
	note := tables.Note{
		Command: command, Title: id, Rows: read.Rows,
		Source: registry.Source{ID: id, Kind: registry.KindNotes, Retrieved: opts.Date},
	}
	result := Imported{Records: read.Records, Assigned: read.Assigned, Rows: len(read.Rows), Date: opts.Date, Files: 1}
	result.Left = result.Records - result.Assigned
	reportLeft(&result.Diags, source, read.Left)
	result.Written, err = output.Place(opts.Out, []output.File{{Path: id + ".md", Render: note.Render}}, tables.Mark(command))
	return result, err
}
