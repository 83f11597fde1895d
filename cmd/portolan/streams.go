package main

import (
	"fmt"
	"io"

	"portolan/generator/counts"
	"portolan/generator/printable"
)

// streams are the standard streams of a command. run turns out and err into printers.
type streams struct {
	in       io.Reader
	out, err io.Writer
}

// printed returns the streams with a printer for out and err.
func (s streams) printed() streams { return streams{s.in, printerFor(s.out), printerFor(s.err)} }

// fail prints an error, on one line.
func (s streams) fail(format string, args ...any) { s.say("error", format, args...) }

// hint prints what the user can do, on one line.
func (s streams) hint(format string, args ...any) { s.say("hint", format, args...) }

func (s streams) say(kind, format string, args ...any) {
	fmt.Fprintf(s.err, "portolan: %s: %s\n", kind, printable.Line(fmt.Sprintf(format, args...)))
}

// data prints data for other programs, which write writes. Programs get it byte for byte. On a
// terminal, and in a log of GitHub Actions, what these obey is replaced. Then data prints a
// hint.
func (s streams) data(write func(io.Writer) error) error {
	p := printerFor(s.out)
	w, exact := p.exact()
	before := p.filter.Replaced
	if err := write(w); err != nil || exact {
		return err
	}
	if n := p.filter.Replaced - before; n > 0 {
		s.hint("%s replaced in the output above, because a terminal or log would obey them; "+
			"write the output to a file to keep them", counts.Of(n, "character"))
	}
	return nil
}
