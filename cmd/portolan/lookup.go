package main

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"portolan/generator"
	"portolan/generator/diag"
	"portolan/generator/registry"
	"portolan/generator/text"
	"portolan/generator/urls"
	"portolan/static"
)

type lookupCmd struct {
	Query []string `arg:"" help:"A port (443), with a transport (443/tcp), a range (8000-8100), a name (ssh) or words (\"secure shell\"). One argument is one query; - reads queries from standard input, one a line."`
	contentFlag
	JSON bool `name:"json" help:"Print the answers as JSON."`
}

// Help adds examples to the help of the command.
func (lookupCmd) Help() string {
	return `Examples:
  portolan lookup 443
  portolan lookup 53/udp ssh "file transfer"
  portolan lookup --json 8000-8100
  ss -Hltn | awk '{print $4}' | portolan lookup -

Numbers are found in what tools print, too: 0.0.0.0:8080->80/tcp, [::]:22. Names
may be mistyped. Words are answered with the best 20 ports. Colours are for
terminals, and not if NO_COLOR is set.

Exits with 1 when a query has no answer.`
}

func (c *lookupCmd) Run(std streams) error {
	layers, err := c.layers()
	if err != nil {
		return err
	}
	reg, diags, err := generator.Load(layers, parts...)
	if err != nil {
		return err
	}
	if n := diags.Count(diag.Error); n > 0 {
		fmt.Fprintf(std.err, "portolan: hint: %s could not be read; portolan check says why\n", count(n, "note"))
	}
	queries, err := c.queries(std.in)
	if err != nil {
		return err
	}
	answers, err := generator.Lookup(reg, static.FS, queries)
	if err != nil {
		return err
	}
	if c.JSON {
		err = printJSON(std.out, answers)
	} else {
		err = printAnswers(std.out, reg, answers)
	}
	if err != nil {
		return err
	}
	for _, a := range answers {
		if a.Total == 0 {
			return errNo
		}
	}
	return nil
}

// queries are the arguments, with the lines of standard input for -.
func (c *lookupCmd) queries(in io.Reader) ([]string, error) {
	var queries []string
	for _, q := range c.Query {
		if q != standardInput {
			queries = append(queries, q)
			continue
		}
		text, err := io.ReadAll(in)
		if err != nil {
			return nil, fmt.Errorf("standard input: %w", err)
		}
		for line := range strings.Lines(string(text)) {
			if line = strings.TrimSpace(line); line != "" {
				queries = append(queries, line)
			}
		}
	}
	return queries, nil
}

// printAnswers prints a table for each answer.
func printAnswers(to io.Writer, reg *registry.Registry, answers []generator.Answer) error {
	paint, w := painterFor(to), bufio.NewWriter(to)
	for i, a := range answers {
		if i > 0 {
			fmt.Fprintln(w)
		}
		switch {
		case a.Total == 0:
			fmt.Fprintln(w, nothing(reg, a))
			continue
		case a.Guess:
			fmt.Fprintln(w, paint.soft(diag.Printable(a.Query)+": nothing is called so; near it:"))
		case len(answers) > 1:
			fmt.Fprintln(w, paint.soft(diag.Printable(a.Query)+":"))
		}
		if b := a.Block; b != nil {
			fmt.Fprintf(w, "%s  %s ports: %s\n", paint.strong(fmt.Sprintf("%d-%d", b.First, b.Last)), b.First.Class(), urls.Block(*b))
		}
		t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
		shown := a.Assignments[:min(len(a.Assignments), maxRows)]
		for _, assignment := range shown {
			// Every cell of a column is painted alike, so that the widths agree.
			fmt.Fprintf(t, "%s\t%s\t%s\t%s\t%s\n", paint.strong(numbers(assignment)), transports(assignment),
				oneCell(name(assignment)), oneCell(text.Plain(assignment.Description)), paint.soft(oneCell(place(assignment))))
		}
		if err := t.Flush(); err != nil {
			return err
		}
		for _, p := range a.Protocols {
			fmt.Fprintln(w, diag.Printable(protocolLine(p)))
		}
		rest := a.Total - len(shown) - len(a.Protocols)
		if a.Block != nil {
			rest--
		}
		if rest > 0 {
			fmt.Fprintf(w, "and %d more\n", rest)
		}
	}
	return w.Flush() // tells of any write that failed
}

// maxRows is how many assignments one answer prints.
const maxRows = 20

// oneCell makes text fit a cell of the table.
func oneCell(s string) string { return diag.Printable(strings.ReplaceAll(s, "\t", " ")) }

// nothing says why a query has no answer, and what is known nevertheless.
func nothing(reg *registry.Registry, a generator.Answer) string {
	if a.Fault != "" {
		return diag.Printable(a.Query) + ": " + a.Fault
	}
	if len(a.Numbers) != 1 || a.Numbers[0].First != a.Numbers[0].Last {
		return diag.Printable(a.Query) + ": nothing found"
	}
	n := a.Numbers[0].First
	if known := reg.Covering(n); len(known) > 0 {
		return fmt.Sprintf("%s: no source states that transport; %s is %s over %s",
			a.Query, numbers(known[0]), diag.Printable(name(known[0])), transports(known[0]))
	}
	first, last := n.Class().Bounds()
	said := fmt.Sprintf("%d: no source speaks of it; it is a %s port (%d-%d)", n, n.Class(), first, last)
	var near []string
	for _, p := range reg.Nearest(n) {
		near = append(near, fmt.Sprintf("%d %s", p.Number, diag.Printable(name(p.Headline()))))
	}
	if len(near) > 0 {
		said += "\nnearest: " + strings.Join(near, ", ")
	}
	return said + "\naround it: " + urls.Block(n.Block())
}

func numbers(a *registry.Assignment) string {
	if a.Single() {
		return fmt.Sprint(a.Port)
	}
	return fmt.Sprintf("%d-%d", a.Port, a.End)
}

func transports(a *registry.Assignment) string {
	if !a.Transports.Stated() {
		return "not stated"
	}
	return strings.Join(a.Transports.IDs(), ",")
}

// name is the name of an assignment with the short names of its protocols.
func name(a *registry.Assignment) string {
	var labels []string
	if a.Service != "" && !strings.EqualFold(a.Service, a.Name) {
		labels = append(labels, a.Service)
	}
	for _, p := range a.Protocols {
		if strings.EqualFold(p.Label, a.Service) {
			continue
		}
		if !strings.Contains(a.Name, p.Label) {
			labels = append(labels, p.Label)
		}
	}
	switch {
	case len(labels) == 0:
		return a.Name
	case a.Name == "":
		return strings.Join(labels, ", ")
	}
	return fmt.Sprintf("%s (%s)", a.Name, strings.Join(labels, ", "))
}

func place(a *registry.Assignment) string {
	return fmt.Sprintf("%s:%d", a.Origin.Note.Path(), a.Origin.Line)
}

func protocolLine(p *registry.Protocol) string {
	line := "protocol " + p.Label
	if p.Name != p.Label {
		line += ", " + p.Name
	}
	if p.Note != nil && p.Note.Description != "" {
		line += ": " + p.Note.Description
	}
	return line
}
