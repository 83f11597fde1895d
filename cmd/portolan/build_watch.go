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
)

// follow builds the site, and builds it again after each change of the notes, until ctx ends. Errors
// in notes and errors of the file system are printed, and the next change tries again.
func (c *buildCmd) follow(ctx context.Context, opts generator.Options, std streams) error {
	if err := c.checkApart(); err != nil {
		return err
	}
	// The notes are watched before they are read, so that no change gets lost in between.
	w := c.watch(std)
	defer w.Close()
	var err error
	if opts.Look, err = generator.NewLook(opts.Templates, opts.Static, true); err != nil {
		return err
	}
	opts.Loader = &generator.Loader{}
	var built *registry.Registry
	again := func() {
		now := opts
		fresh, err := c.options()
		if err == nil {
			now.Layers = fresh.Layers
			built, err = c.buildAgain(now, built, std)
		}
		if err != nil && !errors.Is(err, errNo) && !errors.Is(err, output.ErrInterrupted) {
			std.fail("%v", err)
		}
	}
	again()
	if !c.Quiet {
		fmt.Fprintln(std.out, "stop with ctrl-c")
	}
	w.Run(ctx, again)
	return nil
}

// buildAgain builds the site and returns its registry. It prints what changed since the registry
// built, which is nil for the first build. If the notes have errors, it returns built.
func (c *buildCmd) buildAgain(opts generator.Options, built *registry.Registry, std streams) (*registry.Registry, error) {
	report, err := c.build(opts, std)
	if err != nil {
		return built, err
	}
	if built != nil && built != report.Registry && !c.Quiet {
		fmt.Fprintln(std.out, diff.Tell(built, report.Registry))
	}
	return report.Registry, nil
}

// checkApart returns an error if the site is written into a folder of notes: each build would then
// cause the next one.
func (c *buildCmd) checkApart() error {
	written := []string{c.Out, c.SingleFile, c.Zip, c.Docset}
	for _, to := range written {
		if to != "" && slices.ContainsFunc(c.paths(), func(notes string) bool { return isInside(to, notes) }) {
			return fmt.Errorf("--watch: %s is in a folder of notes, so each build would cause the next one", to)
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
