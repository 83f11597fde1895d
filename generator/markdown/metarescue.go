package markdown

import (
	"bytes"
	"regexp"

	"github.com/yuin/goldmark"
	meta "github.com/yuin/goldmark-meta"
	"github.com/yuin/goldmark/parser"
	gtext "github.com/yuin/goldmark/text"
	"gopkg.in/yaml.v2"
)

// metaKey matches a key at the top level of front matter.
var metaKey = regexp.MustCompile(`(?m)^["']?([^\s"'#:\[{-][^:\n]*?)["']?[ \t]*:(?:\s|$)`)

// unreadable is the value of a key whose text is not valid YAML.
type unreadable struct{}

// rescueMeta reads front matter key by key. It is called if the front matter as a whole
// is not valid YAML. Common reasons are {{title}} in a template, [[a]], [[b]], or a colon
// in a title. A key whose value is not valid gets the value unreadable. rescueMeta
// returns nil if there is no key, or if text other than comments comes before the first
// key.
func rescueMeta(block []byte) yaml.MapSlice {
	first := bytes.IndexByte(block, '\n') + 1
	last := bytes.LastIndexByte(bytes.TrimRight(block, " \t\r\n"), '\n') + 1
	inside := block[first:max(first, last)]
	keys := metaKey.FindAllSubmatchIndex(inside, -1)
	if keys == nil || !onlyComments(inside[:keys[0][0]]) {
		return nil
	}
	var items yaml.MapSlice
	for i, k := range keys {
		end := len(inside)
		if i+1 < len(keys) {
			end = keys[i+1][0]
		}
		part := append([]byte("---\n"), inside[k[0]:end]...)
		read, err := parseMeta(append(part, "\n---\n"...))
		if err != nil || len(read) != 1 {
			read = yaml.MapSlice{{Key: string(inside[k[2]:k[3]]), Value: unreadable{}}}
		}
		items = append(items, read...)
	}
	return items
}

func onlyComments(b []byte) bool {
	for line := range bytes.Lines(b) {
		if line = bytes.TrimSpace(line); len(line) > 0 && line[0] != '#' {
			return false
		}
	}
	return true
}

// parseMeta parses front matter. goldmark-meta stops at an empty list item, so parseMeta
// first gives every empty item the value ~ (null).
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

var metaParser = goldmark.New(goldmark.WithExtensions(meta.Meta)).Parser()
