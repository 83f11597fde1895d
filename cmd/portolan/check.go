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
	contentArgs
	lookFlags
	Format string `enum:"text,json,sarif,github" default:"text" placeholder:"FORMAT" help:"Output format: text, json, sarif or github (default: text)."`
	Strict bool   `help:"Treat warnings as errors."`
}

// Help returns the long part of the command's help: examples and explanations.
func (checkCmd) Help() string {
	return `Examples:
  portolan check
  portolan check --strict ~/vault
  portolan check --format sarif > portolan.sarif

One run reports all problems of all notes. Check changes no files. It exits with 1 if
there are errors. To read about a code such as [port-range], run portolan help port-range.

If notes are left out, the last lines say how many, and why. The front matter of the home
note chooses what is left out, and how serious each code is.

Formats: text is for people. json is for programs and has all details. sarif (2.1.0) is
for editors and code scanning. github is for GitHub Actions, which shows the problems
next to the lines of a pull request.`
}

func (c *checkCmd) Run(std streams) error {
	opts, err := c.options()
	if err != nil {
		return err
	}
	if err := c.open(&opts); err != nil {
		return err
	}
	c.hintAtBuiltIn(std)
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
		return diag.WriteJSON(std.out, items, diag.Read{
			Notes: len(reg.Notes()), Assignments: len(reg.Assignments()), LeftOut: leftOut(reg),
		})
	case "sarif":
		opts := diag.SARIFOptions{Version: version}
		if base := reg.Site().BaseURL; base != "" {
			opts.HelpURI = func(code string) string { return base + urls.Rule(code) }
		}
		return diag.WriteSARIF(std.out, items, opts)
	case "github":
		return diag.WriteGitHub(printerFor(std.out).commands(), items)
	}
	if err := diag.WriteText(std.out, items); err != nil {
		return err
	}
	summary := fmt.Sprintf("%s, %s: %s", counts.Of(len(reg.Notes()), "note"),
		counts.Of(len(reg.Assignments()), "assignment"), countProblems(diags))
	if n := diags.Count(diag.Info); n > 0 {
		summary += ", " + counts.Number(n) + " info"
	}
	fmt.Fprintln(std.out, summary)
	if line := published(reg); line != "" {
		fmt.Fprintln(std.out, line)
	}
	if len(items) > 0 {
		fmt.Fprintln(std.out, "portolan help CODE explains a code")
	}
	return nil
}
