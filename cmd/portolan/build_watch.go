package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"portolan/generator"
	"portolan/generator/diff"
	"portolan/generator/output"
	"portolan/generator/registry"
	"portolan/generator/watch"
)

// rebuilder builds a site again and again.
type rebuilder struct {
	// options opens the notes. It is called before each build, because a folder can be replaced.
	options func() (generator.Options, error)
	// build builds the site once, and prints a summary, or what is wrong.
	build func(generator.Options) (generator.Report, error)
	quiet bool
	std   streams

	loader generator.Loader
	look   *generator.Look
	// built is the registry of the last build. It is nil until a build succeeds.
	built *registry.Registry
}

// run builds the site, and builds it again after each change, until ctx ends. Errors in notes and
// errors of the file system are printed, and the next change tries again.
func (r *rebuilder) run(ctx context.Context, w *watch.Watcher) {
	r.again()
	if !r.quiet {
		fmt.Fprintln(r.std.out, "stop with ctrl-c")
	}
	w.Run(ctx, r.again)
}

// again builds the site, and prints what changed since the last build.
func (r *rebuilder) again() {
	err := r.try()
	if err != nil && !errors.Is(err, errNo) && !errors.Is(err, output.ErrInterrupted) {
		r.std.fail("%v", err)
	}
}

func (r *rebuilder) try() error {
	opts, err := r.options()
	if err != nil {
		return err
	}
	if r.look == nil {
		if r.look, err = generator.NewLook(opts.Templates, opts.Static, true); err != nil {
			return err
		}
	}
	opts.Loader, opts.Look = &r.loader, r.look
	report, err := r.build(opts)
	if err != nil {
		return err
	}
	if r.built != nil && r.built != report.Registry && !r.quiet {
		fmt.Fprintln(r.std.out, diff.Tell(r.built, report.Registry))
	}
	r.built = report.Registry
	return nil
}

// checkApart returns an error if one of the paths to which a build writes is in one of the watched
// folders: each build would then cause the next one.
func checkApart(written, watched []string) error {
	for _, to := range written {
		if to != "" && slices.ContainsFunc(watched, func(folder string) bool { return isInside(to, folder) }) {
			return fmt.Errorf("--watch: %s is in a folder that is watched, so each build would cause the next one", to)
		}
	}
	return nil
}

// isInside reports whether a path leads into a folder, or is the folder.
func isInside(path, folder string) bool {
	info, err := os.Stat(folder)
	if err != nil || !info.IsDir() {
		return false
	}
	at, errAt := filepath.Abs(path)
	dir, errDir := filepath.Abs(folder)
	if errAt != nil || errDir != nil {
		return false
	}
	inside, err := filepath.Rel(dir, at)
	return err == nil && filepath.IsLocal(inside)
}
