package generator

import (
	"bytes"
	"cmp"
	"io"

	"portolan/generator/diag"
	"portolan/generator/output"
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
	// Read counts the entries of the file, Assigned those that give a
	// service a port, Others those that say anything else of numbers, Left those
	// that were left out, Rows the rows of the tables that were made.
	Read, Assigned, Others, Left, Rows int
	// Diags says what was left out of a file of services, and why: a part of it
	// where that is much.
	Diags diag.List
	Date  string
	// Files is the number of notes, Written how many were new or differed.
	Files, Written int
}

// ImportIANA makes notes of IANA's registry as CSV. A file that is something
// else gives a *tables.Fault, and nothing is written.
func ImportIANA(opts ImportOptions) (Imported, error) {
	const command = "portolan import iana"
	read, err := tables.ReadIANA(opts.In, opts.File)
	if err != nil {
		return Imported{}, err
	}
	result := Imported{
		Read: read.RowsRead, Assigned: read.Assigned, Others: read.Others, Left: read.Left, Rows: len(read.Rows),
		Date: cmp.Or(opts.Date, read.Date),
	}
	err = result.place(opts.Out, command, read.Notes(command, result.Date)...)
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
	source := diag.NewText(opts.File, opts.File, data)
	read, err := tables.ReadServices(bytes.NewReader(source.Bytes), opts.File)
	if err != nil {
		return Imported{}, err
	}
	note := tables.Note{
		Path: id + ".md", Command: command, Title: id, Rows: read.Rows,
		Source: registry.Source{ID: id, Kind: registry.KindNotes, Retrieved: opts.Date},
	}
	result := Imported{Read: read.LinesRead, Assigned: read.Assigned, Rows: len(read.Rows), Date: opts.Date}
	result.Left = result.Read - result.Assigned
	reportLeft(&result.Diags, source, read.Left)
	err = result.place(opts.Out, command, note)
	return result, err
}

// place writes the notes of a command into a folder, and counts them.
func (i *Imported) place(out, command string, notes ...tables.Note) error {
	files := make([]output.File, len(notes))
	for n, note := range notes {
		files[n] = output.File{Path: note.Path, Render: note.Render}
	}
	var err error
	i.Files = len(files)
	i.Written, err = output.Place(out, files, tables.Mark(command))
	return err
}
