package main

import (
	"fmt"

	"portolan/generator"
	"portolan/generator/diag"
)

type checkCmd struct {
	contentFlag
	Strict bool `help:"Count warnings as faults, too."`
}

// Help adds examples to the help of the command.
func (checkCmd) Help() string {
	return `Examples:
  portolan check
  portolan check --strict --content ~/vault

All faults of all notes are reported in one run. Nothing is written.`
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
	if err := diag.WriteText(std.out, diags.Sorted()); err != nil {
		return err
	}
	fmt.Fprintf(std.out, "%s, %s: %s\n", count(len(reg.Notes()), "note"), count(len(reg.Assignments()), "assignment"), faults(diags))
	if generator.Failed(diags, c.Strict) {
		return errNo
	}
	return nil
}
