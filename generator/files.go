package generator

import (
	"sync"

	"portolan/generator/diag"
	"portolan/generator/hosts"
	"portolan/generator/jsonapi"
	"portolan/generator/output"
	"portolan/generator/registry"
	"portolan/generator/search"
	"portolan/generator/site"
	"portolan/generator/urls"
	"portolan/generator/widgets"
)

// Files lists all files of the site, sorted by path. It does not render them. If hashed
// is set, the name of an asset or picture contains a hash of its content.
func Files(reg *registry.Registry, opts Options, hashed bool, diags *diag.List) ([]output.File, error) {
	opts, err := opts.dressed(reg, diags)
	if err != nil {
		return nil, err
	}
	return files(reg, opts, hashed, diags)
}

// files is like Files, for options that are dressed.
func files(reg *registry.Registry, opts Options, hashed bool, diags *diag.List) ([]output.File, error) {
	searched := inBackground(func() (searchFiles, error) {
		files, index, err := search.Files(reg, urls.Folders{}, hashed)
		return searchFiles{files, index}, err
	})
	addresses, shown := pictures(reg, hashed, diags)
	api := opts.json(reg)
	look := opts.Look
	if look == nil || look.hashed != hashed {
		var err error
		if look, err = newLook(opts.Templates, opts.Static, opts.own, hashed); err != nil {
			return nil, err
		}
	}
	engine := look.engine
	pages := site.Options{
		Templates: opts.Templates, Own: opts.own, Static: opts.Static, Look: look.pages, Pictures: addresses,
		Pages: urls.Folders{}, Hashed: hashed, Engine: engine.Path, BaseURL: opts.baseURL(reg), Version: opts.Version,
		GeneratedAt: opts.GeneratedAt,
	}
	if opts.Baseline != nil {
		since := newBaseline(opts, reg)
		api.Changes, pages.Changes = since.file, since.shown
	}
	servers, err := hosts.Rules(hosts.Site{Static: opts.Static, BaseURL: pages.BaseURL})
	if err != nil {
		return nil, err
	}
	pages.Servers = site.Servers(servers)
	// The path of the search index is known before a page is rendered.
	var found searchFiles
	pages.Index = func() string { return found.index }
	listed := inBackground(func() ([]output.File, error) { return jsonapi.Files(reg, api), nil })
	pages.Manual = func() (site.Manual, error) {
		data, _ := listed() // there is no error
		return describe(reg, data, opts.Baseline != nil)
	}
	files, err := site.Files(reg, pages)
	if err != nil {
		return nil, err
	}
	if found, err = searched(); err != nil {
		return nil, err
	}
	scripts, err := widgets.Files(reg, widgets.Options{
		Static: opts.Static, Engine: engine.Path, Index: found.index, Pages: urls.Folders{},
	})
	if err != nil {
		return nil, err
	}
	files = append(files, engine)
	files = append(files, found.files...)
	files = append(files, scripts...)
	files = append(files, shown...)
	data, err := listed()
	files = append(files, data...)
	output.Sort(files)
	return files, err
}

// searchFiles are all files for the search. index is the path of one of them, the search
// index.
type searchFiles struct {
	files []output.File
	index string
}

// inBackground calls compute in a goroutine. It returns a function that waits for compute
// and returns the result of compute.
func inBackground[T any](compute func() (T, error)) func() (T, error) {
	once := sync.OnceValues(compute)
	go once()
	return once
}
