// Package selection decides which files of the user's folders are published, and why the
// others are not. It reads the settings of the home note, the files .portolanignore, the
// settings of Obsidian, and the notes of folders. All notes that are left out become
// unpublished notes of the registry, so that no other package has to know about them.
package selection

import (
	"cmp"
	"fmt"
	"path"
	"regexp"
	"slices"
	"strings"

	"portolan/generator/diag"
	"portolan/generator/markdown"
	"portolan/generator/reading/frontmatter"
	"portolan/generator/registry"
	"portolan/generator/vault"
)

// Selection is what is published of the user's folders.
type Selection struct {
	// Notes are the notes to read, and Files the other files that notes may show.
	Notes, Files []vault.File
	// LeftOut are the notes that are not read. HiddenFiles are the other files that are
	// not published.
	LeftOut     []LeftOut
	HiddenFiles []vault.File
	// Levels are the severities in the home note.
	Levels diag.Levels

	home     frontmatter.Home
	settings frontmatter.Publishing
	layers   []*layer
}

// LeftOut is a note that is not published.
type LeftOut struct {
	vault.File
	Reason registry.Reason
}

// Choose selects the files that are published. notes and files are the results of
// vault.List for layers, and listed its diagnostics. Choose adds these to diags, except
// those about files that are left out. home says which note is the home note.
func Choose(
	layers []vault.Layer, home frontmatter.Home, notes, files []vault.File, listed, diags *diag.List,
) *Selection {
	s := &Selection{home: home}
	exclude, only := s.readHomes(notes, diags)
	for _, l := range layers {
		s.layers = append(s.layers, newLayer(l, exclude, only, s.settings))
	}
	for _, f := range notes {
		s.layerOf(f.Path, f.Name()).addFolderNote(f)
	}
	for _, f := range slices.Concat(notes, files) {
		s.layerOf(f.Path, f.Name()).addFolders(path.Dir(f.Path))
	}
	for _, l := range s.layers {
		l.readIgnoreFiles(diags)
	}
	s.divide(notes, files)
	listed.Drop(func(src *diag.Text) bool {
		l := s.layerOf(src.Path, src.Name)
		return l.file(src.Path) != "" || l.folder(src.Path) != ""
	})
	diags.Append(listed)
	exclude.reportUnused(diags)
	only.reportUnused(diags)
	for _, l := range s.layers {
		l.ignore.reportUnused(diags)
	}
	return s
}

// readHomes reads the settings of the home notes. Each layer can have one, and more than
// one is an error that is reported later.
func (s *Selection) readHomes(notes []vault.File, diags *diag.List) (exclude, only *patterns) {
	exclude, only = &patterns{}, &patterns{}
	s.Levels = diag.Levels{}
	for _, f := range notes {
		if !s.isHome(f.Path, f.Name()) {
			continue
		}
		// The diagnostics about the file itself are reported when it is read with the others.
		src := f.Text(&diag.List{})
		if src == nil {
			continue
		}
		doc := markdown.Parse(src, &diag.List{})
		if doc == nil {
			continue
		}
		own := frontmatter.ReadPublishing(doc, s.home, diags)
		exclude.add(own.Exclude)
		only.add(own.Only)
		s.settings.Templates = s.settings.Templates || own.Templates
		s.settings.Drawings = s.settings.Drawings || own.Drawings
		for rule, level := range frontmatter.ReadLevels(doc, s.home, diags) {
			s.Levels[rule] = level
		}
	}
	return exclude, only
}

// isHome reports whether a note is the home note, unless its front matter excludes it.
func (s *Selection) isHome(file, name string) bool {
	return file == frontmatter.HomePath || name == s.home.Replacement
}

// layerOf returns the layer of a file. name is the path of the file as the user would
// write it.
func (s *Selection) layerOf(file, name string) *layer {
	for _, l := range s.layers {
		if path.Join(l.Name, file) == name {
			return l
		}
	}
	return s.layers[0]
}

// divide sets the notes and files that are published, and those that are not.
func (s *Selection) divide(notes, files []vault.File) {
	for _, f := range notes {
		l := s.layerOf(f.Path, f.Name())
		if reason := l.note(f.Path, s.isHome(f.Path, f.Name())); reason != "" && !l.broken[f.Path] {
			s.LeftOut = append(s.LeftOut, LeftOut{f, reason})
			continue
		}
		s.Notes = append(s.Notes, f)
	}
	drawings := 0
	for _, f := range files {
		l := s.layerOf(f.Path, f.Name())
		reason := l.file(f.Path)
		drawing := strings.HasSuffix(strings.ToLower(f.Path), ".excalidraw.md")
		switch {
		case drawing && reason == "" && s.settings.Drawings:
			s.Notes = append(s.Notes, f)
			drawings++
		case drawing:
			s.LeftOut = append(s.LeftOut, LeftOut{f, cmp.Or(reason, registry.IsDrawing)})
		case reason != "":
			s.HiddenFiles = append(s.HiddenFiles, f)
		default:
			s.Files = append(s.Files, f)
		}
	}
	if drawings > 0 {
		slices.SortStableFunc(s.Notes, func(a, b vault.File) int { return cmp.Compare(a.Path, b.Path) })
	}
}

// ByContent returns the reason to leave out a note that was read, or "". It reports a note
// that looks like a template.
func (s *Selection) ByContent(src *diag.Text, diags *diag.List) registry.Reason {
	if s.isHome(src.Path, src.Name) {
		return ""
	}
	if !s.settings.Drawings && vault.IsDrawing(src) {
		return registry.IsDrawing
	}
	if s.settings.Templates {
		return ""
	}
	offset, ok := vault.Placeholder(src)
	if !ok {
		return ""
	}
	diags.Add(diag.NoteTemplate, diag.At{Text: src, Offset: offset},
		"the note is not published, because it has a placeholder of a template",
		"if it is no template, write the placeholder as code")
	return registry.IsTemplate
}

var dailyName = regexp.MustCompile(`^\d{4}-\d{2}-\d{2}\.md$`)

// IsDaily reports whether a note is a daily note, by its name or its folder.
func (s *Selection) IsDaily(f vault.File) bool {
	folder := s.layerOf(f.Path, f.Name()).obsidian.DailyFolder
	return dailyName.MatchString(path.Base(f.Path)) || folder != "" && strings.HasPrefix(f.Path, folder+"/")
}

// Nothing returns an error if no note is published.
func (s *Selection) Nothing() error {
	if len(s.Notes) > 0 {
		return nil
	}
	names := make([]string, len(s.layers))
	for i, l := range s.layers {
		names[i] = l.Name
	}
	return fmt.Errorf("content %s: all notes are left out; there is nothing to publish", strings.Join(names, ", "))
}
