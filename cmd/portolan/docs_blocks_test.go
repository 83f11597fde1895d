package main

import (
	"regexp"
	"strconv"
	"strings"
)

// docBlock is a fenced code block of the documentation.
type docBlock struct {
	language string
	path     string // the file that the paragraph before the block names; empty if none
	text     string
	line     int // of the fence, from 1
	lines    int // of the text, as it was read
}

var (
	fence     = regexp.MustCompile("^(`{3,})([a-z]*)$")
	namesFile = regexp.MustCompile("`([^`]+)`:$")
)

// readBlocks returns the fenced code blocks of a note that are not inside another one.
func readBlocks(note string) []docBlock {
	var blocks []docBlock
	var open string // the fence of the block that is open
	before := ""    // the last line with words before the block
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

// withBlocks returns a note with the texts that its blocks now have.
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

// docCommand is a command of the documentation and the code it exits with.
type docCommand struct {
	line string
	exit int
}

var exitsWith = regexp.MustCompile(`\s*# exits with (\d+)$`)

// commandsOf divides the text of a block into commands: lines, each with the lines after
// it while they end in a backslash, or while they are the text of a here-document.
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
