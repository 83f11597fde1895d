package main

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"text/tabwriter"
	"unicode/utf8"

	"github.com/alecthomas/kong"

	"portolan/generator/diag"
)

type helpCmd struct {
	Topic []string `arg:"" optional:"" help:"A command, the code of a diagnostic (port-range), or codes for a list of them."`
}

// Help adds examples to the help of the command.
func (helpCmd) Help() string {
	return `Examples:
  portolan help
  portolan help check
  portolan help import iana
  portolan help port-range
  portolan help codes`
}

// listTopics are the words for the list of all codes.
var listTopics = []string{"codes", "diagnostics"}

func (c *helpCmd) Run(k *kong.Context, std streams) error {
	if len(c.Topic) == 0 {
		return usage(k)
	}
	topic := strings.Join(c.Topic, " ")
	var commands []string
	for _, n := range k.Model.Children {
		commands = append(commands, n.Name)
	}
	// Codes are copied out of diagnostics, where they stand in brackets.
	code := strings.ToLower(strings.Trim(topic, "[]"))
	rule, isRule := diag.RuleNamed(code)
	switch {
	case slices.Contains(commands, c.Topic[0]) && !isRule:
		return usage(k, c.Topic...)
	case slices.Contains(listTopics, topic):
		return printRules(std.out)
	case isRule:
		return printRule(std.out, rule)
	}
	hint := "portolan help codes lists the codes, portolan help the commands"
	names := slices.Concat(commands, listTopics)
	for _, r := range diag.Rules() {
		names = append(names, r.Code)
	}
	if likely := near(code, names); len(likely) > 0 {
		hint = "did you mean " + strings.Join(likely, ", ") + "?"
	}
	return hinted{fmt.Errorf("help: there is no command and no code %q", topic), hint}
}

// usage prints the help of the program, or of a command.
func usage(k *kong.Context, command ...string) error {
	trace, err := kong.Trace(k.Kong, command)
	if err != nil {
		return err
	}
	return trace.PrintUsage(false)
}

// printRules lists all rules.
func printRules(w io.Writer) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	for _, r := range diag.Rules() {
		fmt.Fprintf(t, "%s\t%s\t%s\n", r.Code, r.Severity, r.Summary)
	}
	return t.Flush()
}

// printRule explains a rule.
func printRule(w io.Writer, r *diag.Rule) error {
	_, err := fmt.Fprintf(w, "%s: %s: %s\n\n%s\n", r.Code, r.Severity, r.Summary,
		strings.Join(wrapped(r.Explanation, helpWidth), "\n"))
	return err
}

// helpWidth is where the lines of help end at the latest.
const helpWidth = 90

// wrapped breaks a paragraph into lines of at most width code points. What
// stands between backticks is not torn apart.
func wrapped(paragraph string, width int) []string {
	var lines []string
	line := ""
	for _, word := range unbreakable(paragraph) {
		switch {
		case line == "":
			line = word
		case utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > width:
			lines = append(lines, line)
			line = word
		default:
			line += " " + word
		}
	}
	return append(lines, line)
}

// unbreakable splits a paragraph into words, each `code` with blanks being one.
func unbreakable(paragraph string) []string {
	var words []string
	open := false
	for _, field := range strings.Fields(paragraph) {
		if open {
			words[len(words)-1] += " " + field
		} else {
			words = append(words, field)
		}
		open = open != (strings.Count(field, "`")%2 == 1)
	}
	return words
}
