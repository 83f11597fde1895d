// Command portolan makes a port reference from Markdown notes: a site with a page for
// each port and each protocol, and a JSON index.
//
// This package is the command line: flags, help, output and exit codes, with one file per
// command. Package generator does the work.
//
// Commands print results to standard output. They print errors, and diagnostics about the
// notes, to standard error. Only check prints diagnostics to standard output, because
// they are its result. Errors have the form "portolan: error: …", in lower case and
// without a dot at the end. exitCodes in command.go explains the exit codes.
//
// The manual page (manpage.go) and the completions (complete.go) are made from the help
// texts. The tests run the examples in the help texts.
package main

import (
	"context"
	"os"
	"runtime/debug"
)

// gcPercent is how much the heap can grow between two garbage collections, in percent, unless
// GOGC is set. It is higher than Go's default of 100: a command keeps what it reads until it
// ends, so a collection frees little.
const gcPercent = 200

// memoryLimit is the memory in bytes that the program tries to stay below, unless GOMEMLIMIT is
// set. Near the limit, Go collects garbage more often. A registry with a row for each of the
// 65,536 numbers fits.
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
