package selection

import (
	"bytes"
	"cmp"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"portolan/generator/diag"
	"portolan/generator/globs"
	"portolan/generator/markdown"
	"portolan/generator/reading/frontmatter"
	"portolan/generator/registry"
	"portolan/generator/vault"
)

// layer decides about the files of one folder of notes. It keeps what it decided about
// folders, so the work grows with the number of files.
type layer struct {
	vault.Layer
	// single is set if the layer is one note. Then no other file of its folder is read.
	single        bool
	settings      frontmatter.Publishing
	exclude, only *patterns
	ignore        patterns
	obsidian      vault.Obsidian
	// folderNotes are the notes of a folder that can hide it: index.md, README.md, and the
	// note with the name of the folder.
	folderNotes map[string][]vault.File
	// broken are folder notes that cannot be read. They are read again with the other notes,
	// which reports why.
	broken map[string]bool
	known  map[string]bool
	// decided is the reason to leave out a folder, and chosen reports whether the setting
	// only selects it.
	decided map[string]registry.Reason
	chosen  map[string]bool
}

func newLayer(l vault.Layer, exclude, only *patterns, settings frontmatter.Publishing) *layer {
	n := &layer{
		Layer: l, settings: settings, exclude: exclude, only: only,
		folderNotes: map[string][]vault.File{}, broken: map[string]bool{}, known: map[string]bool{},
		decided: map[string]registry.Reason{".": ""}, chosen: map[string]bool{".": false},
	}
	if l.Only != "" {
		info, err := fs.Stat(l.FS, l.Only)
		n.single = err != nil || !info.IsDir()
	}
	if !n.single {
		n.obsidian = l.Obsidian()
	}
	return n
}

// addFolderNote remembers a note that can hide its folder.
func (l *layer) addFolderNote(f vault.File) {
	folder := path.Dir(f.Path)
	switch strings.ToLower(path.Base(f.Path)) {
	case "index.md", "readme.md", strings.ToLower(path.Base(folder)) + ".md":
		l.folderNotes[folder] = append(l.folderNotes[folder], f)
	}
}

// addFolders remembers a folder and those above it.
func (l *layer) addFolders(folder string) {
	for ; !l.known[folder]; folder = path.Dir(folder) {
		l.known[folder] = true
	}
}

// readIgnoreFiles reads the ignore files, from the top down. It reads none in a folder that
// is left out.
func (l *layer) readIgnoreFiles(diags *diag.List) {
	if l.single {
		return
	}
	fromTop := func(a, b string) int { return cmp.Or(cmp.Compare(depth(a), depth(b)), cmp.Compare(a, b)) }
	for _, folder := range slices.SortedFunc(maps.Keys(l.known), fromTop) {
		if l.folder(folder) != "" {
			continue
		}
		src, place, err := l.IgnoreFile(folder)
		switch {
		case err != nil:
			diags.Add(diag.ExcludeInvalid, diag.At{Text: place, Offset: diag.WholeFile},
				"the file cannot be read: "+cause(err), "")
		case src != nil && !validText(src):
			diags.Add(diag.ExcludeInvalid, diag.At{Text: place, Offset: diag.WholeFile},
				"the file is not UTF-8 text", "save it as UTF-8")
		case src != nil:
			l.ignore.add(frontmatter.ReadIgnoreFile(src, folder, diags))
		}
	}
}

// depth returns the number of folders above a folder.
func depth(folder string) int {
	if folder == "." {
		return 0
	}
	return 1 + strings.Count(folder, "/")
}

// folder returns the reason to leave out a folder, or "".
func (l *layer) folder(folder string) registry.Reason {
	reason, known := l.decided[folder]
	if known {
		return reason
	}
	above := path.Dir(folder)
	reason = l.folder(above)
	folded := globs.Fold(folder)
	l.chosen[folder] = l.only.Selects(folded, true, l.chosen[above])
	switch {
	case reason != "":
		l.exclude.Use(folded, true)
		l.ignore.Use(folded, true)
	default:
		if reason = l.byPattern(folded, true); reason == "" {
			reason = l.ownFolder(folder)
		}
	}
	l.decided[folder] = reason
	return reason
}

// byPattern returns the reason to leave out a file or a folder by a pattern, or "".
func (l *layer) byPattern(folded string, isFolder bool) registry.Reason {
	// Both are asked, so that both know which of their patterns match something.
	excluded, ignored := l.exclude.Selects(folded, isFolder, false), l.ignore.Selects(folded, isFolder, false)
	switch {
	case excluded:
		return registry.ByExclude
	case ignored:
		return registry.ByIgnoreFile
	}
	return ""
}

// ownFolder returns the reason to leave out a folder by its name or by its note, or "".
func (l *layer) ownFolder(folder string) registry.Reason {
	name := strings.ToLower(path.Base(folder))
	isTemplates := name == "templates" || name == "_templates" || slices.Contains(l.obsidian.TemplateFolders, folder)
	if isTemplates && !l.settings.Templates {
		return registry.IsTemplate
	}
	for _, f := range l.folderNotes[folder] {
		if !l.keeps(f) {
			return registry.ByFolder
		}
	}
	return ""
}

// keeps reports whether a folder note allows to publish its folder. A note that cannot be
// read may say that the folder is private, so it does not.
func (l *layer) keeps(f vault.File) bool {
	src := f.Text(&diag.List{})
	if src == nil {
		l.broken[f.Path] = true
		return false
	}
	if !bytes.Contains(bytes.ToLower(src.Bytes), []byte("publish")) {
		return true
	}
	doc := markdown.Parse(src, &diag.List{})
	if doc == nil {
		l.broken[f.Path] = true
		return false
	}
	return frontmatter.KeepsFolder(doc)
}

// note returns the reason to leave out a note, or "". The home note is never left out.
func (l *layer) note(name string, home bool) registry.Reason {
	if home {
		l.only.Use(name, false)
		return ""
	}
	reason := l.file(name)
	chosen := l.only.Selects(globs.Fold(name), false, l.chosen[path.Dir(name)])
	switch {
	case reason != "":
		return reason
	case l.obsidian.DailyTemplate != "" && name == l.obsidian.DailyTemplate+".md" && !l.settings.Templates:
		return registry.IsTemplate
	case l.only.Len() > 0 && !chosen:
		return registry.NotInOnly
	}
	return ""
}

// file returns the reason to leave out a file, or "". The setting only is about notes, so
// file does not look at it: notes may show pictures of any folder.
func (l *layer) file(name string) registry.Reason {
	folded := globs.Fold(name)
	if reason := l.folder(path.Dir(name)); reason != "" {
		l.exclude.Use(folded, false)
		l.ignore.Use(folded, false)
		return reason
	}
	return l.byPattern(folded, false)
}
