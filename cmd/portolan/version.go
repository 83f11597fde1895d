package main

import (
	"fmt"
	"runtime"
)

// version is the version of the program; see CHANGELOG.md.
const version = "0.1.0"

type versionCmd struct{}

// Help adds an example to the help of the command.
func (versionCmd) Help() string { return "Example:\n  portolan version" }

func (versionCmd) Run(std streams) error {
	fmt.Fprintln(std.out, versionLine())
	return nil
}

// versionLine is the name of the program, its version, and what it was built with and for.
func versionLine() string {
	return fmt.Sprintf("portolan %s (%s, %s/%s)", version, runtime.Version(), runtime.GOOS, runtime.GOARCH)
}
