package generator

import (
	"fmt"
	"path/filepath"

	"portolan/generator/diag"
	"portolan/generator/output"
	"portolan/generator/repair"
	"portolan/generator/vault"
)

// RepairOptions are the options of Repair.
type RepairOptions struct {
	// Layers are the folders with the notes. The name of a layer is its path on disk,
	// where repaired notes are written.
	Layers []Layer
	// Cells also selects edits of table cells, as in repair.Options.
	Cells bool
	// Write is set to replace the notes on disk with the repaired notes.
	Write bool
}

// Repaired is the result for one note that has something to repair.
type Repaired struct {
	// Name is the path of the note as the user would write it.
	Name     string
	Old, New []byte
	// Repairs is the number of edits that were made to get from Old to New. Left is the
	// number of edits that were not made, because they would change the meaning of the
	// note.
	Repairs, Left int
}

// Repair repairs notes. It returns each note that has something to repair. It does not
// repair a note with errors, but adds the errors to the list. It returns an error if a
// layer cannot be listed or a note cannot be written. With the error, it also returns the
// notes that it repaired before.
func Repair(opts RepairOptions) ([]Repaired, *diag.List, error) {
	diags := &diag.List{}
	files, _, err := vault.List(opts.Layers, diags)
	if err != nil {
		return nil, nil, err
	}
	// Repair skips all links, so it does not matter where they lead.
	diags.KeepErrors(func(*diag.Text) bool { return true })
	var repaired []Repaired
	seen := map[string]bool{}
	var editor output.Editor
	for _, f := range files {
		if seen[f.Name()] {
			continue
		}
		seen[f.Name()] = true
		note, err := repairNote(f, opts, &editor, diags)
		if err != nil {
			return repaired, diags, err
		}
		if note.Repairs+note.Left > 0 {
			repaired = append(repaired, note)
		}
	}
	return repaired, diags, nil
}

// repairNote repairs one note. It skips a symbolic link in a folder, because the target
// can be outside of the folder. A target inside of the folder is repaired under its own
// path. If the user named the symbolic link itself, repairNote returns an error.
func repairNote(f vault.File, opts RepairOptions, editor *output.Editor, diags *diag.List) (Repaired, error) {
	if f.IsLink() {
		if f.Layer.Only != "" {
			return Repaired{}, fmt.Errorf("%s is a symbolic link; name the file that it leads to", f.Name())
		}
		return Repaired{}, nil
	}
	src := f.Text(diags)
	if src == nil {
		return Repaired{}, nil
	}
	result, ok := repair.Note(src, repair.Options{Cells: opts.Cells}, diags)
	if !ok {
		return Repaired{}, nil
	}
	if opts.Write && len(result.Fixes) > 0 {
		if err := editor.Replace(filepath.FromSlash(f.Layer.Name), f.Path, result.File); err != nil {
			return Repaired{}, err
		}
	}
	return Repaired{f.Name(), src.File(), result.File, len(result.Fixes), result.Left}, nil
}
