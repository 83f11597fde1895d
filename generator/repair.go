package generator

import (
	"fmt"
	"io/fs"
	"path/filepath"

	"portolan/generator/diag"
	"portolan/generator/output"
	"portolan/generator/repair"
)

// RepairOptions are the choices of one repair.
type RepairOptions struct {
	// Layers are read from the folders that they are named after, and written
	// there.
	Layers []Layer
	// Cells cuts the blanks at the ends of table cells as well.
	Cells bool
	// Write puts the repaired notes in the place of the old ones.
	Write bool
}

// Repaired is a note with something to repair.
type Repaired struct {
	// Name is the path of the note as the user would name it.
	Name     string
	Old, New []byte
	// Repairs is the number of edits between Old and New. Left counts those
	// that would change what the note says, which are left to its author.
	Repairs, Left int
}

// Repair repairs notes and returns those that had something to repair. Notes
// with errors are in the list, and left alone. The error is for layers that
// cannot be listed and notes that cannot be written; what was repaired before
// comes with it.
func Repair(opts RepairOptions) ([]Repaired, *diag.List, error) {
	diags := &diag.List{}
	files, _, err := list(opts.Layers)
	if err != nil {
		return nil, nil, err
	}
	var repaired []Repaired
	seen := map[string]bool{}
	for _, f := range files {
		if seen[f.name()] {
			continue
		}
		seen[f.name()] = true
		note, err := f.repair(opts, diags)
		if err != nil {
			return repaired, diags, err
		}
		if note.Repairs+note.Left > 0 {
			repaired = append(repaired, note)
		}
	}
	return repaired, diags, nil
}

// repair repairs one note. A symbolic link that a folder holds is passed over:
// what it leads to is repaired where it stands, so that nothing outside of the
// folder is written. One that was named itself is an error.
func (f file) repair(opts RepairOptions, diags *diag.List) (Repaired, error) {
	if info, err := fs.Lstat(f.layer.FS, f.path); err == nil && info.Mode()&fs.ModeSymlink != 0 {
		if f.layer.Only != "" {
			return Repaired{}, fmt.Errorf("%s is a symbolic link; name the file that it leads to", f.name())
		}
		return Repaired{}, nil
	}
	src := f.read(diags)
	if src == nil {
		return Repaired{}, nil
	}
	result, ok := repair.Note(src, repair.Options{Cells: opts.Cells}, diags)
	if !ok {
		return Repaired{}, nil
	}
	if opts.Write && len(result.Fixes) > 0 {
		if err := output.Replace(filepath.FromSlash(f.layer.Name), filepath.FromSlash(f.path), result.File); err != nil {
			return Repaired{}, err
		}
	}
	return Repaired{f.name(), src.File(), result.File, len(result.Fixes), result.Left}, nil
}
