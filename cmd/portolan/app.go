package main

import (
	"context"
	"errors"

	"github.com/alecthomas/kong"

	"portolan/generator/output"
)

type cli struct {
	New   newCmd   `cmd:"" group:"Make a site:" help:"Make a small site to start with, or a home note for your notes."`
	Build buildCmd `cmd:"" group:"Make a site:" help:"Write the site to a folder."`
	Serve serveCmd `cmd:"" group:"Make a site:" help:"Show the site at a local address. Nothing is written."`

	Templates templatesCmd `cmd:"" group:"Make a site:" help:"Write the built-in templates and style sheets, to change them."`

	Check checkCmd `cmd:"" group:"Write notes:" help:"Check the notes and report all problems."`
	Fmt   fmtCmd   `cmd:"" group:"Write notes:" help:"Apply safe fixes to notes."`

	Lookup  lookupCmd  `cmd:"" group:"Ask and compare:" help:"Look up ports, ranges, names or words."`
	Explain explainCmd `cmd:"" group:"Ask and compare:" help:"Explain the output of ss, netstat, lsof, docker or nmap."`
	Free    freeCmd    `cmd:"" group:"Ask and compare:" help:"Choose port numbers that nothing uses."`
	Diff    diffCmd    `cmd:"" group:"Ask and compare:" help:"Compare two registries."`
	Verify  verifyCmd  `cmd:"" group:"Ask and compare:" help:"Check that a site is what its notes say."`

	Import importCmd `cmd:"" group:"Exchange data:" help:"Convert a registry to notes: IANA's CSV or /etc/services."`
	Export exportCmd `cmd:"" group:"Exchange data:" help:"Write the registry as JSON, /etc/services, CSV, Markdown or cards for Anki."`

	HelpTopic  helpCmd       `cmd:"" name:"help" group:"More:" help:"Explain a command or a diagnostic code."`
	Completion completionCmd `cmd:"" group:"More:" help:"Print the completion script for a shell."`
	Version    versionCmd    `cmd:"" group:"More:" help:"Print the version of this program."`

	Complete completeCmd `cmd:"" name:"__complete" hidden:"" passthrough:""`

	VersionFlag kong.VersionFlag `name:"version" help:"Print the version of this program."`
}

// Help returns the long part of the program's help: examples and explanations.
func (cli) Help() string {
	return `Examples:
  portolan lookup 443                  # works in any folder
  portolan new ports                   # a small site to start with
  portolan serve ~/vault               # your notes as a website
  portolan check ~/vault               # problems in your notes

Commands that read notes take --content or, where possible, the folder itself. Without a
folder, they read ./content. If that does not exist, they read the notes inside this
program.`
}

// exit is an exit code. When kong has printed help, it passes the exit code to a function
// that panics with this value. run recovers it.
type exit int

// newParser returns the parser of the command line.
func newParser(ctx context.Context, std streams) *kong.Kong {
	return kong.Must(&cli{},
		kong.Name("portolan"),
		kong.Vars{"version": versionLine()},
		kong.Description("Make a port reference from Markdown notes: a website with search, and JSON."),
		kong.Writers(std.out, std.err),
		kong.Exit(func(code int) { panic(exit(code)) }),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true, FlagsLast: true, WrapUpperBound: helpWidth()}),
		kong.Help(printHelp),
		kong.PostBuild(func(k *kong.Kong) error {
			k.Model.HelpFlag.Help = "Show the help of the program or of a command."
			return nil
		}),
		kong.BindTo(ctx, (*context.Context)(nil)),
		kong.Bind(std),
	)
}

// run parses args, runs one command and returns the exit code.
func run(ctx context.Context, args []string, std streams) int {
	std = std.printed()
	defer func() { _ = printerFor(std.err).end() }() // if it is closed, nobody reads it
	code := runCommand(ctx, args, std)
	if err := printerFor(std.out).end(); err != nil && code != exitUsage {
		std.fail("%v", err)
		return exitUsage
	}
	return code
}

func runCommand(ctx context.Context, args []string, std streams) (code int) {
	defer func() {
		switch e := recover().(type) {
		case nil:
		case exit:
			code = int(e)
		default:
			panic(e)
		}
	}()
	if len(args) == 0 {
		args = []string{"--help"}
	}
	command, err := newParser(ctx, std).Parse(args)
	if err != nil {
		message, hint := misuse(err)
		std.fail("%s", message)
		std.hint("%s", hint)
		return exitUsage
	}
	err = command.Run()
	if hint := faultHint(err); hint != "" {
		err = hinted{err, hint}
	}
	switch h := (hinted{}); {
	case errors.Is(err, errNo):
		return exitNo
	case errors.Is(err, output.ErrInterrupted):
		std.fail("%v", output.ErrInterrupted)
		std.hint("all files are complete; run the command again to write the rest")
		return exitInterrupted
	case errors.As(err, &h):
		std.fail("%v", err)
		std.hint("%s", h.hint)
		return exitUsage
	case err != nil:
		std.fail("%v", err)
		return exitUsage
	}
	return exitFine
}
