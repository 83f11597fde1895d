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

// readMeta reads the front matter. If it is not valid, readMeta reports an error and
// returns false.
//
// readMeta passes only the front matter to goldmark-meta, not the whole note. If the
// first line of a note were "----", goldmark-meta would read it as the start of front
// matter. And it would write an error about invalid YAML into the page.
func readMeta(src *diag.Text, diags *diag.List) (front, bool) {
	if f, found, ok := readTOML(src, diags); found {
		return f, ok
	}
	body, state := metaEnd(src.Bytes)
	if state == metaClosed && !checkFront(src, body, diags) {
		return front{}, false
	}
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
		"for a horizontal rule, write ***; for front matter, write lines such as title: Ports")
}

// closeRule changes a note that begins with --- but has no front matter. It replaces the
// next line --- by ***, which is also a horizontal rule. With ---, the text above this
// line would be a heading.
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

// metaEnd returns the offset after the closing line of the front matter, and one of:
//   - metaClosed: the closing line is ---.
//   - metaOpen: there is no closing line, or it has two dashes or more than three.
//   - metaNone: the note does not begin with ---, or a blank line and no key follow the
//     opening ---, which is then a horizontal rule.
//
// A line with a single dash is an empty list item.
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

// yamlFault converts an error of the YAML reader to an offset and a message. The reader
// counts lines from the line after the opening ---.
func yamlFault(note []byte, err error) (int, string) {
	var typeError *yaml.TypeError
	if errors.As(err, &typeError) {
		return bytes.IndexByte(note, '\n') + 1, "the front matter is not made of keys and values"
	}
	message := strings.TrimPrefix(err.Error(), "yaml: ")
	// The YAML reader gives no line number if the error is on the first line.
	line := 1
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
	return offset, "the front matter is not valid YAML near this line: " + message
}
