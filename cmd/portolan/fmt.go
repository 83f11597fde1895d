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
	"portolan/generator/vault"
)

type fmtCmd struct {
	Files []string `arg:"" optional:"" complete:"path" help:"Notes, or folders of notes (default: ./content)."`
	Write bool     `help:"Write the fixes to the files, instead of a diff to standard output."`
	Cells bool     `help:"Also remove spaces at the ends of table cells. Tables with aligned pipes stay aligned."`
}

// Help returns the long part of the command's help: examples and explanations.
func (fmtCmd) Help() string {
	return `Examples:
  portolan fmt                            # show the fixes for ./content
  portolan fmt --write ~/vault ports.md   # write them to the files
  portolan fmt --cells ports.md           # also trim cells (if there are fixes, exits with 1)

Without --write, fmt prints the fixes as a unified diff. It exits with 1 if there are any.

Fmt escapes a | inside a wiki-link in a table, and adds the missing space after the # of
a heading. It repairs UTF-8 text that was read as Windows-1252. It removes a byte order
mark. All other bytes stay the same. Fmt never changes code, front matter or URLs,
and skips symbolic links.`
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
		fmt.Fprintf(std.err, "portolan: error: %s; files with errors were not changed\n", counts.Of(n, "error"))
		return errNo
	}
	for _, n := range notes {
		if n.Repairs > 0 && !c.Write {
			return errNo
		}
	}
	return nil
}

// layers opens the notes that fmt reads: the files that the user named, or the default
// notes.
func (c *fmtCmd) layers() ([]generator.Layer, error) {
	switch {
	case len(c.Files) > 0:
		return openLayers(c.Files, vault.LinksInside)
	case hasDefaultContent():
		return openLayers([]string{defaultContent}, vault.LinksInside)
	}
	return nil, hinted{errors.New("there is no folder ./content"), "name the notes to fix: portolan fmt ~/vault"}
}

// print prints the fixes of a note. With --write, it prints only their number.
func (c *fmtCmd) print(std streams, n generator.Repaired) {
	name := diag.Printable(n.Name)
	switch {
	case n.Repairs > 0 && c.Write:
		fmt.Fprintf(std.out, "%s: %s fixed\n", name, counts.Of(n.Repairs, "problem"))
	case n.Repairs > 0:
		printDiff(std.out, name, n)
	}
	if n.Left > 0 {
		fmt.Fprintf(std.err, "portolan: hint: %s: %s not fixed, because the fix would change the meaning; "+
			"to see where, run portolan check\n", name, counts.Of(n.Left, "problem"))
	}
}

// printDiff prints the fixes as a diff that patch -p0 can apply.
func printDiff(w io.Writer, name string, n generator.Repaired) {
	d := diff.Diff(name, n.Old, name, n.New)
	if strings.Contains(name, " ") { // patch needs a tab after a name with spaces
		d = bytes.Replace(d, []byte("\n--- "+name+"\n+++ "+name+"\n"), []byte("\n--- "+name+"\t\n+++ "+name+"\t\n"), 1)
	}
	_, _ = w.Write(d) // if standard output is closed, nobody reads the diff
}
