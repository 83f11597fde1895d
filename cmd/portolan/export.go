package main

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"portolan/generator"
	"portolan/generator/counts"
	"portolan/generator/diag"
	"portolan/generator/printable"
	"portolan/generator/registry"
)

type exportCmd struct {
	contentArgs
	Format string `enum:"json,services,csv,anki,markdown" required:"" placeholder:"FORMAT" help:"Output format: json, services, csv, anki or markdown."`
	Only   string `placeholder:"CHOICE" complete:"choice" help:"Export only some services: featured, notes, topic:NAME, system, user or dynamic. For csv and anki."`
	Out    string `short:"o" placeholder:"PATH" complete:"path" help:"File to write or replace (default: standard output). For markdown: a folder."`
}

// Help returns the long part of the command's help: examples and explanations.
func (exportCmd) Help() string {
	return `Examples:
  portolan export --format json > registry.json
  portolan export --format services -o services
  portolan export --format csv ~/vault -o ports.csv
  portolan export --format csv --only notes -o ours.csv
  portolan export --format anki --only featured -o cards.txt
  portolan export --format markdown ~/vault -o ports

json is the same file as api/v1/registry.json of the site, byte for byte.

services is the format of /etc/services, sorted by port. A service without a transport
becomes a comment. A range becomes a line with its first number. If several ports have the
same service name, only one line gets the name: if possible, the line of a port that a
registry assigns to this service. Then getent services NAME has exactly one answer.

csv is for spreadsheets: one row per assignment, with the keys of the JSON as column
heads. If a spreadsheet would read a cell as a formula, the cell gets an apostrophe in
front. The file starts with a byte order mark, so that spreadsheets read it as UTF-8.

anki is a text file of cards for Anki: one card for each number, which asks for its services,
and one for each name, which asks for its numbers. Import it with File > Import. A later
import changes the cards and keeps what you have learned. Without --only, the built-in notes
give more than 10,000 cards.

--only takes featured (ports on the home page), notes (services that notes list, so not only
a registry), topic:NAME (such as topic:mail), or a class of ports: system, user or dynamic.

services, csv and anki contain assignments only. Remarks, which say what systems do with numbers, are
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
	exported, err := generator.Export(opts, generator.Format(c.Format), c.Only)
	if loss := (*generator.Loss)(nil); errors.As(err, &loss) {
		std.fail("%v", loss)
		std.hint("nothing was written, because Markdown cannot express this")
		return errNo
	}
	if errors.Is(err, generator.ErrWhole) {
		return hinted{fmt.Errorf("--only: %s output contains all services", c.Format), "use --format csv or --format anki"}
	}
	if unknown := (*registry.UnknownChoice)(nil); errors.As(err, &unknown) {
		return hinted{fmt.Errorf("--only: %w", unknown), knownChoices(unknown)}
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

// knownChoices returns the hint for an unknown choice of services.
func knownChoices(e *registry.UnknownChoice) string {
	switch {
	case e.Topic && len(e.Known) == 0:
		return "these notes have no topics"
	case e.Topic:
		return "the topics are " + strings.Join(e.Known, ", ")
	}
	return "the choices are " + strings.Join(e.Known, ", ") + "NAME"
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
