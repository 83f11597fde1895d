package main

import (
	"io"
	"os"
	"syscall"
)

// virtualTerminal is ENABLE_VIRTUAL_TERMINAL_PROCESSING: see
// https://learn.microsoft.com/windows/console/setconsolemode.
const virtualTerminal = 0x0004

// readsEscapes reports whether a console reads escape sequences. Older consoles of Windows print
// them as text, unless a program turns them on.
func readsEscapes(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	var mode uint32
	err := syscall.GetConsoleMode(syscall.Handle(f.Fd()), &mode)
	return err == nil && mode&virtualTerminal != 0
}
