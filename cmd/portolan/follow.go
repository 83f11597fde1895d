package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"net/http"
	"path"
	"strings"

	"portolan/generator"
	"portolan/generator/counts"
	"portolan/generator/diag"
	"portolan/generator/diff"
	"portolan/generator/preview"
	"portolan/generator/printable"
	"portolan/generator/registry"
	"portolan/generator/watch"
)

// follower keeps a site as the notes are now.
type follower struct {
	// options opens the notes. It is called before each reading, because a folder can be replaced.
	options func() (generator.Options, error)
	site    *preview.Site
	std     streams

	loader generator.Loader
	// look has the built-in templates and static files, which do not change. Files of the user are
	// read each time.
	look *generator.Look
	// reg is the registry that the site shows, and dress what decides about its style sheets.
	reg   *registry.Registry
	dress string
	held  bool // whether the site shows problems over the last edition
}

// start loads the notes for the first time and shows them. It returns the diagnostics. If they
// contain errors, nothing is shown.
func (f *follower) start(templates, static fs.FS) (diags *diag.List, err error) {
	if f.look, err = generator.NewLook(templates, static, false); err != nil {
		return nil, err
	}
	reg, diags, err := f.load()
	if err == nil && !generator.Failed(diags, false) {
		f.reg = reg
	}
	return diags, err
}

// load loads the notes and, if they have no errors, shows them.
func (f *follower) load() (*registry.Registry, *diag.List, error) {
	opts, err := f.options()
	if err != nil {
		return nil, nil, err
	}
	reg, diags, err := f.loader.Load(opts.Layers, opts.Parts...)
	if err != nil {
		return reg, diags, err
	}
	dress := dressOf(opts, reg)
	if reg == f.reg && dress == f.dress && !f.held {
		return reg, diags, nil
	}
	opts.Look = f.look
	files, err := generator.Files(reg, opts, false, diags)
	if err == nil && !generator.Failed(diags, false) {
		f.site.Show(files, dress)
		f.dress = dress
	}
	return reg, diags, err
}

// follow shows each later state of the notes, until ctx ends.
func (f *follower) follow(ctx context.Context, w *watch.Watcher) {
	w.Run(ctx, f.update)
}

// update shows the notes as they are now, and prints one line about what changed. If they have
// errors, the site stays as it is, with the errors over its pages.
func (f *follower) update() {
	dress := f.dress
	reg, diags, err := f.load()
	if err == nil && diags.Unread() > 0 {
		// A note can vanish between listing and reading, when an editor or a checkout replaces it.
		reg, diags, err = f.load()
	}
	switch {
	case err != nil:
		f.hold(err.Error() + "\n")
		fmt.Fprintf(f.std.out, "the site stays as it is: %s\n", printable.Line(err.Error()))
	case generator.Failed(diags, false):
		var all strings.Builder
		_ = diag.WriteText(&all, diags.Faults()) // a strings.Builder returns no errors
		f.hold(all.String())
		fmt.Fprintf(f.std.out, "the site stays as it is: %s\n", countProblems(diags))
		_ = diag.WriteText(f.std.err, diags.Faults()) // there is nobody to tell
	case reg != f.reg || f.held:
		fmt.Fprintln(f.std.out, diff.Tell(f.reg, reg)+f.problems(diags))
		f.reg, f.held = reg, false
	case dress != f.dress:
		fmt.Fprintln(f.std.out, "the look of the pages has changed")
	}
}

// dressOf returns a text that differs when the user has changed templates, static files or the accent.
func dressOf(opts generator.Options, reg *registry.Registry) string {
	h := sha256.New()
	for _, folder := range []generator.LookFolder{opts.OwnTemplates, opts.OwnStatic} {
		if folder.FS == nil {
			continue
		}
		// A file that cannot be read is reported when the site is made.
		_ = fs.WalkDir(folder.FS, ".", func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			text, err := fs.ReadFile(folder.FS, name)
			fmt.Fprintf(h, "%q %q %v\n", name, text, err)
			return nil
		})
	}
	if home := reg.Home(); home != nil {
		h.Write(home.Accent.Style())
	}
	return hex.EncodeToString(h.Sum(nil)[:6])
}

// looking returns a handler that also makes the watcher look at the notes when somebody opens a page:
// some network drives report no changes. The answer does not wait for this.
func looking(h http.Handler, w *watch.Watcher) http.Handler {
	return http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) {
		if ext := path.Ext(r.URL.Path); ext == "" || ext == ".html" {
			w.Look()
		}
		h.ServeHTTP(rw, r)
	})
}

// hold shows problems over the last edition.
func (f *follower) hold(problems string) {
	f.held = true
	f.site.Hold(problems)
}

// problems returns the number of warnings. Without warnings, it returns "".
func (f *follower) problems(diags *diag.List) string {
	if n := diags.Count(diag.Warning); n > 0 {
		return " (" + counts.Of(n, "warning") + ")"
	}
	return ""
}
