package markdown

import (
	"bytes"
	"errors"
	"regexp"

	"github.com/BurntSushi/toml"
	"gopkg.in/yaml.v2"

	"portolan/generator/diag"
)

// plusses opens and closes front matter in TOML, as Hugo and Zola write it.
var plusses = []byte("+++")

// tomlKey matches a key of TOML, or the head of a table.
var tomlKey = regexp.MustCompile(`(?m)^[ \t]*(?:["']?[A-Za-z0-9_.-]+["']?[ \t]*=|\[.+\])`)

// readTOML reads front matter in TOML. The last result is false for a block
// that cannot be read, which is reported; the second for a note without one.
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
		return front{}, false, true // words
	}
	if body == 0 {
		diags.Add(diag.FrontMatterOpen, diag.At{Text: src, Offset: 0},
			"the front matter has no closing line", "end it with a line +++")
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

// tomlBlock returns where the lines between two +++ begin and end, and where the
// body begins after them: 0 for each that there is not.
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

// inOrder returns the keys of a table of TOML as YAML's reader would, in the
// order in which they are written. Its own keys have depth names before them.
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
