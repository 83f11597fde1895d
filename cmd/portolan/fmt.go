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
	"portolan/generator/printable"
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
	if printErr := c.print(std, notes); printErr != nil {
		return printErr
	}
	if err != nil {
		return err
	}
	if err := diag.WriteText(std.err, diags.Sorted()); err != nil {
		return err
	}
	if n := diags.Count(diag.Error); n > 0 {
		std.fail("%s; files with errors were not changed", counts.Of(n, "error"))
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

// print prints the fixes of the notes. With --write, it prints only their number.
func (c *fmtCmd) print(std streams, notes []generator.Repaired) error {
	if !c.Write {
		if err := std.data(func(w io.Writer) error { return printDiffs(w, notes) }); err != nil {
			return err
		}
	}
	for _, n := range notes {
		if n.Repairs > 0 && c.Write {
			fmt.Fprintf(std.out, "%s: %s fixed\n", printable.Line(n.Name), counts.Of(n.Repairs, "problem"))
		}
		if n.Left > 0 {
			std.hint("%s: %s not fixed, because the fix would change the meaning; "+
				"to see where, run portolan check", n.Name, counts.Of(n.Left, "problem"))
		}
	}
	return nil
}

// printDiffs prints the fixes as a diff that patch -p0 can apply.
func printDiffs(w io.Writer, notes []generator.Repaired) error {
	for _, n := range notes {
		if n.Repairs == 0 {
			continue
		}
		if _, err := w.Write(diffOf(printable.Line(n.Name), n)); err != nil {
			return err
		}
	}
	return nil
}

func diffOf(name string, n generator.Repaired) []byte {
	d := diff.Diff(name, n.Old, name, n.New)
	if strings.Contains(name, " ") { // patch needs a tab after a name with spaces
		d = bytes.Replace(d, []byte("\n--- "+name+"\n+++ "+name+"\n"), []byte("\n--- "+name+"\t\n+++ "+name+"\t\n"), 1)
	}
	return d
}
