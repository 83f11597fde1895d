package main

import (
	"errors"
	"fmt"
	"io"

	"portolan/generator"
	"portolan/generator/counts"
	"portolan/generator/diag"
	"portolan/generator/printable"
)

type exportCmd struct {
	contentFlag
	Format string `enum:"json,services,csv,markdown" required:"" placeholder:"FORMAT" help:"Output format: json, services, csv or markdown."`
	Out    string `short:"o" placeholder:"PATH" complete:"path" help:"File to write or replace (default: standard output). For markdown: a folder."`
}

// Help returns the long part of the command's help: examples and explanations.
func (exportCmd) Help() string {
	return `Examples:
  portolan export --format json > registry.json
  portolan export --format services -o services
  portolan export --format csv --content ~/vault -o ports.csv
  portolan export --format markdown --content ~/vault -o ports

json is the same file as api/v1/registry.json of the site, byte for byte.

services is the format of /etc/services, sorted by port. A service without a transport
becomes a comment. A range becomes a line with its first number. If several ports have the
same service name, only one line gets the name: if possible, the line of a port that a
registry assigns to this service. Then getent services NAME has exactly one answer.

csv is for spreadsheets: one row per assignment, with the keys of the JSON as column
heads. If a spreadsheet would read a cell as a formula, the cell gets an apostrophe in
front. The file starts with a byte order mark, so that spreadsheets read it as UTF-8.

services and csv contain assignments only. Remarks, which say what systems do with numbers, are
in json and markdown.

markdown is notes with front matter and tables. Export reads them back to make sure that
they contain the same registry. Each exported note gets the same relative path as your
note. It contains the facts of your note, but not its text. One note goes to standard
output. For several notes, use -o with an empty folder, or the folder of an earlier export.`
}

func (c *exportCmd) Run(std streams) error {
	opts, err := c.options()
	if err != nil {
		return err
	}
	c.hintAtBuiltIn(std)
	exported, err := generator.Export(opts, generator.Format(c.Format))
	if loss := (*generator.Loss)(nil); errors.As(err, &loss) {
		std.fail("%v", loss)
		std.hint("nothing was written, because Markdown cannot express this")
		return errNo
	}
	if err != nil {
		return err
	}
	if exported.Refused {
		if err := diag.WriteText(std.err, exported.Diags.Faults()); err != nil {
			return err
		}
		std.fail("nothing was exported: %s", countProblems(exported.Diags))
		return errNo
	}
	if n := exported.Diags.Count(diag.Warning); n > 0 {
		std.hint("%s; to see them, run portolan check", counts.Of(n, "warning"))
	}
	if n := exported.LeftOut; n > 0 {
		std.hint("%s left out: %s output contains assignments only", counts.Of(n, "remark"), c.Format)
	}
	return c.write(std, exported)
}

func (c *exportCmd) write(std streams, exported generator.Exported) error {
	if c.Out != "" {
		result, err := exported.Place(c.Out)
		if err != nil {
			return err
		}
		fmt.Fprintf(std.out, "%s in %s, %d written, %d removed\n", counts.Of(result.Files, "file"), printable.Line(c.Out),
			result.Written, result.Removed)
		return nil
	}
	err := std.data(func(w io.Writer) error {
		_, err := exported.WriteTo(w)
		return err
	})
	if errors.Is(err, generator.ErrSeveral) {
		return hinted{err, "choose a folder with -o"}
	}
	return err
}
