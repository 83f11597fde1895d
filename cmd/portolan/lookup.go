package main

import (
	"cmp"

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
Lookup finds numbers in the output of other tools, too: 0.0.0.0:8080->80/tcp, [::]:22. For a
line of ss, netstat, lsof, docker or nmap, it gives the services that explain gives.
For misspelt names, it prints similar names. For words, it prints the 20 services that match best.
It prints colours only on a terminal, and none if NO_COLOR is set.

With -, lookup answers each line as soon as it is read. It reads the first 200 characters
of a query.

After its results, lookup prints what systems do with a number: Linux picks 40000 for outgoing
connections. Such a line is not an answer.

Lookup exits with 1 if a query has no answer. A similar name is not an answer. A number
that is reserved, unassigned or no longer assigned is not an answer either.`
}

func (c *lookupCmd) Run(std streams) error {
	reg, err := c.load(std)
	if err != nil {
		return err
	}
	queries := queryReader{args: c.Query, in: std.in}
	lines := &answerPrinter{
		printer: printerFor(std.out), reg: reg, statements: c.Statements,
		several: len(c.Query) > 1 || c.Query[0] == standardInput,
	}
	print := lines.print
	if c.JSON {
		list := newJSONList(std.out)
		defer list.end()
		print = list.add
	}
	code, cut := error(nil), 0
	for a, err := range generator.Lookup(reg, static.FS, queries.all) {
		if err == nil {
			err = print(a)
		}
		if err != nil {
			return err
		}
		if !a.Answered() {
			code = errNo
		}
		if a.Cut {
			cut++
		}
	}
	if cut > 0 {
		std.hint("%s cut, because a query has at most %d characters", counts.Of(cut, "query"), generator.MaxQuery)
	}
	return cmp.Or(queries.err, code)
}
