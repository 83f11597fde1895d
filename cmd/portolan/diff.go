package main

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"portolan/generator"
	"portolan/generator/diag"
	"portolan/generator/jsonapi"
	"portolan/generator/urls"
	"portolan/generator/vault"
)

type diffCmd struct {
	Old    string `arg:"" help:"The earlier registry: a registry.json that build wrote, a folder of notes, or one note. - reads a registry.json from standard input."`
	New    string `arg:"" help:"The later registry, likewise."`
	Format string `enum:"text,json,markdown" default:"text" placeholder:"FORMAT" help:"How to print what differs: text, json or markdown (default: text)."`
}

// Help adds examples to the help of the command.
func (diffCmd) Help() string {
	return `Examples:
  portolan diff public/api/v1/registry.json content
  portolan diff --format markdown old/ new/
  curl -s https://example.org/api/v1/registry.json | portolan diff - content

Compared are assignments. + is added, - removed, ~ changed: what a source says
otherwise of a port of which it spoke before. Where a fact was written is no
difference, and neither is beside which others.

json is the shape of api/v1/changes.json (see build --baseline). markdown is for
changelogs; in a folder of notes its tables would be read as notes.

Exits with 0 when the registries say the same, with 1 when they differ, with 2
when one cannot be read.`
}

func (c *diffCmd) Run(std streams) error {
	if c.Old == standardInput && c.New == standardInput {
		return errors.New("only one of the two can be read from standard input")
	}
	var reader vault.Reader
	earlier, err := readState(std, &reader, c.Old)
	if err != nil {
		return err
	}
	later, err := readState(std, &reader, c.New)
	if err != nil {
		return err
	}
	same, err := generator.Diff(std.out, generator.DiffFormat(c.Format), earlier, later)
	if err == nil && !same {
		err = errNo
	}
	return err
}

// standardInput is the name by which commands read it.
const standardInput = "-"

// readState reads the registry of a file or folder. What is wrong with notes
// is printed if it keeps them from being compared.
func readState(std streams, reader *vault.Reader, path string) (jsonapi.Edition, error) {
	state, err := openState(std, path)
	if err != nil {
		return jsonapi.Edition{}, err
	}
	state.Reader = reader
	edition, diags, err := state.Read(version)
	written := filepath.Join(path, filepath.FromSlash(urls.Registry))
	if _, missing := os.Stat(written); err != nil && missing == nil {
		return edition, hinted{err, "the folder is a site; name " + written}
	}
	errs := slices.DeleteFunc(diags.Faults(), func(d *diag.Diagnostic) bool { return d.Rule.Severity != diag.Error })
	return edition, errors.Join(diag.WriteText(std.err, errs), err)
}

// openState opens folders and notes as notes, and every other file as a
// registry.json.
func openState(std streams, path string) (generator.State, error) {
	state := generator.State{Name: path, Parts: parts}
	if path == standardInput {
		state.Name = "standard input"
		var err error
		state.Content, err = io.ReadAll(std.in)
		return state, err
	}
	info, err := os.Stat(path)
	if err != nil {
		return state, err
	}
	if info.IsDir() || strings.HasSuffix(strings.ToLower(path), ".md") {
		state.Layers, err = openLayers([]string{path})
		return state, err
	}
	state.Content, err = os.ReadFile(path)
	return state, err
}
