package main

import (
	"bufio"
	"bytes"
	"cmp"
	"io"
	"os"
	"sync"

	"golang.org/x/text/transform"

	"portolan/generator/printable"
)

// reader says who reads an output stream.
type reader int

const (
	aProgram  reader = iota // a file, or a program in a pipe
	aTerminal               // a terminal, which obeys escape sequences
	gitHub                  // GitHub Actions, which obeys commands in the output of a step
)

// readerOf returns who reads a stream. In GitHub Actions, a pipe to another program looks the
// same as the pipe to the log. Only a file does not.
func readerOf(w io.Writer) reader {
	var mode os.FileMode
	if f, ok := w.(*os.File); ok {
		if info, err := f.Stat(); err == nil {
			mode = info.Mode()
		}
		if mode.IsRegular() {
			return aProgram
		}
	}
	switch {
	case os.Getenv("GITHUB_ACTIONS") == "true":
		return gitHub
	case mode&os.ModeCharDevice != 0:
		return aTerminal
	}
	return aProgram
}

// printer is an output stream for people. Everything that a command prints goes through one.
// It replaces what a terminal obeys, and what GitHub Actions obeys if that reads the stream
// (printable.Filter). Only the styles of bold and faint reach the terminal. It is safe for
// concurrent use.
type printer struct {
	mu     sync.Mutex
	raw    io.Writer
	reader reader
	// colour is set for a terminal, unless NO_COLOR is set (https://no-color.org) or TERM is
	// dumb.
	colour bool
	// The text goes through filtered to buffer, and to raw when a line has ended.
	filter   *printable.Filter
	filtered *transform.Writer
	buffer   *bufio.Writer
	err      error // the first error of raw
}

// printerFor returns the printer for a stream. If the stream is a printer, it returns it.
func printerFor(w io.Writer) *printer {
	if p, ok := w.(*printer); ok {
		return p
	}
	return newPrinter(w, readerOf(w))
}

func newPrinter(w io.Writer, r reader) *printer {
	filter, buffer := &printable.Filter{Commands: r == gitHub}, bufio.NewWriter(w)
	wanted := os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
	return &printer{
		raw: w, reader: r, colour: r == aTerminal && wanted && readsEscapes(w),
		filter: filter, filtered: transform.NewWriter(buffer, filter), buffer: buffer,
	}
}

// Write implements io.Writer. If the text ends within a character, the rest of the character
// is expected in the next call. The same is true for a line.
func (p *printer) Write(text []byte) (int, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	n, err := p.filtered.Write(text)
	if err == nil && bytes.IndexByte(text, '\n') >= 0 {
		err = p.buffer.Flush()
	}
	p.err = cmp.Or(p.err, err)
	return n, err
}

// end prints what still waits for the rest of a character or line. It returns the first error
// of all calls.
func (p *printer) end() error {
	p.mu.Lock()
	defer p.mu.Unlock()
	return cmp.Or(p.err, p.filtered.Close(), p.buffer.Flush())
}

// The styles of a terminal (ECMA-48, SGR).
const (
	bold  = "1"
	faint = "2"
)

// styled prints a text in a style, if the terminal shows colours.
func (p *printer) styled(style, text string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.colour {
		text, _, _ = transform.String(&printable.Filter{}, text)
		_, _ = p.buffer.WriteString("\x1b[" + style + "m" + text + "\x1b[0m")
		return
	}
	_, _ = io.WriteString(p.filtered, text) // the buffer keeps the error
}

// exact returns the stream itself, and true, if a program reads it. Then data must reach it
// byte for byte. Otherwise exact returns the printer.
func (p *printer) exact() (io.Writer, bool) {
	if p.reader == aProgram {
		return p.raw, true
	}
	return p, false
}

// commands returns a writer for commands to GitHub Actions. Only check --format github uses
// it: it has escaped what notes contain.
func (p *printer) commands() io.Writer {
	return transform.NewWriter(p.raw, &printable.Filter{})
}
