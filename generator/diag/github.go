package diag

import (
	"fmt"
	"io"
	"strings"

	"portolan/generator/printable"
)

// WriteGitHub writes diagnostics as workflow commands, one on each line: "::error
// file=a.md,line=3,col=5,title=CODE::MESSAGE". GitHub Actions shows them next to the
// lines of a pull request
// (https://docs.github.com/actions/reference/workflow-commands-for-github-actions).
func WriteGitHub(w io.Writer, items []*Diagnostic) error {
	var b strings.Builder
	for _, d := range items {
		fmt.Fprintf(&b, "::%s file=%s", githubCommand(d.Severity), githubProperty(d.File))
		if d.Line > 0 {
			fmt.Fprintf(&b, ",line=%d,col=%d", d.Line, d.Column)
		}
		fmt.Fprintf(&b, ",title=%s::%s\n", githubProperty(d.Rule.Code), githubData(withHint(d)))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func githubCommand(s Severity) string {
	if s == Info {
		return "notice"
	}
	return s.String()
}

// Characters with a meaning in workflow commands are written as escape sequences.
// GitHub Actions decodes them: see
// https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts.
var (
	githubDataEscapes     = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	githubPropertyEscapes = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)

// githubData escapes a message, githubProperty escapes a value such as a file name.
// Both also replace control characters, because people read the log in a terminal.
func githubData(s string) string     { return printable.Line(githubDataEscapes.Replace(s)) }
func githubProperty(s string) string { return printable.Line(githubPropertyEscapes.Replace(s)) }
