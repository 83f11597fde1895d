package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
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

The line also shows the commit, the version of Go, the operating system and the processor for which
the program was built.`
}

func (versionCmd) Run(std streams) error {
	fmt.Fprintln(std.out, versionLine())
	return nil
}

// versionLine returns a line such as "portolan 0.1.0 (commit 0123456789ab, go1.26.0,
// linux/amd64)". The commit is missing if the program was built outside a git repository. It
// ends with "+" if files had changed since the commit.
func versionLine() string {
	info, _ := debug.ReadBuildInfo()
	return fmt.Sprintf("portolan %s (%s%s, %s/%s)", version, commit(info), runtime.Version(), runtime.GOOS, runtime.GOARCH)
}

// commit returns the commit of a build for versionLine: "commit 0123456789ab, " or "".
func commit(info *debug.BuildInfo) string {
	if info == nil {
		return ""
	}
	settings := map[string]string{}
	for _, s := range info.Settings {
		settings[s.Key] = s.Value
	}
	revision := settings["vcs.revision"]
	if revision == "" {
		return ""
	}
	changed := ""
	if settings["vcs.modified"] == "true" {
		changed = "+"
	}
	return "commit " + revision[:min(len(revision), 12)] + changed + ", "
}
