package main

import (
	"errors"
	"fmt"
	"io"

	"portolan/generator"
	"portolan/generator/counts"
	"portolan/generator/diag"
	"portolan/generator/printable"
	"portolan/generator/tables"
	"portolan/generator/text"
	"portolan/generator/vault"
)

type importCmd struct {
	Iana     importIANACmd     `cmd:"" help:"Make notes from IANA's registry, service-names-port-numbers.csv."`
	Services importServicesCmd `cmd:"" help:"Make a note from a services file: /etc/services, or that of Wireshark or nmap."`
}

// Help returns the long part of the command's help: examples and explanations.
func (importCmd) Help() string {
	return `Examples:
  portolan import iana service-names-port-numbers.csv -o content/iana
  portolan import services /etc/services -o content

The notes contain Markdown tables. Their folder can contain other files, too. A later
import replaces only the files that an earlier import wrote.`
}

// importFlags are the arguments and flags of all importers.
type importFlags struct {
	File string `arg:"" complete:"path" help:"File to read."`
	Date string `placeholder:"DATE" help:"Date of the data, such as 2026-08-17."`
}

type importIANACmd struct {
	importFlags
	Out string `short:"o" placeholder:"DIR" default:"content/iana" complete:"folder" help:"Folder for the notes (default: content/iana)."`
}

// Help returns the long part of the command's help: examples and explanations.
func (importIANACmd) Help() string {
	return `Examples:
  portolan import iana service-names-port-numbers.csv
  portolan import iana service-names-port-numbers.csv -o ~/vault/iana --date 2026-08-17

The file is the CSV of https://www.iana.org/assignments/service-names-port-numbers.

Import keeps the number, transports, service name, description, references, dates and
states: reserved, unassigned, historic, de-assigned. It drops assignees and contacts,
because they name people. It reads facts, such as a state, from IANA's remarks, but
does not copy their text. It drops entries without a number. Without --date, the date of the data is the
newest date of an entry.`
}

func (c *importIANACmd) Run(std streams) error {
	return c.run(std, c.Out, generator.ImportIANA)
}

type importServicesCmd struct {
	importFlags
	Out string `short:"o" placeholder:"DIR" default:"content" complete:"folder" help:"Folder for the note (default: content)."`
	ID  string `name:"id" placeholder:"ID" default:"services" help:"Id of the source, and name of the note (default: services)."`
}

// Help returns the long part of the command's help: examples and explanations.
func (importServicesCmd) Help() string {
	return `Examples:
  portolan import services /etc/services
  portolan import services ~/office.txt --id office -o ~/vault

A line has the form: name port/transport aliases # comment. The comment becomes the
displayed name. The first word stays the service name. Searches find the service by its aliases, too. A number can have several
transports, as in Wireshark's file: 80/tcp/udp or 8/tcp,udp. From nmap-services, import
ignores the frequencies, and lines with the name "unknown".

Import drops lines without a port, and transports other than tcp, udp, sctp and dccp. It
reports them on standard error. For each reason, it prints at most 20 of the lines and
their total number. It refuses a file if half of the lines or more have no valid port.`
}

func (c *importServicesCmd) Run(std streams) error {
	switch {
	case c.ID != text.Slug(c.ID):
		return hinted{fmt.Errorf("--id: %q is not a valid id", c.ID), "use " + text.Slug(c.ID)}
	case c.ID == "notes" || c.ID == "index" || c.ID == "-":
		return fmt.Errorf("--id: %q is reserved; choose another id", c.ID)
	}
	return c.run(std, c.Out, func(opts generator.ImportOptions) (generator.Imported, error) {
		return generator.ImportServices(opts, c.ID)
	})
}

// run imports the file into the folder out and prints a summary.
func (f importFlags) run(std streams, out string,
	importer func(generator.ImportOptions) (generator.Imported, error)) error {
	if f.Date != "" && !tables.IsDay(f.Date) {
		return fmt.Errorf("--date: %q is not a date such as 2026-08-17", f.Date)
	}
	in, err := vault.OpenStream(f.File)
	if err != nil {
		return err
	}
	defer in.Close()
	result, err := importer(generator.ImportOptions{In: in, File: f.File, Out: out, Date: f.Date})
	if fault := (*tables.Fault)(nil); errors.As(err, &fault) {
		std.fail("%v", fault)
		std.hint("nothing was written")
		return errNo
	}
	if err != nil {
		return err
	}
	if err := diag.WriteText(std.err, result.Diags.Sorted()); err != nil {
		return err
	}
	return printImported(std.out, out, result)
}

func printImported(w io.Writer, out string, r generator.Imported) error {
	date := ""
	if r.Date != "" {
		date = ", date " + r.Date
	}
	others := ""
	if r.Others > 0 {
		others = fmt.Sprintf(", %d reserved or unassigned", r.Others)
	}
	if r.Left > 0 {
		others += fmt.Sprintf(", %d dropped", r.Left)
	}
	_, err := fmt.Fprintf(w, "%d of %d entries assign a port%s%s\n%s in %s in %s, %d written\n",
		r.Assigned, r.Read, others, date,
		counts.Of(r.Rows, "row"), counts.Of(r.Files, "note"), printable.Line(out), r.Written)
	return err
}
