package main

import (
	"errors"
	"fmt"
	"io"
	"os"

	"portolan/generator"
	"portolan/generator/counts"
	"portolan/generator/diag"
	"portolan/generator/tables"
	"portolan/generator/text"
)

type importCmd struct {
	Iana     importIANACmd     `cmd:"" help:"IANA's registry, as service-names-port-numbers.csv."`
	Services importServicesCmd `cmd:"" help:"A file of services: /etc/services, Wireshark's or nmap's."`
}

// Help adds examples to the help of the command.
func (importCmd) Help() string {
	return `Examples:
  portolan import iana service-names-port-numbers.csv -o content/iana
  portolan import services /etc/services -o content

The notes are Markdown tables, in folders that may hold other files as well. Run
again, it replaces the files that it wrote, and no others.`
}

// importFlags are shared by all importers.
type importFlags struct {
	File string `arg:"" help:"File to read."`
	Date string `placeholder:"DATE" help:"State of the data, such as 2026-08-17."`
}

type importIANACmd struct {
	importFlags
	Out string `short:"o" placeholder:"DIR" default:"content/iana" help:"Folder to write into (default: content/iana)."`
}

// Help adds examples to the help of the command.
func (importIANACmd) Help() string {
	return `Examples:
  portolan import iana service-names-port-numbers.csv
  portolan import iana service-names-port-numbers.csv -o ~/vault/iana --date 2026-08-17

The file is the CSV of https://www.iana.org/assignments/service-names-port-numbers.
Kept are number, transports, service name, description, references to documents,
dates, and what IANA says of states: reserved, unassigned, historic, de-assigned.
Assignees and contacts are not kept, since they name people; notes are read by a
list of known phrases and never copied. Entries without a number are left out.
Without --date, the newest date of an entry is the state of the data.`
}

func (c *importIANACmd) Run(std streams) error {
	return c.run(std, c.Out, generator.ImportIANA)
}

type importServicesCmd struct {
	importFlags
	Out string `short:"o" placeholder:"DIR" default:"content" help:"Folder to write into (default: content)."`
	ID  string `name:"id" placeholder:"ID" default:"services" help:"Name of the source, and of the note (default: services)."`
}

// Help adds examples to the help of the command.
func (importServicesCmd) Help() string {
	return `Examples:
  portolan import services /etc/services
  portolan import services ~/office.txt --id office -o ~/vault

A line is written: name port/transport aliases # comment. The comment becomes the
name, the aliases find the service. Several transports may follow one number, as
in Wireshark's file: 80/tcp/udp or 8/tcp,udp. The frequencies of nmap-services are
passed over, and so are its lines for services that are not known.

Lines are left out that have no port, or another transport than tcp, udp, sctp
and dccp. Standard error says which and why, at most 20 for each reason with a
count. A file that is mostly such lines is refused.`
}

func (c *importServicesCmd) Run(std streams) error {
	switch {
	case c.ID != text.Slug(c.ID):
		return hinted{fmt.Errorf("--id: %q is not the name of a source", c.ID), "write " + text.Slug(c.ID)}
	case c.ID == "notes" || c.ID == "index" || c.ID == "-":
		return fmt.Errorf("--id: %q means something else; choose another", c.ID)
	}
	return c.run(std, c.Out, func(opts generator.ImportOptions) (generator.Imported, error) {
		return generator.ImportServices(opts, c.ID)
	})
}

// run imports the file and prints what became of it.
func (f importFlags) run(std streams, out string,
	importer func(generator.ImportOptions) (generator.Imported, error)) error {
	if f.Date != "" && !tables.IsDay(f.Date) {
		return fmt.Errorf("--date: %q is not a date such as 2026-08-17", f.Date)
	}
	in, err := os.Open(f.File)
	if err != nil {
		return err
	}
	defer in.Close()
	result, err := importer(generator.ImportOptions{In: in, File: f.File, Out: out, Date: f.Date})
	if fault := (*tables.Fault)(nil); errors.As(err, &fault) {
		fmt.Fprintf(std.err, "portolan: error: %v\nportolan: hint: nothing was written\n", fault)
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
	state := ""
	if r.Date != "" {
		state = ", state " + r.Date
	}
	others := ""
	if r.Others > 0 {
		others = fmt.Sprintf(", %d say what is reserved or free", r.Others)
	}
	switch {
	case r.Left == 1:
		others += ", 1 is left out"
	case r.Left > 1:
		others += fmt.Sprintf(", %d are left out", r.Left)
	}
	_, err := fmt.Fprintf(w, "%d of %d entries give a service a port%s%s\n%s in %s in %s, %d written\n",
		r.Assigned, r.Read, others, state, counts.Of(r.Rows, "row"), counts.Of(r.Files, "note"), out, r.Written)
	return err
}
