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

// ImportOptions are the options of all imports.
type ImportOptions struct {
	// In is the file to read. File is its name for error messages. Both are required.
	In   io.Reader
	File string
	// Out is the folder to write into. Required.
	Out string
	// Date is the date of the data, such as 2026-08-17. If it is empty, ImportIANA uses
	// the newest date in the file.
	Date string
}

// Imported describes what an import read and wrote.
type Imported struct {
	// Read counts the entries in the file. Assigned counts the entries that assign a port
	// to a service. Others counts the entries without a service, for example for a
	// reserved port. Left counts the entries that were left out. Rows counts the table
	// rows that were written.
	Read, Assigned, Others, Left, Rows int
	// Diags says which entries ImportServices left out, and why. If there are many
	// entries with the same reason, it contains only the first entries and their total
	// number.
	Diags diag.List
	Date  string
	// Files counts the notes of the import. Written counts the notes that were new or
	// changed.
	Files, Written int
}

// ImportIANA converts the CSV file of IANA's registry to notes. If the file has another
// format, it returns a *tables.Fault and writes nothing.
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

// ImportServices converts a file in the format of /etc/services to one note. id is the id
// of the source and the name of the note: "debian" gives debian.md.
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

// place writes the notes of a command into the folder out, and sets Files and Written.
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
