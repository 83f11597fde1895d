package markdown

import (
	"bytes"
	"errors"
	"regexp"
	"strconv"
	"strings"

	"github.com/yuin/goldmark"
	meta "github.com/yuin/goldmark-meta"
	"github.com/yuin/goldmark/parser"
	gtext "github.com/yuin/goldmark/text"
	"gopkg.in/yaml.v2"

	"portolan/generator/diag"
)

// Meta is the front matter of a note, in the order it was written.
type Meta []Field

// Field is one key of front matter. At most one of Text, List and Fields
// is set, none of them for a key without a value that can be read.
type Field struct {
	Key string
	// Offset is the place of the key in the note.
	Offset int
	// Text is a scalar as it was written: 0021 stays 0021, no stays no.
	Text string
	// List holds the scalars of a list.
	List []string
	// Fields are the keys of a nested map.
	Fields []Field
	// Unreadable is set where the value is not YAML.
	Unreadable bool
}

// Values returns the scalars of a field: its text, or those of its list.
func (f Field) Values() []string {
	if f.Text != "" {
		return []string{f.Text}
	}
	return f.List
}

var metaParser = goldmark.New(goldmark.WithExtensions(meta.Meta)).Parser()

// front is the front matter of a note.
type front struct {
	meta Meta
	// body is the offset at which the rest of the note begins.
	body int
	// words is set where what stands in its place is no keys: it is of the body,
	// between two rules.
	words bool
}

// readMeta reads the front matter. It reports a block that cannot be read and
// returns false.
//
// goldmark-meta sees the block alone: in a whole note it would take any line
// of dashes for an opening, and print the YAML of a broken block into the page.
func readMeta(src *diag.Source, diags *diag.List) (front, bool) {
	if f, found, ok := readTOML(src, diags); found {
		return f, ok
	}
	body, state := metaEnd(src.Text)
	switch state {
	case metaNone:
		return front{}, true
	case metaOpen:
		if !metaKey.Match(firstLines(src.Text)) {
			reportWords(src, diags)
			return front{words: true}, true
		}
		diags.Add(diag.FrontMatterOpen, diag.At{Source: src, Offset: 0},
			"front matter is opened here and never closed", "end it with a line ---")
		return front{}, false
	}
	block := src.Text[:body]
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
		offset, message := yamlFault(src.Text, err)
		diags.Add(diag.FrontMatterYAML, diag.At{Source: src, Offset: offset}, message, "")
		return front{}, false
	}
	r := metaReader{src: src, text: block, diags: diags}
	return front{meta: r.fields(items, src.LineEnd(0)+1, topLevel), body: body}, true
}

// firstLines returns a note up to its first blank line.
func firstLines(note []byte) []byte {
	end := 0
	for line := range bytes.Lines(note) {
		if len(bytes.TrimSpace(line)) == 0 {
			break
		}
		end += len(line)
	}
	return note[:end]
}

func reportWords(src *diag.Source, diags *diag.List) {
	diags.Add(diag.FrontMatterWords, diag.At{Source: src, Offset: 0},
		"a line --- opens the note, and no key stands below it, so it is a rule",
		"write *** for a rule, or a key and a colon")
}

// closeRule makes the line of dashes that would close front matter a rule, not
// the underline of a heading.
func closeRule(masked []byte) {
	if end, state := metaDashes(masked); state == metaClosed {
		last := bytes.TrimRight(masked[:end], "\r\n")
		copy(last[len(bytes.TrimRight(last, " \t"))-len("---"):], "***")
	}
}

// parseMeta reads a block of front matter. An empty item, at which
// goldmark-meta would end, is given the value that it stands for.
func parseMeta(block []byte) (yaml.MapSlice, error) {
	pc := parser.NewContext()
	metaParser.Parse(gtext.NewReader(fillEmptyItems(block)), parser.WithContext(pc))
	return meta.TryGetItems(pc)
}

func fillEmptyItems(block []byte) []byte {
	filled := make([]byte, 0, len(block)+8)
	for line := range bytes.Lines(block) {
		filled = append(filled, line...)
		if string(bytes.TrimSpace(line)) == "-" {
			filled = append(bytes.TrimRight(filled, " \t\r\n"), " ~\n"...)
		}
	}
	return filled
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
		return bytes.IndexByte(note, '\n') + 1, "front matter is not made of keys and values"
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
	return offset, "front matter: " + message
}
