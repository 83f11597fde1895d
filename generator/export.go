package generator

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"portolan/generator/diag"
	"portolan/generator/output"
	"portolan/generator/reading/frontmatter"
	"portolan/generator/registry"
	"portolan/generator/tables"
	"portolan/generator/urls"
)

// Format is an output format of Export.
type Format string

// The output formats of Export.
const (
	// FormatJSON is the format of the file api/v1/registry.json that Build writes.
	FormatJSON Format = "json"
	// FormatServices is the format of /etc/services.
	FormatServices Format = "services"
	// FormatCSV is a table for spreadsheets, with one row for each assignment.
	FormatCSV Format = "csv"
	// FormatAnki is a text file of cards that Anki imports.
	FormatAnki Format = "anki"
	// FormatMarkdown is a folder of notes. Load reads the same registry from these notes.
	FormatMarkdown Format = "markdown"
)

// Exported is the result of Export. Its methods WriteTo and Place write it.
type Exported struct {
	Diags *diag.List
	// Refused is set if the notes have errors. Then there is nothing to write.
	Refused bool
	// LeftOut is the number of remarks that the format cannot contain.
	LeftOut int
	format  Format
	// files contains one file, or any number of notes if the format is FormatMarkdown.
	files []output.File
}

// ErrWhole is the error for a choice of services in a format that contains the whole registry.
var ErrWhole = errors.New("this format contains all services")

// Export reads the notes of opts and converts the registry to a format. The formats FormatCSV and
// FormatAnki contain only the services of a choice: see registry.Registry.Choose. For all other
// formats, the choice must be empty.
func Export(opts Options, format Format, choice string) (Exported, error) {
	if choice != "" && format != FormatCSV && format != FormatAnki {
		return Exported{}, ErrWhole
	}
	reg, diags, err := Load(opts.Layers, opts.Parts...)
	if err != nil {
		return Exported{}, err
	}
	all, err := Files(reg, opts, false, diags)
	if err != nil {
		return Exported{}, err
	}
	out := Exported{Diags: diags, Refused: Failed(diags, false), format: format}
	if out.Refused {
		return out, nil
	}
	has, err := reg.Choose(choice)
	if err != nil {
		return Exported{}, err
	}
	switch format {
	case FormatServices, FormatCSV, FormatAnki:
		out.LeftOut = len(reg.Remarks())
	}
	switch format {
	case FormatServices:
		var registrar *registry.Registry
		registrar, err = registrarOf(reg, opts.Parts)
		out.files = []output.File{{Path: "services", Render: tables.Entries(reg, registrar)}}
	case FormatCSV:
		out.files = []output.File{{Path: "ports.csv", Render: tables.Sheet(reg, has)}}
	case FormatAnki:
		out.files = []output.File{{Path: "ports.txt", Render: tables.Cards(reg, has)}}
	case FormatMarkdown:
		out.files, err = exportNotes(reg)
	case FormatJSON:
		file, _ := output.Find(all, urls.Registry)
		out.files = []output.File{file}
	default:
		return Exported{}, fmt.Errorf("%q is not a format of exports", format)
	}
	return out, err
}

// registrarOf returns the registry of IANA. From this registry, tables.Entries takes the
// port that the name of a protocol leads to. If the notes contain the registry of IANA,
// registrarOf returns reg. Otherwise it loads the registry from parts. If parts does not
// contain it, either, registrarOf returns reg.
func registrarOf(reg *registry.Registry, parts []Part) (*registry.Registry, error) {
	i := slices.IndexFunc(parts, func(p Part) bool { return p.Name == tables.IANASource.ID })
	if i < 0 || slices.ContainsFunc(reg.Sources(), func(s *registry.Source) bool { return s.ID == tables.IANASource.ID }) {
		return reg, nil
	}
	iana, _, err := Load([]Layer{parts[i].Layer})
	return iana, err
}

// exportNotes converts the registry to notes. It reads these notes again and returns an
// error if the result is a different registry.
func exportNotes(reg *registry.Registry) ([]output.File, error) {
	var files []output.File
	for _, n := range tables.NotesWithFacts(reg) {
		facts := tables.Facts{Command: exportCommand, Note: n, Remarks: reg.RemarksOf(n), Site: reg.Site()}
		files = append(files, output.File{Path: n.Path(), Render: facts.Render})
	}
	home := frontmatter.Home{Title: reg.Site().Title}
	if n := reg.Home(); n != nil && n.Path() != frontmatter.HomePath {
		home.Replacement = n.Path()
	}
	again, err := reread(files, home)
	if err != nil {
		return nil, err
	}
	return files, compare(reg, again)
}

const exportCommand = "portolan export --format markdown"

// ErrSeveral is the error if several notes are exported, but no folder is named. Standard
// output can take only one.
var ErrSeveral = errors.New("standard output takes one file")

// WriteTo writes the exported file. If there are several notes, it returns an error that
// wraps ErrSeveral.
func (e Exported) WriteTo(w io.Writer) (int64, error) {
	if len(e.files) > 1 {
		return 0, fmt.Errorf("%d notes are exported, but %w", len(e.files), ErrSeveral)
	}
	var b bytes.Buffer
	for _, f := range e.files {
		if err := f.Render(&b); err != nil {
			return 0, err
		}
	}
	return b.WriteTo(w)
}

// Place writes the export to a path. For Markdown, the path is a folder for the notes.
// For any other format, it is a file.
func (e Exported) Place(to string) (output.Result, error) {
	if e.format == FormatMarkdown {
		return output.WriteNotes(to, e.files)
	}
	dir, name := filepath.Split(to)
	if info, err := os.Stat(to); name == "" || err == nil && info.IsDir() {
		return output.Result{}, fmt.Errorf("%s is a folder; name a file in it", to)
	}
	if strings.EqualFold(filepath.Ext(name), ".md") {
		return output.Result{}, fmt.Errorf("%s ends in .md, but %s output is not Markdown", to, e.format)
	}
	written, err := output.Place(filepath.Clean(dir), []output.File{{Path: name, Render: e.files[0].Render}}, "")
	return output.Result{Files: 1, Written: written}, err
}
