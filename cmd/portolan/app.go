package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/alecthomas/kong"
)

type cli struct {
	Build   buildCmd   `cmd:"" help:"Write the site into a folder."`
	Serve   serveCmd   `cmd:"" help:"Show the site at a local address, without writing it."`
	Check   checkCmd   `cmd:"" help:"Say what is wrong with the notes."`
	Lookup  lookupCmd  `cmd:"" help:"Look up ports, ranges, names or words."`
	Diff    diffCmd    `cmd:"" help:"Compare two registries."`
	Fmt     fmtCmd     `cmd:"" help:"Apply fixes to notes that are always safe."`
	Import  importCmd  `cmd:"" help:"Make notes of a registry: IANA's CSV, or /etc/services."`
	Export  exportCmd  `cmd:"" help:"Write the registry as JSON, /etc/services, CSV or Markdown."`
	Help    helpCmd    `cmd:"" help:"Explain a command, or the code of a diagnostic."`
	Version versionCmd `cmd:"" help:"Print the version of this program."`

	VersionFlag kong.VersionFlag `name:"version" help:"Print the version of this program."`
}

// exit carries the exit code that kong asks for after printing help.
type exit int

// run is the program: it parses args, runs one command and returns the exit
// code.
func run(ctx context.Context, args []string, std streams) (code int) {
	defer func() {
		switch e := recover().(type) {
		case nil:
		case exit:
			code = int(e)
		default:
			panic(e)
		}
	}()
	parser := kong.Must(&cli{},
		kong.Name("portolan"),
		kong.Vars{"version": versionLine()},
		kong.Description("A port reference from your notes: pages, search and JSON."),
		kong.Writers(std.out, std.err),
		kong.Exit(func(code int) { panic(exit(code)) }),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true, WrapUpperBound: 90}),
		kong.BindTo(ctx, (*context.Context)(nil)),
		kong.Bind(std),
	)
	if len(args) == 0 {
		args = []string{"--help"}
	}
	command, err := parser.Parse(args)
	if err != nil {
		fmt.Fprintf(std.err, "portolan: error: %v\nportolan: hint: portolan --help\n", err)
		return exitUsage
	}
	err = command.Run()
	switch h := (hinted{}); {
	case errors.Is(err, errNo):
		return exitNo
	case errors.As(err, &h):
		fmt.Fprintf(std.err, "portolan: error: %v\nportolan: hint: %s\n", err, h.hint)
		return exitUsage
	case err != nil:
		fmt.Fprintf(std.err, "portolan: error: %v\n", err)
		return exitUsage
	}
	return exitFine
}
