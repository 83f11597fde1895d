package main

import (
	"errors"
	"fmt"

	"portolan/generator"
	"portolan/generator/counts"
	"portolan/generator/diag"
)

type exportCmd struct {
	contentFlag
	Format string `enum:"json,services,csv,markdown" required:"" placeholder:"FORMAT" help:"What to make: json, services, csv or markdown."`
	Out    string `short:"o" placeholder:"PATH" help:"File to write instead of standard output, or to replace; for markdown a folder."`
}

// Help adds examples to the help of the command.
func (exportCmd) Help() string {
	return `Examples:
  portolan export --format json > registry.json
  portolan export --format services -o services
  portolan export --format csv --content ~/vault -o ports.csv
  portolan export --format markdown --content ~/vault -o ports

json is the api/v1/registry.json of the site, byte for byte.

services is a file in the form of /etc/services, by port. What states no transport
is a comment; a range stands at its first number. A name stands for one port, that
of the service which is registered by it, so that getent services NAME finds it.

csv is for spreadsheets: one row per assignment, the keys of the JSON as heads. A
cell that would be a formula has ' before it. The file begins with a byte order
mark, by which spreadsheets know that it is UTF-8.

markdown is notes with front matter and tables, which are read back to see that
they hold the same registry. Each has the path of the note whose facts it holds;
the words of that note are left out. One note goes to standard output, several
need a folder: an empty one, or one that an export wrote.`
}

func (c *exportCmd) Run(std streams) error {
	opts, err := c.options()
	if err != nil {
		return err
	}
	exported, err := generator.Export(opts, generator.Format(c.Format))
	if loss := (*generator.Loss)(nil); errors.As(err, &loss) {
		fmt.Fprintf(std.err, "portolan: error: %v\nportolan: hint: nothing was written; markdown cannot say it\n", loss)
		return errNo
	}
	if err != nil {
		return err
	}
	if exported.Refused {
		if err := diag.WriteText(std.err, exported.Diags.Faults()); err != nil {
			return err
		}
		fmt.Fprintf(std.err, "portolan: error: %s, so nothing was exported\n", faults(exported.Diags))
		return errNo
	}
	if n := exported.Diags.Count(diag.Warning); n > 0 {
		fmt.Fprintf(std.err, "portolan: hint: %s; portolan check shows what they are\n", counts.Of(n, "warning"))
	}
	return c.write(std, exported)
}

func (c *exportCmd) write(std streams, exported generator.Exported) error {
	if c.Out != "" {
		result, err := exported.Place(c.Out)
		if err != nil {
			return err
		}
		fmt.Fprintf(std.out, "%s in %s, %d written, %d removed\n", counts.Of(result.Files, "file"), c.Out, result.Written,
			result.Removed)
		return nil
	}
	_, err := exported.WriteTo(std.out)
	if errors.Is(err, generator.ErrSeveral) {
		return hinted{err, "name a folder for them with -o"}
	}
	return err
}
