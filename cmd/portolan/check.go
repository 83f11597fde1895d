package main

import (
	"fmt"

	"portolan/generator"
	"portolan/generator/counts"
	"portolan/generator/diag"
	"portolan/generator/registry"
	"portolan/generator/urls"
)

type checkCmd struct {
	contentFlag
	Format string `enum:"text,json,sarif,github" default:"text" placeholder:"FORMAT" help:"How to print what is found: text, json, sarif or github (default: text)."`
	Strict bool   `help:"Count warnings as faults, too."`
}

// Help adds examples to the help of the command.
func (checkCmd) Help() string {
	return `Examples:
  portolan check
  portolan check --strict --content ~/vault
  portolan check --format sarif > portolan.sarif

All faults of all notes are reported in one run. Nothing is written.

text is for people. json has everything, for programs; sarif (2.1.0) is for
editors and code scanning; github prints the workflow commands by which GitHub
Actions shows faults beside the lines of a pull request.

portolan help CODE explains a code.`
}

func (c *checkCmd) Run(std streams) error {
	opts, err := c.options()
	if err != nil {
		return err
	}
	reg, diags, err := generator.Check(opts)
	if err != nil {
		return err
	}
	if err := c.print(std, reg, diags); err != nil {
		return err
	}
	if generator.Failed(diags, c.Strict) {
		return errNo
	}
	return nil
}

func (c *checkCmd) print(std streams, reg *registry.Registry, diags *diag.List) error {
	items := diags.Sorted()
	switch c.Format {
	case "json":
		return diag.WriteJSON(std.out, items, diag.Read{Notes: len(reg.Notes()), Assignments: len(reg.Assignments())})
	case "sarif":
		opts := diag.SARIFOptions{Version: version}
		if base := reg.Site().BaseURL; base != "" {
			opts.HelpURI = func(code string) string { return base + urls.Rule(code) }
		}
		return diag.WriteSARIF(std.out, items, opts)
	case "github":
		return diag.WriteGitHub(std.out, items)
	}
	if err := diag.WriteText(std.out, items); err != nil {
		return err
	}
	summary := fmt.Sprintf("%s, %s: %s", counts.Of(len(reg.Notes()), "note"),
		counts.Of(len(reg.Assignments()), "assignment"), faults(diags))
	if n := diags.Count(diag.Note); n > 0 {
		summary += ", " + counts.Of(n, "remark")
	}
	fmt.Fprintln(std.out, summary)
	if len(items) > 0 {
		fmt.Fprintln(std.out, "portolan help CODE explains a code")
	}
	return nil
}
