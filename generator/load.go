package generator

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"portolan/generator/diag"
	"portolan/generator/ingest"
	"portolan/generator/markdown"
	"portolan/generator/registry"
)

// Layer is one folder, or one file, of notes.
type Layer struct {
	FS fs.FS
	// Name is the folder as the user named it. Diagnostics begin with it.
	Name string
	// Only is the one file of FS to read; empty for all.
	Only string
}

// Load reads the notes of all layers into a registry. What is wrong with the
// notes is in the list; the error is for layers that cannot be listed at all.
func Load(layers []Layer) (*registry.Registry, *diag.List, error) {
	diags := &diag.List{}
	var builder registry.Builder
	builder.SetSite(registry.Site{Title: ingest.DefaultSiteTitle})
	files, err := list(layers)
	if err != nil {
		return nil, nil, err
	}
	for _, f := range files {
		if doc := f.parse(diags); doc != nil {
			ingest.Read(doc, &builder, diags)
		}
	}
	return builder.Build(diags), diags, nil
}

// file is one note before it is read.
type file struct {
	layer Layer
	path  string
}

// name is the path of the note as the user would name it.
func (f file) name() string { return path.Join(f.layer.Name, f.path) }

// list finds the notes of all layers, by path. Hidden files and folders are
// passed over, as is node_modules.
func list(layers []Layer) ([]file, error) {
	var files []file
	for _, layer := range layers {
		if layer.Only != "" {
			files = append(files, file{layer, layer.Only})
			continue
		}
		err := fs.WalkDir(layer.FS, ".", func(name string, d fs.DirEntry, err error) error {
			if err != nil {
				return err
			}
			hidden := name != "." && strings.HasPrefix(d.Name(), ".")
			switch {
			case d.IsDir() && (hidden || d.Name() == "node_modules"):
				return fs.SkipDir
			case !d.IsDir() && !hidden && strings.EqualFold(path.Ext(name), ".md") && holdsText(layer.FS, name, d):
				files = append(files, file{layer, name})
			}
			return nil
		})
		if err != nil {
			return nil, fmt.Errorf("content %s: %w", layer.Name, err)
		}
	}
	if len(files) == 0 {
		names := make([]string, len(layers))
		for i, l := range layers {
			names[i] = l.Name
		}
		return nil, fmt.Errorf("content %s: no notes (files ending in .md) there", strings.Join(names, ", "))
	}
	slices.SortStableFunc(files, func(a, b file) int { return cmp.Compare(a.path, b.path) })
	return files, nil
}

// holdsText tells a file, or a link to one, from pipes, devices and links to
// folders. A link that leads nowhere counts as a file: that is a fault.
func holdsText(fsys fs.FS, name string, d fs.DirEntry) bool {
	if d.Type()&fs.ModeSymlink == 0 {
		return d.Type().IsRegular()
	}
	info, err := fs.Stat(fsys, name)
	return err != nil || info.Mode().IsRegular()
}

func (f file) parse(diags *diag.List) *markdown.Document {
	if src := f.read(diags); src != nil {
		return markdown.Parse(src, diags)
	}
	return nil
}

func (f file) read(diags *diag.List) *diag.Source {
	b, err := fs.ReadFile(f.layer.FS, f.path)
	src := diag.NewSource(f.path, f.name(), b)
	if err != nil {
		var pathErr *fs.PathError
		if errors.As(err, &pathErr) {
			err = pathErr.Err
		}
		diags.Add(diag.Unreadable, diag.At{Source: src, Offset: diag.WholeFile}, err.Error(), "")
		return nil
	}
	return src
}
