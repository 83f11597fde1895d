package generator

import (
	"path"
	"strings"

	"portolan/generator/diag"
	"portolan/generator/markdown"
	"portolan/generator/registry"
	"portolan/generator/selection"
	"portolan/generator/vault"
)

// addUnread adds the files of the user to the registry, and the notes that are left out
// without reading them. Links can refer to these notes. paths gets their paths, so that a
// note is parsed in the same way whether another one is published or not.
func addUnread(s *selection.Selection, b *registry.Builder, paths *markdown.Paths) {
	for _, f := range s.Files {
		b.AddFile(&registry.File{Place: diag.NewText(f.Path, f.Name(), nil), FS: f.Layer.FS})
	}
	for _, f := range s.HiddenFiles {
		b.AddFile(&registry.File{Place: diag.NewText(f.Path, f.Name(), nil), FS: f.Layer.FS, Unpublished: true})
	}
	for _, left := range s.LeftOut {
		paths.Add(left.Path)
		b.AddNote(withheld(left.File, left.Reason))
	}
}

// withheld returns an unpublished note. It contains nothing of the text of the file.
func withheld(f vault.File, reason registry.Reason) *registry.Note {
	name := path.Base(f.Path)
	return &registry.Note{
		Title: strings.TrimSuffix(name, path.Ext(name)), Text: diag.NewText(f.Path, f.Name(), nil),
		Unpublished: true, Reason: reason,
	}
}

// leaveOut returns the notes that are published, as far as it can be known before their
// statements are read. It adds the others to the registry as unpublished notes: templates
// and drawings, and notes that cannot be read.
func leaveOut(read []parsed, s *selection.Selection, b *registry.Builder) []parsed {
	for i := range read {
		note := &read[i]
		note.daily = s.IsDaily(note.File)
		if note.text != nil {
			var found diag.List
			if reason := s.ByContent(note.text, &found); reason != "" {
				b.AddNote(withheld(note.File, reason))
				// Nothing else in the note matters, so only the reason is reported.
				note.doc, note.diags = nil, found
				continue
			}
		}
		if note.doc == nil {
			b.AddNote(withheld(note.File, registry.NotRead))
		}
	}
	return read
}
