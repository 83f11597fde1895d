package generator

import (
	"fmt"
	"sync"

	"portolan/generator/diag"
	"portolan/generator/jsonapi"
	"portolan/generator/output"
	"portolan/generator/registry"
	"portolan/generator/search"
	"portolan/generator/site"
	"portolan/generator/urls"
	"portolan/generator/widgets"
)

// Files lists all files of the site, sorted by path, none rendered yet. With
// hashed set, assets and pictures are named by their content. Two files on one path are
// reported to diags.
func Files(reg *registry.Registry, opts Options, hashed bool, diags *diag.List) ([]output.File, error) {
	index := later(func() ([]output.File, error) { return search.Files(reg, hashed) })
	addresses, shown := pictures(reg, hashed, diags)
	changes := changesSince(opts, reg)
	api := opts.json(reg)
	api.Changes = changes
	data := jsonapi.Files(reg, api)
	files, err := site.Files(reg, site.Options{
		Templates: opts.Templates, Static: opts.Static, Pictures: addresses,
		Hashed: hashed, BaseURL: opts.baseURL(reg), Version: opts.Version,
		Changes: changes, GeneratedAt: opts.GeneratedAt,
		Manual: func() (jsonapi.Manual, error) { return jsonapi.Explain(reg, data) },
	})
	if err != nil {
		return nil, err
	}
	searched, err := index()
	if err != nil {
		return nil, err
	}
	scripts, err := widgets.Files(reg, widgets.Options{
		Static: opts.Static, Hashed: hashed, Index: searched[len(searched)-1].Path,
	})
	if err != nil {
		return nil, err
	}
	files = append(files, searched...)
	files = append(files, scripts...)
	files = append(files, shown...)
	files = append(files, data...)
	output.Sort(files)
	reportCollisions(reg, files, diags)
	return files, nil
}

// later starts to make something, and returns what waits for it.
func later[T any](make func() (T, error)) func() (T, error) {
	once := sync.OnceValues(make)
	go once()
	return once
}

// changesSince returns what compares a registry with the baseline, once, when
// first asked; nil without a baseline.
func changesSince(opts Options, reg *registry.Registry) func() (jsonapi.ChangesFile, error) {
	if opts.Baseline == nil {
		return nil
	}
	return sync.OnceValues(func() (jsonapi.ChangesFile, error) {
		now, err := jsonapi.Whole(reg, opts.json(reg))
		if err != nil {
			return jsonapi.ChangesFile{}, err
		}
		return Diff(*opts.Baseline, now)
	})
}

// reportCollisions reports the notes whose page has the path of another page.
// Only notes are named by their authors, so only their pages can collide.
func reportCollisions(reg *registry.Registry, files []output.File, diags *diag.List) {
	taken := map[string]int{}
	for _, f := range files {
		taken[f.Path]++
	}
	notes := map[string][]*registry.Note{}
	for _, n := range reg.Notes() {
		page := urls.Note(n)
		notes[page] = append(notes[page], n)
	}
	for page, same := range notes {
		owner := ""
		if taken[page] > len(same) {
			owner = "a page of the site itself"
		}
		for _, n := range same {
			if owner != "" {
				diags.Add(diag.PathCollision, diag.At{Source: n.Text, Offset: diag.WholeFile},
					fmt.Sprintf("its page would be %s, which is %s", page, owner), "rename one of the notes")
				continue
			}
			owner = "the page of " + n.Text.Name
		}
	}
}
