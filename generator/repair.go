package generator

import (
	"fmt"
	"path/filepath"

	"portolan/generator/diag"
	"portolan/generator/output"
	"portolan/generator/repair"
	"portolan/generator/vault"
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
	files, _, err := vault.List(opts.Layers)
	if err != nil {
		return nil, nil, err
	}
	var repaired []Repaired
	seen := map[string]bool{}
	for _, f := range files {
		if seen[f.Name()] {
			continue
		}
		seen[f.Name()] = true
		note, err := repairNote(f, opts, diags)
		if err != nil {
			return repaired, diags, err
		}
		if note.Repairs+note.Left > 0 {
			repaired = append(repaired, note)
		}
	}
	return repaired, diags, nil
}

// repairNote repairs one note. A symbolic link that a folder holds is passed over:
// what it leads to is repaired where it stands, so that nothing outside of the
// folder is written. One that was named itself is an error.
func repairNote(f vault.File, opts RepairOptions, diags *diag.List) (Repaired, error) {
	if f.IsLink() {
		if f.Layer.Only != "" {
			return Repaired{}, fmt.Errorf("%s is a symbolic link; name the file that it leads to", f.Name())
		}
		return Repaired{}, nil
	}
	src := f.Source(diags)
	if src == nil {
		return Repaired{}, nil
	}
	result, ok := repair.Note(src, repair.Options{Cells: opts.Cells}, diags)
	if !ok {
		return Repaired{}, nil
	}
	if opts.Write && len(result.Fixes) > 0 {
		if err := output.Replace(filepath.FromSlash(f.Layer.Name), filepath.FromSlash(f.Path), result.File); err != nil {
			return Repaired{}, err
		}
	}
	return Repaired{f.Name(), src.File(), result.File, len(result.Fixes), result.Left}, nil
}
