package vault

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"portolan/generator/diag"
)

// List returns the notes and the other files in the layers. Notes are sorted by path.
// Other files are in the order of the layers. List skips hidden files, hidden folders
// such as .obsidian, and node_modules. It reports symbolic links that lead out of a layer,
// and folders that cannot be read, and leaves them out. It returns an error if it cannot
// read a layer at all, or if it finds no notes.
func List(layers []Layer, diags *diag.List) (notes, others []File, err error) {
	for _, layer := range layers {
		own, beside, err := layer.list(diags)
		if err != nil {
			return nil, nil, fmt.Errorf("content %s: %w", layer.Name, err)
		}
		notes = append(notes, own...)
		others = append(others, beside...)
	}
	if len(notes) == 0 {
		names := make([]string, len(layers))
		for i, l := range layers {
			names[i] = l.Name
		}
		return nil, nil, fmt.Errorf("content %s: no notes (files ending in .md) there", strings.Join(names, ", "))
	}
	slices.SortStableFunc(notes, func(a, b File) int { return cmp.Compare(a.Path, b.Path) })
	return notes, others, nil
}

// list returns the notes and the other files of one layer. If the layer is a single file,
// list returns this file as a note, even if its name does not end in .md.
func (l Layer) list(diags *diag.List) (notes, others []File, err error) {
	top := "."
	if l.Only != "" {
		if info, err := fs.Stat(l.FS, l.Only); err != nil || !info.IsDir() {
			return []File{{l, l.Only}}, nil, nil
		}
		top = l.Only
	}
	err = fs.WalkDir(l.FS, top, func(name string, d fs.DirEntry, err error) error {
		if err != nil && name == top {
			return err
		}
		if err != nil {
			ReportUnreadable(File{l, name}.place(), err, diags)
			return nil
		}
		skipped := name != "." && Skips(d.Name())
		switch {
		case d.IsDir() && skipped:
			return fs.SkipDir
		case d.IsDir() || skipped || !l.isFile(name, d, diags):
		case isNote(name):
			notes = append(notes, File{l, name})
		default:
			others = append(others, File{l, name})
		}
		return nil
	})
	return notes, others, err
}

// Skips reports whether List skips a file or a folder with this name: names that begin with a
// dot, such as .obsidian, and node_modules.
func Skips(name string) bool { return strings.HasPrefix(name, ".") || name == "node_modules" }

// isNote reports whether a file name ends in .md, ignoring case. Excalidraw drawings end
// in .excalidraw.md, but they are not notes.
func isNote(name string) bool {
	name = strings.ToLower(name)
	return strings.HasSuffix(name, ".md") && !strings.HasSuffix(name, ".excalidraw.md")
}

// isFile reports whether an entry is a file or a symbolic link to a file. It returns
// false for a pipe, a device and a link to a folder. It also returns false for a link that
// leads out of the layer, and reports it. It returns true for a broken link, because the
// error is reported later, when the file is read.
func (l Layer) isFile(name string, d fs.DirEntry, diags *diag.List) bool {
	if d.Type()&fs.ModeSymlink == 0 {
		return d.Type().IsRegular()
	}
	info, err := fs.Stat(l.FS, name)
	if errors.Is(err, ErrOutside) {
		ReportUnreadable(File{l, name}.place(), err, diags)
		return false
	}
	return err != nil || info.Mode().IsRegular()
}
