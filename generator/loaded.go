package generator

import (
	"fmt"
	"io/fs"
	"reflect"
	"slices"

	"portolan/generator/diag"
	"portolan/generator/reading/frontmatter"
	"portolan/generator/registry"
	"portolan/generator/selection"
	"portolan/generator/vault"
)

// loaded is the result of a call of Loader.Load, and what it depends on.
type loaded struct {
	inputs inputs
	reg    *registry.Registry
	diags  *diag.List
}

// inputs are everything that a registry depends on.
type inputs struct {
	home   frontmatter.Home
	levels diag.Levels
	// notes are all notes in their order.
	notes []input
	// others describe the other files, the notes that are not read, and the diagnostics until now.
	others []string
}

// input is a note. If it did not change, note is the same pointer as before.
type input struct {
	note           *vault.Note
	read, bundled  bool // whether its statements are read, and whether it is bundled
	daily          bool
	name, reported string
}

// inputsOf returns the inputs of notes and of a selection. diags are the diagnostics until now.
func inputsOf(read []parsed, home frontmatter.Home, selected *selection.Selection, diags *diag.List) inputs {
	in := inputs{home: home, levels: selected.Levels, notes: make([]input, len(read))}
	for i := range read {
		note := &read[i]
		in.notes[i] = input{note.note, note.doc != nil, note.bundled, note.daily, note.Name(), ""}
		if note.doc == nil {
			in.notes[i].reported = fmt.Sprint(texts(&note.diags))
		}
	}
	for _, f := range slices.Concat(selected.Files, selected.HiddenFiles) {
		in.others = append(in.others, f.Name())
		if info, err := fs.Stat(f.Layer.FS, f.Path); err == nil {
			in.others = append(in.others, fmt.Sprint(info.Size(), info.ModTime().UnixNano()))
		}
	}
	in.others = append(in.others, fmt.Sprint(len(selected.HiddenFiles)))
	for _, left := range selected.LeftOut {
		in.others = append(in.others, left.Name(), string(left.Reason))
	}
	in.others = append(in.others, texts(diags)...)
	return in
}

// texts returns a text for each diagnostic.
func texts(diags *diag.List) []string {
	var all []string
	for _, d := range diags.Sorted() {
		all = append(all, fmt.Sprintf("%s:%d:%d %s %s", d.File, d.Line, d.Column, d.Rule.Code, d.Message))
	}
	return all
}

// newLoaded returns the result of a call. It keeps a copy of diags, because the caller may add
// to it.
func newLoaded(in inputs, reg *registry.Registry, diags *diag.List) loaded {
	return loaded{in, reg, diags.Clone()}
}

// again returns the result once more if the inputs are the same. Otherwise it returns nil.
func (l loaded) again(in inputs) (*registry.Registry, *diag.List) {
	if l.reg == nil || !slices.Equal(in.notes, l.inputs.notes) || !slices.Equal(in.others, l.inputs.others) ||
		in.home != l.inputs.home || !reflect.DeepEqual(in.levels, l.inputs.levels) {
		return nil, nil
	}
	return l.reg, l.diags.Clone()
}
