package markdown

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"unicode"

	"gopkg.in/yaml.v2"

	"portolan/generator/diag"
)

// metaReader finds what the YAML reader does not return: the offsets of keys, and values
// as the author wrote them.
type metaReader struct {
	src *diag.Text
	// text is the note up to the end of its front matter.
	text  []byte
	diags *diag.List
	// toml is set if the front matter is TOML, and not YAML.
	toml bool
}

// level says whether a key is at the top level of front matter or inside the value of
// another key.
type level int

const (
	topLevel level = iota
	nested
)

// fields reads the keys of a map. It searches for them in the text after the offset pos.
// The keys have the same order in items and in the text, so the search for each key
// begins after the previous key.
func (r metaReader) fields(items yaml.MapSlice, pos int, at level) []Field {
	var fields []Field
	seen := map[string]bool{}
	for _, item := range items {
		key := fmt.Sprint(item.Key)
		offset, value := r.find(key, pos, at)
		pos = value
		if seen[key] {
			r.diags.Add(diag.FrontMatterDuplicate, diag.At{Text: r.src, Offset: offset},
				fmt.Sprintf("the front matter has the key %q twice; the first value is used", key),
				"delete one of the lines, or write several values as a list")
			continue
		}
		seen[key] = true
		fields = append(fields, r.field(key, offset, value, item.Value))
	}
	return fields
}

func (r metaReader) field(key string, offset, value int, decoded any) Field {
	f := Field{Key: key, Offset: offset}
	start := value
	if value > offset {
		start += len(beforeValue.Find(r.text[value:]))
	}
	switch v := decoded.(type) {
	case nil:
	case unreadable:
		f.Unreadable = true
	case yaml.MapSlice:
		f.Fields = r.fields(v, value, nested)
	case []any:
		raw := r.rawList(value, start)
		f.List = make([]string, len(v))
		for i := range v {
			written := ""
			if len(raw) == len(v) {
				written = raw[i]
			}
			f.List[i] = scalar(v[i], written)
		}
	default:
		line := r.text[start:r.src.LineEnd(start)]
		f.Text = scalar(v, cleanScalar(string(line)))
	}
	return f
}

// find searches for a key after the offset pos. It returns the offset of the key, and the
// offset of its value, which is after the colon. A key at the top level is at the start
// of a line. A nested key can also be inside { }. If there is no such key, find returns
// pos twice.
func (r metaReader) find(key string, pos int, at level) (offset, value int) {
	if key == "" {
		return pos, pos
	}
	for i := pos; ; {
		n := bytes.Index(r.text[i:], []byte(key))
		if n < 0 {
			return pos, pos
		}
		start := i + n
		i = start + len(key)
		after := bytes.TrimLeft(bytes.TrimLeft(r.text[i:], `"'`), " \t")
		if len(after) > 0 && bytes.IndexByte(r.marks(), after[0]) >= 0 && r.startsKey(start, at) {
			return start, len(r.text) - len(after) + 1
		}
	}
}

// marks returns the characters that can follow a key. In TOML, ] follows the name of a
// table: [params].
func (r metaReader) marks() []byte {
	if r.toml {
		return []byte("=]")
	}
	return []byte(":")
}

// startsKey reports whether a key can begin at an offset. This depends on the text before
// it on the same line.
func (r metaReader) startsKey(offset int, at level) bool {
	line := r.text[bytes.LastIndexByte(r.text[:offset], '\n')+1 : offset]
	before := strings.TrimRight(string(line), `"'`)
	if r.toml {
		before = strings.TrimRight(before, "[ \t")
	}
	if at == topLevel {
		return before == ""
	}
	before = strings.TrimSpace(before)
	return before == "" || strings.HasSuffix(before, "{") || strings.HasSuffix(before, ",") || before == "-"
}

// scalar returns a value as its author wrote it. This is necessary because the YAML
// reader converts text to numbers, booleans and dates: 0021 becomes 17. raw is the text
// in the note. It is empty if the text cannot be found.
func scalar(v any, raw string) string {
	s, isText := v.(string)
	switch {
	case v == nil:
		return ""
	case !isText && raw != "" && !strings.ContainsAny(raw[:1], "&*!|>\"'"):
		s = raw
	case !isText:
		s = fmt.Sprint(v)
	}
	return strings.TrimSpace(strings.Map(dropControl, s))
}

func dropControl(r rune) rune {
	if unicode.IsControl(r) && r != '\n' && r != '\t' {
		return -1
	}
	return r
}

var (
	yamlComment = regexp.MustCompile(`(^|[ \t])#.*$`)
	// beforeValue matches what can be between a key and its value: blanks, line ends and
	// comments.
	beforeValue = regexp.MustCompile(`^(?:\s|#.*)*`)
	flowEnd     = regexp.MustCompile(`[,}\]].*$`)
)

func cleanScalar(s string) string {
	s = yamlComment.ReplaceAllString(s, "")
	return strings.TrimSpace(flowEnd.ReplaceAllString(s, ""))
}

// rawList returns the items of a list as the author wrote them. The list can be [a, b], or
// lines that begin with a dash. value is the offset after the colon of the key, and start
// is the offset of the list.
func (r metaReader) rawList(value, start int) []string {
	if flow, ok := strings.CutPrefix(string(r.text[start:]), "["); ok {
		return splitFlow(flow)
	}
	var list []string
	for i, line := range strings.Split(string(r.text[value:]), "\n") {
		line = strings.TrimSpace(line)
		if i == 0 || line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		item, ok := strings.CutPrefix(line, "-")
		if !ok || strings.HasPrefix(item, "-") {
			break
		}
		list = append(list, cleanScalar(item))
	}
	return list
}

// splitFlow splits the text of a list, such as "a, 'b, c']", at its commas. It ignores
// commas and brackets in quotes, and stops at the ] that ends the list.
func splitFlow(flow string) []string {
	var list []string
	var quote rune
	start := 0
	for i, c := range flow {
		switch {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			quote = c
		case c == ',' || c == ']':
			list = append(list, strings.TrimSpace(flow[start:i]))
			start = i + 1
			if c == ']' {
				return list
			}
		}
	}
	return list
}
