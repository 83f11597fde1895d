package main

import (
	"fmt"
	"runtime"
)

// version is the version of the program; see CHANGELOG.md.
const version = "0.1.0"

// releaseDate is the date of the version. The manual page shows it.
const releaseDate = "2026-11-29"

type versionCmd struct{}

// Help returns the long part of the command's help: examples and explanations.
func (versionCmd) Help() string {
	return `Examples:
  portolan version
  portolan --version

The line also shows the version of Go, the operating system and the processor for which
the program was built.`
}

func (versionCmd) Run(std streams) error {
	fmt.Fprintln(std.out, versionLine())
	return nil
}

// versionLine returns a line such as "portolan 0.1.0 (go1.26.0, linux/amd64)".
func versionLine() string {
	return fmt.Sprintf("portolan %s (%s, %s/%s)", version, runtime.Version(), runtime.GOOS, runtime.GOARCH)
}
