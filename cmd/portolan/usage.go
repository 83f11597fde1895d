package main

import (
	"fmt"

	"github.com/alecthomas/kong"
)

// printHelp prints kong's help. After the help of the program, it explains the exit codes.
func printHelp(options kong.HelpOptions, ctx *kong.Context) error {
	if err := kong.DefaultHelpPrinter(options, ctx); err != nil || ctx.Selected() != nil {
		return err
	}
	fmt.Fprintln(ctx.Stdout, "\nExit codes:")
	for _, e := range exitCodes {
		for i, line := range wrapped(e.meaning, min(72, helpWidth()-7)) {
			label := ""
			if i == 0 {
				label = fmt.Sprint(e.code)
			}
			fmt.Fprintf(ctx.Stdout, "  %-4s %s\n", label, line)
		}
	}
	return nil
}
