package main

import (
	"io"
	"os"
)

// painter adds colours for a terminal. The zero value adds no colours.
type painter struct{ on bool }

// painterFor returns a painter that adds colours if w is a terminal, NO_COLOR is not set
// (https://no-color.org) and TERM is not dumb.
func painterFor(w io.Writer) painter {
	f, ok := w.(*os.File)
	if !ok || os.Getenv("NO_COLOR") != "" || os.Getenv("TERM") == "dumb" {
		return painter{}
	}
	info, err := f.Stat()
	return painter{err == nil && info.Mode()&os.ModeCharDevice != 0}
}

func (p painter) bold(s string) string  { return p.paint("1", s) }
func (p painter) faint(s string) string { return p.paint("2", s) }

func (p painter) paint(style, s string) string {
	if !p.on {
		return s
	}
	return "\x1b[" + style + "m" + s + "\x1b[0m"
}
