package frontmatter

import (
	"bytes"
	"slices"
	"strings"

	"portolan/generator/markdown"
)

// refusal returns the offset of a line in the YAML front matter that excludes the note from the
// site with one of these keys, such as "publish: false". It reads the lines as text. So it also
// finds a line that YAML does not read as a key, such as "publish:false", and the second of two
// lines with the same key.
func refusal(doc *markdown.Document, keys ...string) (offset int, ok bool) {
	isFirst := true
	for line := range bytes.Lines(doc.Text.Bytes) {
		text := strings.ToLower(strings.TrimSpace(string(line)))
		if isFirst != (text == "---") {
			return 0, false // the front matter has not begun, or has ended
		}
		isFirst = false
		key, value, _ := strings.Cut(text, ":")
		key, value = strings.TrimSpace(key), strings.Trim(strings.TrimSpace(value), `"'`)
		if slices.Contains(keys, key) && slices.Contains(refusals[key], value) {
			return offset, true
		}
		offset += len(line)
	}
	return 0, false
}

// refusals are the values with which a key excludes a note.
var refusals = map[string][]string{
	"publish":   {"false", "no", "off", "n", "0"},
	"published": {"false"},
	"draft":     {"true", "yes", "on", "y", "1"},
}
