package main

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"portolan/generator/counts"
	"portolan/generator/output"
	"portolan/generator/overlay"
	"portolan/generator/printable"
	"portolan/generator/similar"
	"portolan/static"
	"portolan/templates"
)

type templatesCmd struct {
	Names []string `arg:"" optional:"" name:"file" complete:"none" help:"Files to write, such as layout.html or css/own.css. Default: all."`
	Out   string   `short:"o" placeholder:"DIR" complete:"folder" help:"Write the files into this folder. Without it, their names are listed."`
}

// Help returns the long part of the command's help: examples and explanations.
func (templatesCmd) Help() string {
	return `Examples:
  portolan templates                               # list the names of all files
  portolan templates -o look css/own.css own.html  # two files for small changes
  portolan build --templates look/templates --static look/static

Templates writes the built-in templates into DIR/templates, and style sheets, scripts and
pictures into DIR/static. It replaces no file that you have changed.

A file in the folders of --templates and --static takes the place of the built-in file of
the same name. The first line of a copy says which text it was copied from. If a later
version of the program has another text, build and check warn of it. So keep only the
files that you change. For small changes, use css/own.css, which is the last style
sheet, and own.html, whose definitions take the place of parts of the pages.`
}

// builtinFile is a file that the user can replace. path is its path in the folder of the
// command: the name, below templates or static.
type builtinFile struct {
	name, path string
	content    []byte
}

func (c *templatesCmd) Run(std streams) error {
	all, err := builtinFiles()
	if err != nil {
		return err
	}
	chosen, err := c.choose(all)
	if err != nil {
		return err
	}
	if c.Out == "" {
		for _, f := range chosen {
			fmt.Fprintln(std.out, f.path)
		}
		return nil
	}
	var files []output.File
	for _, f := range chosen {
		copied := overlay.Copy(f.name, f.content)
		if present, err := os.ReadFile(filepath.Join(c.Out, filepath.FromSlash(f.path))); err == nil && bytes.Equal(present, copied) {
			continue
		}
		files = append(files, output.Static(f.path, copied))
	}
	written, err := output.Place(c.Out, files, neverBegins)
	if err != nil {
		return hinted{err, "choose another folder, or name the files that you want"}
	}
	fmt.Fprintf(std.out, "%s in %s, %d written\n", counts.Of(len(chosen), "file"), printable.Line(c.Out), written)
	fmt.Fprintf(std.out, "\n  portolan build --templates %s --static %s\n", shellWord(filepath.Join(c.Out, "templates")),
		shellWord(filepath.Join(c.Out, "static")))
	return nil
}

// choose returns the files with the given names. Without names, it returns all.
func (c *templatesCmd) choose(all []builtinFile) ([]builtinFile, error) {
	if len(c.Names) == 0 {
		return all, nil
	}
	var chosen []builtinFile
	for _, name := range c.Names {
		i := slices.IndexFunc(all, func(f builtinFile) bool { return name == f.name || name == f.path })
		if i < 0 {
			var names []string
			for _, f := range all {
				names = append(names, f.name)
			}
			hint := "portolan templates lists all names"
			if near := similar.Names(name, names); len(near) > 0 {
				hint = "did you mean " + strings.Join(near, ", ") + "?"
			}
			return nil, hinted{fmt.Errorf("there is no built-in file %s", name), hint}
		}
		chosen = append(chosen, all[i])
	}
	return chosen, nil
}

// builtinFiles returns all files that the user can replace.
func builtinFiles() ([]builtinFile, error) {
	var all []builtinFile
	for _, set := range []struct {
		folder string
		files  fs.FS
	}{{"templates", templates.FS}, {"static", static.FS}} {
		names, err := overlay.Paths(set.files)
		if err != nil {
			return nil, err
		}
		for _, name := range names {
			content, err := fs.ReadFile(set.files, name)
			if err != nil {
				return nil, err
			}
			all = append(all, builtinFile{name, set.folder + "/" + name, content})
		}
	}
	return all, nil
}
