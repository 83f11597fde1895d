package main

import (
	"regexp"
	"strconv"
	"strings"
)

// docBlock is a fenced code block of the documentation.
type docBlock struct {
	language string
	path     string // the file name in the paragraph before the block, or ""
	text     string
	line     int // the line number of the opening fence, from 1
	lines    int // the number of lines in the text, before any update
}

var (
	fence     = regexp.MustCompile("^(`{3,})([a-z]*)$")
	namesFile = regexp.MustCompile("`([^`]+)`:$")
)

// readBlocks returns the fenced code blocks of a note. It omits blocks inside another
// block.
func readBlocks(note string) []docBlock {
	var blocks []docBlock
	var open string // the opening fence of the current block, or ""
	before := ""    // the last line before the block that is not blank
	for i, line := range strings.Split(note, "\n") {
		switch m := fence.FindStringSubmatch(line); {
		case open == "" && m != nil:
			b := docBlock{language: m[2], line: i + 1}
			if named := namesFile.FindStringSubmatch(before); named != nil {
				b.path = named[1]
			}
			blocks, open, before = append(blocks, b), m[1], ""
		case open != "" && line == open:
			open = ""
		case open != "":
			b := &blocks[len(blocks)-1]
			b.text += line + "\n"
			b.lines++
		case line != "":
			before = line
		}
	}
	return blocks
}

// withBlocks returns the note with the texts of its blocks replaced by those in blocks.
func withBlocks(note string, blocks []docBlock) string {
	lines := strings.SplitAfter(note, "\n")
	var b strings.Builder
	at := 0
	for _, block := range blocks {
		b.WriteString(strings.Join(lines[at:block.line], "") + block.text)
		at = block.line + block.lines
	}
	return b.String() + strings.Join(lines[at:], "")
}

// docCommand is a command in the documentation, and the exit code that it must have.
type docCommand struct {
	line string
	exit int
}

var exitsWith = regexp.MustCompile(`# (?:.*\(.*)?exits with (\d+)\)?$`)

// commandsOf splits the text of a block into commands. A command is a line. If the line
// ends in a backslash, the next line belongs to the same command. Lines that begin with #
// are comments.
func commandsOf(text string) []docCommand {
	var commands []docCommand
	var open string
	for line := range strings.Lines(text) {
		if open != "" || strings.TrimSpace(line) != "" && !strings.HasPrefix(line, "#") {
			open += line
		}
		if open != "" && !strings.HasSuffix(strings.TrimSpace(line), `\`) {
			c := docCommand{line: strings.TrimSuffix(open, "\n")}
			if m := exitsWith.FindStringSubmatch(c.line); m != nil {
				c.exit, _ = strconv.Atoi(m[1])
			}
			commands, open = append(commands, c), ""
		}
	}
	return commands
}
