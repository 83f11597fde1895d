package markdown

import (
	"bytes"
	"errors"
	"regexp"
	"strconv"
	"strings"

	"gopkg.in/yaml.v2"

	"portolan/generator/diag"
)

// readMeta reads the front matter. It reports a block that cannot be read and
// returns false.
//
// goldmark-meta sees the block alone: in a whole note it would take any line
// of dashes for an opening, and print the YAML of a broken block into the page.
func readMeta(src *diag.Text, diags *diag.List) (front, bool) {
	if f, found, ok := readTOML(src, diags); found {
		return f, ok
	}
	body, state := metaEnd(src.Bytes)
	switch state {
	case metaNone:
		return front{}, true
	case metaOpen:
		if !metaKey.Match(firstLines(src.Bytes)) {
			reportWords(src, diags)
			return front{words: true}, true
		}
		diags.Add(diag.FrontMatterOpen, diag.At{Text: src, Offset: 0},
			"the front matter has no closing line", "end it with a line ---")
		return front{}, false
	}
	block := src.Bytes[:body]
	items, err := parseMeta(block)
	if err != nil {
		if rescued := rescueMeta(block); rescued != nil {
			items, err = rescued, nil
		}
	}
	switch {
	case err != nil && !metaKey.Match(block):
		reportWords(src, diags)
		return front{words: true}, true
	case err != nil:
		offset, message := yamlFault(src.Bytes, err)
		diags.Add(diag.FrontMatterYAML, diag.At{Text: src, Offset: offset}, message,
			"write each line as a key, a colon and a value; put a value that has a colon in quotes")
		return front{}, false
	}
	r := metaReader{src: src, text: block, diags: diags}
	return front{meta: r.fields(items, src.LineEnd(0)+1, topLevel), body: body}, true
}

func reportWords(src *diag.Text, diags *diag.List) {
	diags.Add(diag.FrontMatterWords, diag.At{Text: src, Offset: 0},
		"a line --- opens the note, but no key follows, so it is shown as a horizontal rule",
		"write *** for a horizontal rule, or a setting as a key, a colon and a value")
}

// closeRule makes the line of dashes that would close front matter a rule, not
// the underline of a heading.
func closeRule(masked []byte) {
	if end, state := metaDashes(masked); state == metaClosed {
		last := bytes.TrimRight(masked[:end], "\r\n")
		copy(last[len(bytes.TrimRight(last, " \t"))-len("---"):], "***")
	}
}

type metaState int

const (
	metaNone metaState = iota
	metaOpen
	metaClosed
)

// metaEnd finds the end of the front matter by goldmark-meta's own rule: the
// first line that is all dashes. One that is not --- counts as no end, and a
// single dash is an empty item of a list. A line
// --- with a blank one after it, and no key before the end, only divides.
func metaEnd(note []byte) (int, metaState) {
	end, state := metaDashes(note)
	block := note
	if state == metaClosed {
		block = note[:end]
	}
	lines := bytes.SplitN(block, []byte("\n"), 3)
	if state != metaNone && len(lines) == 3 && len(bytes.TrimSpace(lines[1])) == 0 && !metaKey.Match(block) {
		return 0, metaNone
	}
	return end, state
}

func metaDashes(note []byte) (int, metaState) {
	first, rest, more := bytes.Cut(note, []byte("\n"))
	if string(bytes.TrimRight(first, " \t\r")) != "---" {
		return 0, metaNone
	}
	offset := len(first) + 1
	for more {
		var line []byte
		line, rest, more = bytes.Cut(rest, []byte("\n"))
		offset = min(offset+len(line)+1, len(note))
		line = bytes.TrimSpace(line)
		if len(line) > 1 && len(bytes.Trim(line, "-")) == 0 {
			if string(line) == "---" {
				return offset, metaClosed
			}
			break
		}
	}
	return 0, metaOpen
}

var yamlLine = regexp.MustCompile(`line (\d+): `)

// yamlFault turns an error of the YAML reader into an offset and a message.
// Its lines count from the line after the opening ---.
func yamlFault(note []byte, err error) (int, string) {
	var typeError *yaml.TypeError
	if errors.As(err, &typeError) {
		return bytes.IndexByte(note, '\n') + 1, "the front matter is not made of keys and values"
	}
	message := strings.TrimPrefix(err.Error(), "yaml: ")
	line := 1 // the YAML reader names no line for a fault on the first
	if m := yamlLine.FindStringSubmatch(message); m != nil {
		line, _ = strconv.Atoi(m[1])
		message = strings.Replace(message, m[0], "", 1)
	}
	offset := 0
	for range line {
		n := bytes.IndexByte(note[offset:], '\n')
		if n < 0 {
			break
		}
		offset += n + 1
	}
	return offset, "the front matter is not valid YAML: " + message
}
