package main

import (
	"errors"

	"portolan/generator/vault"
)

// The exit codes of all commands.
const (
	exitFine  = 0
	exitNo    = 1
	exitUsage = 2
	// exitInterrupted is the exit code that shells give a program that ctrl-c ended.
	exitInterrupted = 130
)

// exitCodes explains the exit codes. The help and the manual page print it.
var exitCodes = []struct {
	code    int
	meaning string
}{
	{exitFine, "Success."},
	{exitNo, "There is a problem or a difference: the notes have errors, fmt has fixes, lookup found nothing, " +
		"explain found what stands out, free found no number, the registries differ, a site differs from its notes, " +
		"the file to import has another format, or Markdown cannot express a fact to export."},
	{exitUsage, "Wrong usage, or a file or an address that cannot be used."},
	{exitInterrupted, "Ctrl-C or a signal stopped the command. All files are complete."},
}

// errNo is the error of a command that must end with exitNo. It is not printed, because
// the command has already printed the reason.
var errNo = errors.New("the answer is no")

// hinted is an error together with a hint. The hint says what the user can do.
type hinted struct {
	error
	hint string
}

// contentFlag has the flags of commands that read notes.
type contentFlag struct {
	Content []string `placeholder:"PATH" sep:"none" complete:"path" help:"Folder of notes, such as an Obsidian vault, or one note. Can be repeated. Default: ./content if it exists, else the built-in notes."`
	linksFlag
}

// contentArgs has the flags of contentFlag. The same paths can also be arguments.
type contentArgs struct {
	contentFlag
	Paths []string `arg:"" optional:"" name:"path" complete:"path" help:"Folders of notes, or notes. The same as --content."`
}

// AfterApply adds the arguments to the paths of --content. The parser calls it.
func (c *contentArgs) AfterApply() error {
	c.Content = append(c.Content, c.Paths...)
	return nil
}

// linksFlag is the flag --follow-links of commands that read folders of notes.
type linksFlag struct {
	FollowLinks bool `help:"Also read files that symbolic links in a folder of notes lead to outside of it. Use it only if you trust all links in the folder."`
}

// links returns which links the commands follow.
func (f linksFlag) links() vault.Links {
	if f.FollowLinks {
		return vault.LinksAnywhere
	}
	return vault.LinksInside
}
