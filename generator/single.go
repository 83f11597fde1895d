package generator

import (
	"bytes"
	"fmt"
	"path"
	"path/filepath"
	"strings"

	"portolan/generator/diag"
	"portolan/generator/output"
	"portolan/generator/registry"
	"portolan/generator/search"
	"portolan/generator/single"
	"portolan/generator/site"
	"portolan/generator/urls"
)

// SingleReport describes the edition in one file that a build wrote.
type SingleReport struct {
	single.Result
	// Bytes is the size of the file.
	Bytes int
	// Written reports whether the file is new or has changed.
	Written bool
}

// CheckSingleFile returns an error for paths that an edition in one file cannot have. A
// browser opens a file from disk as a page only if its name ends in .html or .htm.
func CheckSingleFile(name string) error {
	if ext := strings.ToLower(filepath.Ext(name)); ext != ".html" && ext != ".htm" {
		return fmt.Errorf("%s does not end in .html; name a file that ends in .html", name)
	}
	return nil
}

// writeSingle writes the edition in one file. It replaces only a file that it wrote before.
func writeSingle(reg *registry.Registry, opts Options, name string) (SingleReport, error) {
	content, err := singleContent(reg, opts)
	if err != nil {
		return SingleReport{}, err
	}
	var b bytes.Buffer
	result, err := single.Write(&b, content)
	if err != nil {
		return SingleReport{}, err
	}
	dir, base := filepath.Split(name)
	written, err := output.Place(filepath.Clean(dir), []output.File{output.Static(base, b.Bytes())}, single.Mark)
	return SingleReport{Result: result, Bytes: b.Len(), Written: written > 0}, err
}

// singleContent returns the content of the edition in one file.
func singleContent(reg *registry.Registry, opts Options) (single.Content, error) {
	var diags diag.List // Build has reported these diagnostics already.
	addresses, shown := pictures(reg, true, &diags)
	options := site.Options{
		Templates: opts.Templates, Own: opts.own, Static: opts.Static, Pictures: addresses, Pages: urls.Folders{},
		BaseURL: opts.baseURL(reg), Version: opts.Version, GeneratedAt: opts.GeneratedAt, Alone: true,
	}
	if opts.Baseline != nil {
		options.Changes = newBaseline(opts, reg).shown
	}
	pages, err := site.Files(reg, options)
	if err != nil {
		return single.Content{}, err
	}
	content := single.Content{
		Title: reg.Site().Title, Version: opts.Version,
		Static: opts.Static, Pictures: shown,
		Index: func() ([]byte, error) { return search.Data(reg, urls.Folders{}) },
	}
	for _, f := range pages {
		switch {
		case path.Ext(f.Path) == ".html":
			content.Pages = append(content.Pages, f)
		case f.Path == urls.Chart:
			content.Drawings = append(content.Drawings, f)
		}
	}
	return content, nil
}
