package main

import (
	"errors"
	"strings"

	"github.com/alecthomas/kong"

	"portolan/generator/port"
)

// misuse returns the message about a command line that cannot be parsed, and a hint what to do.
func misuse(err error) (message, hint string) {
	parse, command := (*kong.ParseError)(nil), ""
	if errors.As(err, &parse) && parse.Context.Selected() != nil {
		command = parse.Context.Selected().Name
	}
	extra, isExtra := strings.CutPrefix(err.Error(), "unexpected argument ")
	_, isPort := port.Parse(extra)
	_, _, noRange := parseRange(extra)
	missing := strings.HasPrefix(err.Error(), "expected ")
	switch {
	case command == "":
		return err.Error(), "portolan --help"
	case command == "free" && isExtra && isPort:
		return "free has no argument " + extra + "; --near chooses the numbers next to it", "portolan free --near " + extra
	case command == "free" && isExtra && noRange == nil:
		return "free has no argument " + extra + "; --range chooses numbers in it", "portolan free --range " + extra
	case command == "lookup" && missing:
		return "give lookup a port, a name or words", `portolan lookup 443 ssh "file transfer"`
	}
	return err.Error(), "portolan " + command + " --help"
}
