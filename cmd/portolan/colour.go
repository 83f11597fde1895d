package main

import (
	"io"
	"os"
)

// painter colours words for a terminal. The zero value leaves them as they
// are.
type painter struct{ on bool }

// painterFor paints where somebody sees it: on a terminal, unless NO_COLOR is
// set (https://no-color.org) or the terminal is a dumb one.
func painterFor(w io.Writer) painter {
	f, ok := w.(*os.File)
	if !ok || os.Getenv("NO_COLOR") != "" || os.Getenv("TERM") == "dumb" {
		return painter{}
	}
	info, err := f.Stat()
	return painter{err == nil && info.Mode()&os.ModeCharDevice != 0}
}

func (p painter) strong(s string) string { return p.paint("1", s) }
func (p painter) soft(s string) string   { return p.paint("2", s) }

func (p painter) paint(style, s string) string {
	if !p.on {
		return s
	}
	return "\x1b[" + style + "m" + s + "\x1b[0m"
}
