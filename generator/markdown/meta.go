package markdown

import (
	"bytes"
	"errors"
	"fmt"
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

// Field is one key of front matter. Exactly one of Text, List and Fields is
// set, none of them for a key without a value.
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
}

var metaParser = goldmark.New(goldmark.WithExtensions(meta.Meta)).Parser()

// readMeta reads the front matter and returns it with the offset at which the
// body begins. It reports a block that cannot be read and returns false.
//
// goldmark-meta sees the block alone: in a whole note it would take any line
// of dashes for an opening, and print the YAML of a broken block into the page.
func readMeta(src *diag.Source, diags *diag.List) (Meta, int, bool) {
	body, state := metaEnd(src.Text)
	switch state {
	case metaNone:
		return nil, 0, true
	case metaOpen:
		diags.Add(diag.FrontMatterOpen, diag.At{Source: src, Offset: 0},
			"front matter is opened here and never closed", "end it with a line ---")
		return nil, 0, false
	}
	pc := parser.NewContext()
	metaParser.Parse(gtext.NewReader(src.Text[:body]), parser.WithContext(pc))
	items, err := meta.TryGetItems(pc)
	if err != nil {
		offset, message := yamlFault(src.Text, err)
		diags.Add(diag.FrontMatterYAML, diag.At{Source: src, Offset: offset}, message, "")
		return nil, 0, false
	}
	return readFields(items, block{src: src, start: src.LineEnd(0) + 1, stop: body}, diags), body, true
}

type metaState int

const (
	metaNone metaState = iota
	metaOpen
	metaClosed
)

// metaEnd finds the end of the front matter by goldmark-meta's own rule: the
// first line that is all dashes. One that is not --- counts as no end.
func metaEnd(note []byte) (int, metaState) {
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
		if len(line) > 0 && len(bytes.Trim(line, "-")) == 0 {
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
	line := 0
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

// block is a part of the note in which keys are looked for.
type block struct {
	src         *diag.Source
	start, stop int
}

func readFields(items yaml.MapSlice, in block, diags *diag.List) []Field {
	var fields []Field
	seen := map[string]int{}
	for _, item := range items {
		key := fmt.Sprint(item.Key)
		offset, value := in.find(key)
		if first, twice := seen[key]; twice {
			offset, _ = block{in.src, first + len(key), in.stop}.find(key)
			diags.Add(diag.FrontMatterDuplicate, diag.At{Source: in.src, Offset: offset},
				fmt.Sprintf("%q stands twice in the front matter; the first is used", key), "")
			continue
		}
		seen[key] = offset
		f := Field{Key: key, Offset: offset}
		switch v := item.Value.(type) {
		case nil:
		case yaml.MapSlice:
			f.Fields = readFields(v, block{in.src, value, in.stop}, diags)
		case []any:
			raw := block{in.src, value, in.stop}.rawList()
			f.List = make([]string, len(v))
			for i := range v {
				f.List[i] = scalar(v[i], at(raw, i))
			}
		default:
			f.Text = scalar(v, block{in.src, value, in.stop}.rawScalar())
		}
		fields = append(fields, f)
	}
	return fields
}

// scalar returns a value as it was written. YAML makes numbers, booleans and
// dates of what its author meant as words; raw has what stands in the note.
func scalar(v any, raw string) string {
	if s, ok := v.(string); ok || raw == "" {
		if !ok {
			return fmt.Sprint(v)
		}
		return strings.TrimSpace(s)
	}
	return raw
}

func at(list []string, i int) string {
	if i < len(list) {
		return list[i]
	}
	return ""
}

// find returns the offset of a key and of what follows its colon.
func (b block) find(key string) (offset, value int) {
	pattern := regexp.MustCompile(`(?m)(?:^|[{,])[ \t]*(["']?` + regexp.QuoteMeta(key) + `["']?)[ \t]*:`)
	m := pattern.FindSubmatchIndex(b.src.Text[b.start:b.stop])
	if m == nil {
		return b.start, b.start
	}
	return b.start + m[2], b.start + m[1]
}

var (
	yamlComment = regexp.MustCompile(`(^|[ \t])#.*$`)
	flowEnd     = regexp.MustCompile(`[,}\]].*$`)
)

func (b block) rawScalar() string {
	line := b.src.Text[b.value():b.src.LineEnd(b.value())]
	return cleanScalar(string(line))
}

func (b block) value() int { return min(b.start, len(b.src.Text)) }

func cleanScalar(s string) string {
	s = yamlComment.ReplaceAllString(s, "")
	return strings.TrimSpace(flowEnd.ReplaceAllString(s, ""))
}

// rawList returns the items of a flow list [a, b] or of a block list of
// lines that begin with a dash.
func (b block) rawList() []string {
	rest := string(b.src.Text[b.value():b.stop])
	if flow, ok := strings.CutPrefix(strings.TrimLeft(rest, " \t"), "["); ok {
		flow, _, _ = strings.Cut(flow, "]")
		var list []string
		for item := range strings.SplitSeq(flow, ",") {
			list = append(list, cleanScalar(item))
		}
		return list
	}
	var list []string
	for i, line := range strings.Split(rest, "\n") {
		if i == 0 {
			continue
		}
		item, ok := strings.CutPrefix(strings.TrimSpace(line), "-")
		if !ok {
			break
		}
		list = append(list, cleanScalar(item))
	}
	return list
}
