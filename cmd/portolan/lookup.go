package main

import (
	"fmt"
	"io"
	"strings"

	"portolan/generator"
	"portolan/generator/counts"
	"portolan/generator/diag"
	"portolan/static"
)

type lookupCmd struct {
	Query []string `arg:"" help:"A port (443), with a transport (443/tcp), a range (8000-8100), a name (ssh) or words (\"secure shell\"). One argument is one query; - reads queries from standard input, one a line."`
	contentFlag
	Statements bool `help:"Print what each source says, with its line."`
	JSON       bool `name:"json" help:"Print the answers as JSON."`
}

// Help adds examples to the help of the command.
func (lookupCmd) Help() string {
	return `Examples:
  portolan lookup 443
  portolan lookup 53/udp ssh "file transfer"
  portolan lookup --statements 8080
  portolan lookup --json 8000-8100
  ss -Hltn | awk '{print $4}' | portolan lookup -

Each line is a service: what all sources together say about one thing on a port.
Numbers are found in the output of tools, too: 0.0.0.0:8080->80/tcp, [::]:22.
Names may be mistyped. Words are answered with the best 20 services. Colours are
for terminals, and not used if NO_COLOR is set.

Exits with 1 when a query has no answer. A guess is not an answer, and neither is
a number that is reserved or no longer assigned.`
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
		fmt.Fprintf(std.err, "portolan: hint: %s could not be read; portolan check says why\n", counts.Of(n, "note"))
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
		err = printAnswers(std.out, reg, answers, c.Statements)
	}
	if err != nil {
		return err
	}
	for _, a := range answers {
		if !a.Answered() {
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
