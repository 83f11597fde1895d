package main

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"portolan/generator"
	"portolan/generator/counts"
	"portolan/generator/explain"
	"portolan/generator/printout"
	"portolan/static"
)

type explainCmd struct {
	File string `arg:"" optional:"" default:"-" complete:"path" placeholder:"FILE" help:"Output of a program that lists ports. - reads standard input (default: -)."`
	contentFlag
	JSON bool `name:"json" help:"Print the findings as JSON."`
}

// Help returns the long part of the command's help: examples and explanations.
func (explainCmd) Help() string {
	return `Examples:
  ss -tulnp | portolan explain
  portolan explain netstat.txt
  portolan explain --json - < netstat.txt

Explain reads the output of ss, netstat (Linux, macOS, BSD, Windows), lsof -i, docker ps, podman ps,
Get-NetTCPConnection, nmap, masscan and rustscan, also in other languages than English.

Each line is one socket that listens or is connected: its port, transport, address, state and
program, and the service that lookup gives first. For a connection, it is the port of the service,
if it is clear which end that is.

The last column says what stands out: clear text on all addresses or with a public address; a system
port without a known service; a program that is known for other ports; a number that is reserved,
unassigned or no longer assigned.

Explain exits with 1 if something stands out.`
}

// mostInput is the number of bytes that explain reads.
const mostInput = 64 << 20

func (c *explainCmd) Run(std streams) error {
	text, name, err := c.read(std)
	if err != nil {
		return err
	}
	reg, err := c.load(std)
	if err != nil {
		return err
	}
	report, err := generator.Explain(reg, static.FS, text)
	if refused := (*explain.NotOutput)(nil); errors.As(err, &refused) {
		return hinted{fmt.Errorf("%s: %w", name, err), refused.Hint}
	}
	if err != nil {
		return err
	}
	if c.JSON {
		err = printReportJSON(std.out, report)
	} else {
		p := printerFor(std.out)
		printReport(p, report)
		hintLeft(std, report)
		err = p.err
	}
	if slices.ContainsFunc(report.Findings, func(f explain.Finding) bool { return len(f.Points) > 0 }) {
		return cmp.Or(err, error(errNo))
	}
	return err
}

// read returns the text to explain, and its name in errors.
func (c *explainCmd) read(std streams) (text, name string, err error) {
	in, name := std.in, "standard input"
	if c.File != standardInput {
		file, err := os.Open(c.File)
		if err != nil {
			return "", "", err
		}
		defer file.Close()
		in, name = file, c.File
	}
	all, err := io.ReadAll(io.LimitReader(in, mostInput+1))
	if err == nil && len(all) > mostInput {
		err = errors.New("it is larger than 64 MB")
	}
	if err != nil {
		return "", "", fmt.Errorf("%s: %w", name, err)
	}
	return explain.Decode(all), name, nil
}

// hintLeft prints how many sockets and lines have no line in the table. Headers, comments and
// lines without digits are not worth a hint.
func hintLeft(std streams, r explain.Report) {
	named, lost := 0, []string{}
	for _, l := range r.Left {
		switch l.Reason {
		case printout.NoNumber:
			if l.Text != "*" && !strings.ContainsAny(l.Text, " ") {
				named++
			}
		case printout.OutOfRange, printout.NotUnderstood, printout.NotTransport:
			if strings.ContainsAny(l.Text, "0123456789") {
				lost = append(lost, fmt.Sprint(l.Line))
			}
		}
	}
	if n := len(r.Skipped); n > 0 {
		std.hint("%s left out: closed, filtered, or open only inside a container", counts.Of(n, "port"))
	}
	if named > 0 {
		std.hint("%s left out; run ss or netstat with -n, or lsof with -P", counts.Of(named, "port name"))
	}
	if n := len(lost); n > 0 {
		const most = 10
		lines := strings.Join(lost[:min(n, most)], ", ")
		if n > most {
			lines += fmt.Sprintf(" and %d more", n-most)
		}
		std.hint("%s not understood: %s", counts.Of(n, "line"), lines)
	}
}
