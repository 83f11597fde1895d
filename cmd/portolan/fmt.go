package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/rogpeppe/go-internal/diff"

	"portolan/generator"
	"portolan/generator/counts"
	"portolan/generator/diag"
)

type fmtCmd struct {
	Files []string `arg:"" optional:"" help:"Notes, or folders of notes. Default: ./content."`
	Write bool     `help:"Write the files instead of showing what would change."`
	Cells bool     `help:"Cut the blanks at the ends of table cells, too. Tables with aligned pipes stay aligned."`
}

// Help adds examples to the help of the command.
func (fmtCmd) Help() string {
	return `Examples:
  portolan fmt
  portolan fmt --write ~/vault ports.md

Repaired are: a | that is not escaped inside a wiki-link in a table, a heading
without a blank after its #, UTF-8 that was read as Windows-1252, and a byte
order mark. All other bytes stay as they are. Code, front matter and addresses
are never touched. Links to files are passed over.

Without --write the edits are printed as a unified diff, and the exit code is 1
if there are any.`
}

func (c *fmtCmd) Run(std streams) error {
	layers, err := c.layers()
	if err != nil {
		return err
	}
	notes, diags, err := generator.Repair(generator.RepairOptions{Layers: layers, Cells: c.Cells, Write: c.Write})
	for _, n := range notes {
		c.print(std, n)
	}
	if err != nil {
		return err
	}
	if err := diag.WriteText(std.err, diags.Sorted()); err != nil {
		return err
	}
	if n := diags.Count(diag.Error); n > 0 {
		fmt.Fprintf(std.err, "portolan: error: %s, so those files were left alone\n", counts.Of(n, "error"))
		return errNo
	}
	for _, n := range notes {
		if n.Repairs > 0 && !c.Write {
			return errNo
		}
	}
	return nil
}

// layers opens the files and folders to repair.
func (c *fmtCmd) layers() ([]generator.Layer, error) {
	switch {
	case len(c.Files) > 0:
		return openLayers(c.Files)
	case hasDefaultContent():
		return openLayers([]string{defaultContent})
	}
	return nil, errors.New("there is no folder ./content, and the notes inside this program cannot be written; name " +
		"files or folders")
}

// print shows what was, or would be, done to a note.
func (c *fmtCmd) print(std streams, n generator.Repaired) {
	name := diag.Printable(n.Name)
	switch {
	case n.Repairs > 0 && c.Write:
		fmt.Fprintf(std.out, "%s: %s\n", name, counts.Of(n.Repairs, "repair"))
	case n.Repairs > 0:
		printDiff(std.out, name, n)
	}
	if n.Left > 0 {
		fmt.Fprintf(std.err, "portolan: hint: %s: %s would change what the note says; portolan check shows where\n", name,
			counts.Of(n.Left, "repair"))
	}
}

// printDiff prints the edits so that patch -p0 can make them.
func printDiff(w io.Writer, name string, n generator.Repaired) {
	d := diff.Diff(name, n.Old, name, n.New)
	if strings.Contains(name, " ") { // a tab ends a name that holds blanks
		d = bytes.Replace(d, []byte("\n--- "+name+"\n+++ "+name+"\n"), []byte("\n--- "+name+"\t\n+++ "+name+"\t\n"), 1)
	}
	_, _ = w.Write(d) // nobody is left to tell
}
