package generator

import (
	"slices"
	"strings"

	"portolan/generator/diag"
	"portolan/generator/markdown"
	"portolan/generator/reading/frontmatter"
	"portolan/generator/registry"
	"portolan/generator/selection"
	"portolan/generator/vault"
)

// Layer is one folder, or one file, of notes.
type Layer = vault.Layer

// Part is a set of notes that the home note can include by name.
type Part = vault.Part

// Load reads the notes of all layers, and the notes of the parts that the home note
// includes, into a registry. The list contains the diagnostics about the notes. Load
// returns an error if it cannot list the notes of a layer.
func Load(layers []Layer, parts ...Part) (*registry.Registry, *diag.List, error) {
	return new(Loader).Load(layers, parts...)
}

// Loader loads notes several times, for instance after each edit. It keeps in memory what the
// last call of Load read, and reads only what changed since. The result is the same as that
// of a new Loader. The zero value is ready to use. It is not safe for concurrent use.
type Loader struct {
	reader vault.Reader
	kept   readings
	last   loaded
}

// Load is like the function Load. The registries that it returns share notes, but a call does
// not change the registries of earlier calls. If nothing changed since the last call, it returns
// the same registry again.
func (l *Loader) Load(layers []Layer, parts ...Part) (*registry.Registry, *diag.List, error) {
	diags := &diag.List{}
	var builder registry.Builder
	listed := &diag.List{}
	notes, others, err := vault.List(layers, listed)
	if err != nil {
		return nil, nil, err
	}
	home := homeOf(layers, notes)
	builder.SetSite(registry.Site{Title: home.Title})
	selected := selection.Choose(layers, home, notes, others, listed, diags)
	if err := selected.Nothing(); err != nil {
		return nil, nil, err
	}
	vault.ReportSkipped(selected.Files, diags)
	var paths markdown.Paths
	addUnread(selected, &builder, &paths)
	read := leaveOut(parse(&l.reader, selected.Notes, &paths), selected, &builder)
	more, err := included(read, home, parts, diags)
	if err != nil {
		return nil, nil, err
	}
	bundled := parse(&l.reader, more, &paths)
	for i := range bundled {
		bundled[i].bundled = true
	}
	read = append(read, bundled...)
	inputs := inputsOf(read, home, selected, diags)
	if reg, diags := l.last.again(inputs); reg != nil {
		return reg, diags, nil
	}
	l.kept = interpret(read, home, l.kept, &builder, diags)
	l.reader.KeepOnly(slices.Concat(selected.Notes, more))
	reg := builder.Build(diags)
	setNotePages(reg, diags)
	// The user cannot edit the notes of parts, so only errors in these notes are reported.
	// For example, a link between two parts has no target if the home note includes only one
	// of the two parts. The warning about this link is not reported.
	diags.KeepErrors(func(s *diag.Text) bool {
		return slices.ContainsFunc(bundled, func(note parsed) bool { return note.doc != nil && note.doc.Text == s })
	})
	diags.Decide(selected.Levels)
	l.last = newLoaded(inputs, reg, diags)
	return reg, diags, nil
}

// included returns the notes of the parts that the home note includes. It reports the
// name of a part that does not exist.
func included(read []parsed, home frontmatter.Home, parts []Part, diags *diag.List) ([]vault.File, error) {
	var layers []Layer
	seen := map[string]bool{}
	for _, note := range read {
		if note.doc == nil {
			continue
		}
		for _, name := range frontmatter.Includes(note.doc, home) {
			if seen[name] {
				continue
			}
			seen[name] = true
			i := slices.IndexFunc(parts, func(p Part) bool { return p.Name == name })
			if i < 0 {
				frontmatter.ReportInclude(note.doc, name, partNames(parts), diags)
				continue
			}
			layers = append(layers, parts[i].Layer)
		}
	}
	if len(layers) == 0 {
		return nil, nil
	}
	notes, _, err := vault.List(layers, diags)
	return notes, err
}

func partNames(parts []Part) string {
	names := make([]string, len(parts))
	for i, p := range parts {
		names[i] = p.Name
	}
	return strings.Join(names, ", ")
}
