package main

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/alecthomas/kong"

	"portolan/generator/diag"
	"portolan/generator/similar"
)

type helpCmd struct {
	Topic []string `arg:"" optional:"" complete:"topic" help:"A command, a diagnostic code such as port-range, or the word codes for a list of all codes."`
	Man   bool     `help:"Print the manual page of the program, in roff."`
}

// Help returns the long part of the command's help: examples and explanations.
func (helpCmd) Help() string {
	return `Examples:
  portolan help check
  portolan help import iana
  portolan help port-range             # a code that check prints as [port-range]
  portolan help codes                  # all codes
  portolan help --man | man -l -       # read the manual page
  portolan help --man > portolan.1     # save it, for a folder of MANPATH`
}

func (c *helpCmd) Run(k *kong.Context, std streams) error {
	if c.Man && len(c.Topic) > 0 {
		return errors.New("help: --man takes no topic: the manual page explains all commands")
	}
	if c.Man {
		return printManPage(std.out, k.Model)
	}
	if len(c.Topic) == 0 {
		return usage(k)
	}
	topic := strings.Join(c.Topic, " ")
	// Users copy codes from diagnostics, which print them in brackets.
	code := strings.ToLower(strings.Trim(topic, "[]"))
	if rule, isRule := diag.RuleNamed(code); isRule {
		return printRule(std.out, rule)
	}
	if slices.Contains(listTopics, topic) {
		return printRules(std.out)
	}
	node := k.Model.Node
	for i, word := range c.Topic {
		child := findChild(node, word)
		if child == nil || child.Hidden {
			return unknownTopic(k.Model.Node, c.Topic[:i], word)
		}
		node = child
	}
	return usage(k, c.Topic...)
}

// unknownTopic returns the error for a word that is not a topic after the words before it.
func unknownTopic(app *kong.Node, before []string, word string) error {
	var names []string
	for _, t := range topics(app, before) {
		names = append(names, t.word)
	}
	hint := "portolan help lists all commands, portolan help codes lists all codes"
	if len(before) == 0 {
		names = append(names, listTopics[1:]...)
	} else {
		hint = "portolan help " + strings.Join(before, " ")
	}
	if names := similar.Names(strings.ToLower(strings.Trim(word, "[]")), names); len(names) > 0 {
		hint = "did you mean " + strings.Join(names, ", ") + "?"
	}
	topic := strings.Join(append(slices.Clone(before), word), " ")
	return hinted{fmt.Errorf("help: no command or code is called %q", topic), hint}
}

// printManPage prints the manual page. Its date is SOURCE_DATE_EPOCH or, if that is not
// set, the date of the version.
func printManPage(w io.Writer, app *kong.Application) error {
	stamp, err := generatedAt()
	if err != nil {
		return err
	}
	date := releaseDate
	if stamp != "" {
		date, _, _ = strings.Cut(stamp, "T")
	}
	return manPage(w, app, date)
}

// usage prints the help of a command. If command is empty, it prints the help of the
// program.
func usage(k *kong.Context, command ...string) error {
	trace, err := kong.Trace(k.Kong, command)
	if err != nil {
		return err
	}
	return trace.PrintUsage(false)
}

// printRules lists all codes.
func printRules(w io.Writer) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	for _, r := range diag.Rules() {
		fmt.Fprintf(t, "%s\t%s\t%s\n", r.Code, r.Severity, r.Summary)
	}
	return t.Flush()
}

// printRule explains a rule, with an example before and after the fix.
func printRule(w io.Writer, r *diag.Rule) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s: %s\n\n%s\n", r.Code, r.Severity, r.Summary,
		strings.Join(wrapped(r.Explanation, helpWidth()), "\n"))
	b.WriteString(r.Examples())
	if r.HasEscapes() {
		fmt.Fprintf(&b, "\n%s\n", strings.Join(wrapped(diag.EscapesExplained, helpWidth()), "\n"))
	}
	_, err := io.WriteString(w, b.String())
	return err
}
