package main

import (
	"errors"
	"io"
)

// The exit codes of all commands.
const (
	exitFine  = 0
	exitNo    = 1 // the answer is no: the comment of the package says when
	exitUsage = 2 // wrong usage or environment
)

// errNo ends a command whose answer is no and that has said why.
var errNo = errors.New("no")

// hinted is an error that knows what to do about it.
type hinted struct {
	error
	hint string
}

// contentFlag is shared by all commands that read notes.
type contentFlag struct {
	Content []string `placeholder:"PATH" sep:"none" help:"Folder of notes, such as an Obsidian vault, or one note. May be repeated. Default: ./content if it exists, else the notes inside this program."`
}

// streams are where a command reads and writes.
type streams struct {
	in       io.Reader
	out, err io.Writer
}
