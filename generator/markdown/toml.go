package markdown

import (
	"bytes"
	"errors"
	"regexp"

	"github.com/BurntSushi/toml"
	"gopkg.in/yaml.v2"

	"portolan/generator/diag"
)

// plusses is the line before and after front matter in TOML, as in Hugo and Zola.
var plusses = []byte("+++")

// tomlKey matches a TOML key, or the header of a TOML table such as [params].
var tomlKey = regexp.MustCompile(`(?m)^[ \t]*(?:["']?[A-Za-z0-9_.-]+["']?[ \t]*=|\[.+\])`)

// readTOML reads front matter in TOML. found is false if the note has no such front
// matter. ok is false if the front matter is not valid. In this case readTOML reports an
// error.
func readTOML(src *diag.Text, diags *diag.List) (f front, found, ok bool) {
	from, to, body := tomlBlock(src.Bytes)
	block := src.Bytes[from:to]
	switch {
	case from == 0:
		return front{}, false, true
	case body == 0:
		block = firstLines(block)
	}
	if !tomlKey.Match(block) && (body == 0 || len(bytes.TrimSpace(block)) > 0) {
		// Without a key after the line +++, this line is text, and not front matter.
		return front{}, false, true
	}
	if body == 0 {
		diags.Add(diag.FrontMatterOpen, diag.At{Text: src, Offset: 0},
			"the front matter has no closing line", "end it with a line +++")
		return front{}, true, false
	}
	if !checkFront(src, to, diags) {
		return front{}, true, false
	}
	values := map[string]any{}
	decoded, err := toml.Decode(string(block), &values)
	if err != nil {
		reportTOML(src, diags, from, err)
		return front{}, true, false
	}
	r := metaReader{src: src, text: src.Bytes[:to], diags: diags, toml: true}
	return front{meta: r.fields(inOrder(values, decoded.Keys(), 0), from, topLevel), body: body}, true, true
}

// tomlBlock returns the range of the text between two lines +++, and the offset of the
// body after the second line. from is 0 if the note does not begin with +++. body is 0 if
// there is no second line +++.
func tomlBlock(note []byte) (from, to, body int) {
	for line := range bytes.Lines(note) {
		fence := bytes.Equal(bytes.TrimRight(line, " \t\r\n"), plusses)
		switch {
		case from == 0 && !fence:
			return 0, 0, 0
		case from == 0:
			from, to = len(line), len(line)
		case fence:
			return from, to, to + len(line)
		default:
			to += len(line)
		}
	}
	return from, to, 0
}

func reportTOML(src *diag.Text, diags *diag.List, from int, err error) {
	offset, message := from, err.Error()
	var fault toml.ParseError
	if errors.As(err, &fault) {
		offset, message = min(from+fault.Position.Start, len(src.Bytes)), fault.Message
	}
	diags.Add(diag.FrontMatterTOML, diag.At{Text: src, Offset: offset},
		"the front matter is not valid TOML: "+message, "write each key with an equals sign, and text in quotes")
}

// inOrder converts a TOML table to the type that the YAML reader returns. The keys have
// the order of the note. keys are full names, such as a.b.c. depth is the length of the
// name of the table: 0 for the whole front matter, 2 for the table a.b.
func inOrder(values map[string]any, keys []toml.Key, depth int) yaml.MapSlice {
	var items yaml.MapSlice
	seen := map[string]bool{}
	for i, key := range keys {
		if len(key) <= depth || seen[key[depth]] {
			continue
		}
		name := key[depth]
		value, ok := values[name]
		if !ok {
			continue
		}
		seen[name] = true
		if table, ok := value.(map[string]any); ok {
			var below []toml.Key
			for _, k := range keys[i:] {
				if len(k) > depth+1 && k[depth] == name {
					below = append(below, k)
				}
			}
			value = inOrder(table, below, depth+1)
		}
		items = append(items, yaml.MapItem{Key: name, Value: value})
	}
	return items
}
