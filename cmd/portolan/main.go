// Command portolan makes a port reference of Markdown notes: a site with a
// page per port and per protocol, and a JSON index.
//
// This package holds what people see of the program: flags, help, exit codes
// and printing, one file per command. The work is done in generator.
//
// What goes where: results to standard output; diagnostics about notes and
// errors to standard error, but for check, whose result they are. Errors read
// "portolan: error: …", in lower case and without a full stop. Exit codes: 0
// fine; 1 the answer is no (faults in the notes, something to repair, nothing
// found, no file to import, what Markdown cannot say, registries that differ);
// 2 wrong usage or environment.
package main

import (
	"context"
	"os"
	"runtime/debug"
)

// gcPercent is how much the heap may grow between two collections, unless GOGC
// says otherwise. What a command reads it keeps to its end, so that collecting
// often finds little.
const gcPercent = 200

// memoryLimit is how much memory the program aims to use, unless GOMEMLIMIT says
// otherwise: close to it, garbage is collected more often. A registry with a
// row for each of the 65,536 numbers fits.
const memoryLimit = 320 << 20

func main() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(gcPercent)
	}
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(memoryLimit)
	}
	os.Exit(run(context.Background(), os.Args[1:], streams{os.Stdin, os.Stdout, os.Stderr}))
}
