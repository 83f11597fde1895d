package vault

import (
	"bytes"
	"regexp"

	"portolan/generator/diag"
)

// placeholder matches what Obsidian and Templater replace when they make a note from a
// template.
var placeholder = regexp.MustCompile(`\{\{(?:title|date|time)(?::[^{}\n]*)?\}\}|<%`)

// inlineCode matches code in a line.
var inlineCode = regexp.MustCompile("`+[^`\n]*`+")

// Placeholder returns the offset of the first placeholder of a template in a note. It does
// not look into code, because a note can be about templates. It returns false if the note
// has no placeholder.
func Placeholder(src *diag.Text) (int, bool) {
	if !bytes.Contains(src.Bytes, []byte("{{")) && !bytes.Contains(src.Bytes, []byte("<%")) {
		return 0, false
	}
	var fence []byte
	offset := 0
	for line := range bytes.Lines(src.Bytes) {
		start := offset
		offset += len(line)
		mark := fenceOf(line)
		switch {
		case fence != nil:
			if bytes.HasPrefix(mark, fence) && len(bytes.TrimSpace(line)) == len(mark) {
				fence = nil
			}
			continue
		case mark != nil:
			fence = mark
			continue
		}
		line = inlineCode.ReplaceAllFunc(line, func(code []byte) []byte { return bytes.Repeat([]byte(" "), len(code)) })
		for _, at := range placeholder.FindAllIndex(line, -1) {
			if line[at[0]] == '{' || bytes.Contains(src.Bytes[start+at[1]:], []byte("%>")) {
				return start + at[0], true
			}
		}
	}
	return 0, false
}

// fenceOf returns the characters that open or close a code block: three or more backticks
// or tildes at the start of a line.
func fenceOf(line []byte) []byte {
	line = bytes.TrimLeft(line, " \t>")
	for _, c := range []string{"`", "~"} {
		if rest := bytes.TrimLeft(line, c); len(line)-len(rest) >= 3 {
			return line[:len(line)-len(rest)]
		}
	}
	return nil
}

var drawingKey = regexp.MustCompile(`(?m)^excalidraw-plugin[ \t]*:`)

// IsDrawing reports whether a note is an Excalidraw drawing. Such a note has the key
// excalidraw-plugin in its front matter.
func IsDrawing(src *diag.Text) bool {
	if !bytes.HasPrefix(src.Bytes, []byte("---")) {
		return false
	}
	front, _, _ := bytes.Cut(src.Bytes[3:], []byte("\n---"))
	return drawingKey.Match(front)
}
