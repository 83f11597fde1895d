package main

import (
	"fmt"
	"slices"
	"strings"

	"portolan/generator/counts"
	"portolan/generator/free"
	"portolan/generator/port"
	"portolan/generator/printable"
	"portolan/generator/registry"
)

type freeCmd struct {
	Range string `default:"1024-65535" placeholder:"A-B" help:"Choose numbers from A to B (default: ${default})."`
	Near  string `placeholder:"N" help:"Choose the numbers next to N. Without it, they are far apart."`
	Count int    `default:"10" placeholder:"N" help:"How many numbers to print (default: ${default})."`
	contentFlag
	JSON bool `name:"json" help:"Print the numbers as JSON."`
}

// Help returns the long part of the command's help: examples and explanations.
func (freeCmd) Help() string {
	return `Examples:
  portolan free
  portolan free --near 8080
  portolan free --range 7000-7999 --count 3

Free prints port numbers for a new service. No source assigns or reserves them, or lists them as
retired, and no note lists them as used. These are left out, too:
  - numbers below 1024, unless the whole range is below 1024;
  - numbers that Linux, Windows or macOS picks for outgoing connections, and the dynamic ports;
  - numbers on which browsers open no pages.

After the numbers it prints what other systems do with them, and how many numbers were left out.
The same notes give the same numbers. A number that is free here may be in use on your machine.

Free exits with 1 if no number is left.`
}

// maxFree is the highest number of free ports that the command prints.
const maxFree = 1000

func (c *freeCmd) Run(std streams) error {
	first, last, err := parseRange(c.Range)
	if err != nil {
		return err
	}
	var near *port.Number
	if c.Near != "" {
		n, ok := port.Parse(c.Near)
		if !ok {
			return fmt.Errorf("--near: %q is not a port; give a number from 0 to 65535", c.Near)
		}
		near = &n
	}
	if c.Count < 1 || c.Count > maxFree {
		return fmt.Errorf("--count: %d is not a number from 1 to %s", c.Count, counts.Number(maxFree))
	}
	reg, err := c.load(std)
	if err != nil {
		return err
	}
	if near != nil && (*near < first || *near > last) {
		std.hint("--near %d is not in %s; to choose numbers there, use --range", *near, port.Numbers(first, last))
	}
	set := free.Find(reg, first, last)
	chosen := set.Spread(c.Count)
	if near != nil {
		chosen = set.Near(*near, c.Count)
	}
	if c.JSON {
		err = printFreeJSON(std.out, reg, set, near, chosen)
	} else {
		printFree(printerFor(std.out), reg, set, chosen)
	}
	if err == nil && len(chosen) == 0 {
		err = errNo
	}
	return err
}

// parseRange returns the ends of a range such as "7000-7999".
func parseRange(s string) (first, last port.Number, err error) {
	from, to, ok := strings.Cut(s, "-")
	first, firstOK := port.Parse(from)
	last, lastOK := port.Parse(to)
	if !ok || !firstOK || !lastOK || first > last {
		return 0, 0, fmt.Errorf("--range: %q is not a range of ports; give two numbers such as 7000-7999", s)
	}
	return first, last, nil
}

// printFree prints a line for each number, then what systems do with them, and how many numbers
// were left out.
func printFree(p *printer, reg *registry.Registry, set free.Set, chosen []port.Number) {
	var remarks []*registry.Remark
	for _, n := range chosen {
		p.styled(bold, fmt.Sprintf("%-5d", n))
		fmt.Fprintf(p, "  %s\n", printable.Line(placeOf(reg, n)))
		for _, r := range reg.RemarksAt(n) {
			if !slices.Contains(remarks, r) {
				remarks = append(remarks, r)
			}
		}
	}
	(&answerPrinter{printer: p, reg: reg}).remarks(remarks, true)
	fmt.Fprintln(p, counted(set))
}

// placeOf says which ports are next to a number: "between 8107 Typesense and 8111 TeamCity".
func placeOf(reg *registry.Registry, n port.Number) string {
	below, above := reg.Around(n)
	name := func(p *registry.Port) string {
		if !p.Services[0].State.InUse() {
			return fmt.Sprint(p.Number)
		}
		return fmt.Sprintf("%d %s", p.Number, registry.Headline(p.Services))
	}
	switch {
	case below != nil && above != nil:
		return "between " + name(below) + " and " + name(above)
	case below != nil:
		return "after " + name(below)
	case above != nil:
		return "before " + name(above)
	}
	return ""
}

// counted returns a sentence such as "Free in 7000-7999: 653. Left out: 347 in use."
func counted(set free.Set) string {
	var left []string
	for reason, words := range reasonWords {
		if n := set.Count[reason]; n > 0 && words != "" {
			left = append(left, counts.Number(n)+" "+words)
		}
	}
	sentence := fmt.Sprintf("Free in %s: %s.", port.Numbers(set.First, set.Last), counts.Number(set.Size()))
	if len(left) > 0 {
		sentence += " Left out: " + strings.Join(left, ", ") + "."
	}
	return sentence
}

var reasonWords = [...]string{
	free.InUse: "in use", free.Kept: "reserved or retired", free.System: "below 1024",
	free.Outgoing: "for outgoing connections", free.Refused: "refused by browsers",
}
