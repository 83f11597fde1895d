package generator

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"portolan/generator/diag"
	"portolan/generator/markdown"
	"portolan/generator/reading"
	"portolan/generator/reading/frontmatter"
	"portolan/generator/registry"
)

// Layer is one folder, or one file, of notes.
type Layer struct {
	FS fs.FS
	// Name is the folder as the user named it. Diagnostics begin with it.
	Name string
	// Only is the one file or folder of FS to read; empty for all.
	Only string
}

// Part is notes that a home note can add to its own by name.
type Part struct {
	Name string
	Layer
}

// Load reads the notes of all layers into a registry, and those parts that the
// home note includes. What is wrong with the notes is in the list; the error is
// for layers that cannot be listed at all.
func Load(layers []Layer, parts ...Part) (*registry.Registry, *diag.List, error) {
	diags := &diag.List{}
	var builder registry.Builder
	builder.SetSite(registry.Site{Title: frontmatter.DefaultSiteTitle})
	notes, others, err := list(layers)
	if err != nil {
		return nil, nil, err
	}
	for _, f := range others {
		builder.AddFile(&registry.File{Place: diag.NewSource(f.path, f.name(), nil), FS: f.layer.FS})
	}
	var paths markdown.Paths
	read := parse(notes, &paths)
	more, err := included(read, parts, diags)
	if err != nil {
		return nil, nil, err
	}
	all := append(read, parse(more, &paths)...)
	for i := range all[len(read):] {
		all[len(read)+i].bundled = true
	}
	interpret(all, &builder, diags)
	reg := builder.Build(diags)
	setApart(reg, diags)
	// Remarks explain decisions to authors, and those of parts are elsewhere.
	diags.DropRemarks(func(s *diag.Source) bool {
		return slices.ContainsFunc(all[len(read):], func(note parsed) bool { return note.doc != nil && note.doc.Source == s })
	})
	return reg, diags, nil
}

// included lists the notes of the parts that the home note includes.
func included(read []parsed, parts []Part, diags *diag.List) ([]file, error) {
	var layers []Layer
	seen := map[string]bool{}
	for _, note := range read {
		if note.doc == nil {
			continue
		}
		for _, name := range frontmatter.Includes(note.doc) {
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
	notes, _, err := list(layers)
	return notes, err
}

func partNames(parts []Part) string {
	names := make([]string, len(parts))
	for i, p := range parts {
		names[i] = p.Name
	}
	return strings.Join(names, ", ")
}

// parsed is a note after it was read as Markdown, with what was found wrong.
type parsed struct {
	doc     *markdown.Document
	bundled bool // it is of a part that the home note includes
	diags   diag.List
}

// parse reads notes as Markdown, adds their paths to those of notes read before,
// and returns them in their order.
func parse(notes []file, paths *markdown.Paths) []parsed {
	for _, f := range notes {
		paths.Add(f.path)
	}
	read := make([]parsed, len(notes))
	each(len(notes), func(i int) { read[i].doc = notes[i].parse(*paths, &read[i].diags) })
	return read
}

// interpret adds what notes mean to a builder: first the notes themselves, in
// their order, since they share sources, then what each of them states.
func interpret(read []parsed, b *registry.Builder, diags *diag.List) {
	notes := make([]*registry.Note, len(read))
	for i, note := range read {
		if note.doc != nil {
			notes[i] = reading.Open(note.doc, note.bundled, b, &read[i].diags)
		}
	}
	stated := make([]registry.Builder, len(read))
	each(len(read), func(i int) {
		if notes[i] != nil {
			reading.Read(read[i].doc, notes[i], &stated[i], &read[i].diags)
		}
	})
	for i := range read {
		b.Append(&stated[i])
		diags.Append(&read[i].diags)
	}
}

// each calls do with 0 to n-1, several at a time.
func each(n int, do func(int)) {
	var next atomic.Int64
	var wait sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), n) {
		wait.Go(func() {
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				do(i)
			}
		})
	}
	wait.Wait()
}

// file is one note, or what lies beside notes, before it is read.
type file struct {
	layer Layer
	path  string
}

// name is the path of the note as the user would name it.
func (f file) name() string { return path.Join(f.layer.Name, f.path) }

// list finds the notes of all layers, and what lies beside them, by path.
// Hidden files and folders, such as .obsidian and .trash, are passed over, as
// is node_modules. A note that is named alone has nothing beside it: its folder
// may be anything.
func list(layers []Layer) (notes, others []file, err error) {
	for _, layer := range layers {
		top := "."
		if layer.Only != "" {
			if info, err := fs.Stat(layer.FS, layer.Only); err != nil || !info.IsDir() {
				notes = append(notes, file{layer, layer.Only})
				continue
			}
			top = layer.Only
		}
		err := fs.WalkDir(layer.FS, top, func(name string, d fs.DirEntry, err error) error {
			if err != nil {
				return err
			}
			hidden := name != "." && strings.HasPrefix(d.Name(), ".")
			switch {
			case d.IsDir() && (hidden || d.Name() == "node_modules"):
				return fs.SkipDir
			case d.IsDir() || hidden || !isFile(layer.FS, name, d):
			case isNote(name):
				notes = append(notes, file{layer, name})
			default:
				others = append(others, file{layer, name})
			}
			return nil
		})
		if err != nil {
			return nil, nil, fmt.Errorf("content %s: %w", layer.Name, err)
		}
	}
	if len(notes) == 0 {
		names := make([]string, len(layers))
		for i, l := range layers {
			names[i] = l.Name
		}
		return nil, nil, fmt.Errorf("content %s: no notes (files ending in .md) there", strings.Join(names, ", "))
	}
	slices.SortStableFunc(notes, func(a, b file) int { return cmp.Compare(a.path, b.path) })
	return notes, others, nil
}

// isNote tells notes by their endings. Drawings of the Excalidraw plugin are
// data in the clothes of a note.
func isNote(name string) bool {
	name = strings.ToLower(name)
	return strings.HasSuffix(name, ".md") && !strings.HasSuffix(name, ".excalidraw.md")
}

// isFile tells a file, or a link to one, from pipes, devices and links to
// folders. A link that leads nowhere counts as a file: that is a fault.
func isFile(fsys fs.FS, name string, d fs.DirEntry) bool {
	if d.Type()&fs.ModeSymlink == 0 {
		return d.Type().IsRegular()
	}
	info, err := fs.Stat(fsys, name)
	return err != nil || info.Mode().IsRegular()
}

func (f file) parse(paths markdown.Paths, diags *diag.List) *markdown.Document {
	if src := f.read(diags); src != nil {
		return paths.Parse(src, diags)
	}
	return nil
}

func (f file) read(diags *diag.List) *diag.Source {
	b, err := fs.ReadFile(f.layer.FS, f.path)
	src := diag.NewSource(f.path, f.name(), b)
	if err != nil {
		diags.Add(diag.Unreadable, diag.At{Source: src, Offset: diag.WholeFile}, reason(err), "")
		return nil
	}
	return src
}

// reason says why a file cannot be read, without naming it again.
func reason(err error) string {
	var pathErr *fs.PathError
	if errors.As(err, &pathErr) {
		err = pathErr.Err
	}
	return err.Error()
}
