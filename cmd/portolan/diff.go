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
	Old string `arg:"" stdin:"" complete:"path" help:"The earlier registry: a registry.json of a site, a folder of notes, or one note. - reads a registry.json from standard input."`
	New string `arg:"" stdin:"" complete:"path" help:"The later registry, in one of the same forms."`
	linksFlag
	Format string `enum:"text,json,markdown" default:"text" placeholder:"FORMAT" help:"Output format: text, json or markdown (default: text)."`
}

// Help returns the long part of the command's help: examples and explanations.
func (diffCmd) Help() string {
	return `Examples:
  portolan diff public/api/v1/registry.json content
  portolan diff --format markdown old new > changes.txt   # for a changelog (exits with 1)
  cat registry.json | portolan diff - ~/vault             # from a pipe (exits with 1)

Diff compares assignments. A line with + is added, a line with - is removed. A line
with ~ is changed: the source now says something different about the same port. A moved
row is not a change: diff ignores the file and the line. It also ignores whether a table
cell lists one port or several.

Formats: json has the structure of api/v1/changes.json (see build --baseline). markdown is
for changelogs. Do not save it in a folder of notes, where its tables are read as notes.

OLD and NEW may be named pipes with a registry.json, as <(git show v1:registry.json).

Diff exits with 0 if the registries agree, with 1 if they differ, and with 2 if it
cannot read one of them.`
}

func (c *diffCmd) Run(std streams) error {
	if c.Old == standardInput && c.New == standardInput {
		return errors.New("OLD and NEW are both -, but only one can come from standard input")
	}
	var loader generator.Loader
	earlier, err := readState(std, &loader, c.Old, c.links())
	if err != nil {
		return err
	}
	later, err := readState(std, &loader, c.New, c.links())
	if err != nil {
		return err
	}
	same, err := generator.Diff(std.out, generator.DiffFormat(c.Format), earlier, later)
	if err == nil && !same {
		err = errNo
	}
	return err
}

// standardInput is the argument that means standard input.
const standardInput = "-"

// readState reads the registry at a path, which is a file or a folder. If notes have
// errors, they cannot be compared, and readState prints the errors. It also prints which
// links it does not follow, because the facts of these notes are missing.
func readState(std streams, loader *generator.Loader, path string, links vault.Links) (jsonapi.Edition, error) {
	state, err := openState(std, path, links)
	if err != nil {
		return jsonapi.Edition{}, err
	}
	state.Loader = loader
	edition, diags, err := state.Read(version)
	written := filepath.Join(path, filepath.FromSlash(urls.Registry))
	if _, missing := os.Stat(written); err != nil && missing == nil {
		return edition, hinted{err, "the folder is a site; use " + written}
	}
	missed := slices.DeleteFunc(diags.Faults(), func(d *diag.Diagnostic) bool { return !d.Rule.Unread() })
	return edition, errors.Join(diag.WriteText(std.err, missed), err)
}

// openState opens a registry without reading it. A folder or a .md file contains notes.
// Any other file must be a registry.json.
func openState(std streams, path string, links vault.Links) (generator.State, error) {
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
		state.Layers, err = openLayers([]string{path}, links)
		return state, err
	}
	f, err := vault.OpenStream(path)
	if err != nil {
		return state, err
	}
	defer f.Close()
	state.Content, err = io.ReadAll(f)
	return state, err
}
