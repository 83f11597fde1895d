package main

import (
	"fmt"
	"io"
	"strings"

	"portolan/generator"
	"portolan/generator/counts"
	"portolan/static"
)

type lookupCmd struct {
	Query []string `arg:"" stdin:"" help:"A port (443), a port with a transport (443/tcp), a range (8000-8100), a name (ssh) or words (\"secure shell\"). Each argument is one query. - reads queries from standard input, one per line."`
	contentFlag
	Statements bool `help:"Print what each source says, with file and line."`
	JSON       bool `name:"json" help:"Print the answers as JSON."`
}

// Help returns the long part of the command's help: examples and explanations.
func (lookupCmd) Help() string {
	return `Examples:
  portolan lookup 443
  portolan lookup 53/udp ssh "file transfer"
  portolan lookup --statements 8080
  portolan lookup --json 8000-8100
  ss -Hltn | awk '{print $4}' | portolan lookup -

Each line is one service on one port, with everything that the sources say about it.
Lookup finds numbers in the output of other tools, too: 0.0.0.0:8080->80/tcp, [::]:22.
For misspelt names, it prints similar names. For words, it prints the 20 services that match best.
It prints colours only on a terminal, and none if NO_COLOR is set.

Lookup exits with 1 if a query has no answer. A similar name is not an answer. A number
that is reserved, unassigned or no longer assigned is not an answer either.`
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
	if n := diags.Unread(); n > 0 {
		std.hint("%s could not be read; to see why, run portolan check", counts.Of(n, "file"))
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

// queries returns the queries on the command line. It replaces the argument - by the
// lines of standard input.
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
