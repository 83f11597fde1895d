package lexicon

import (
	"fmt"
	"slices"
	"strings"
	"sync"
)

// entry is one item of a word file.
type entry struct {
	role Role
	// value is the value of the role after the dot, such as "use" in head.use, or "".
	value string
	// item is in lower case. It has no accents, except if the form of the role is accented.
	item  string
	place place
}

// place is the position of an item in a word file.
type place struct {
	file string
	line int
}

func (p place) String() string { return fmt.Sprintf("%s:%d", p.file, p.line) }

// parser reads a word file line by line.
type parser struct {
	place place
	// role is the role of the current line. It is 0 if the role is missing or unknown.
	role    Role
	value   string
	entries []entry
	errs    []error
}

// parse reads a word file. It appends the items of the file to entries, and returns the
// result and all errors in the file.
func parse(entries []entry, file, text string) ([]entry, []error) {
	p := parser{place: place{file: file}, entries: entries}
	for line := range strings.Lines(strings.TrimPrefix(text, "\ufeff")) {
		p.place.line++
		p.line(strings.TrimRight(line, " \t\r\n"))
	}
	return p.entries, p.errs
}

func (p *parser) fail(format string, args ...any) {
	p.errs = append(p.errs, fmt.Errorf("%s: "+format, append([]any{p.place}, args...)...))
}

func (p *parser) line(line string) {
	bare := strings.TrimLeft(line, " \t")
	switch {
	case bare == "", bare[0] == '#':
	case len(bare) < len(line):
		if p.role == 0 && len(p.errs) == 0 {
			p.fail("no role above this line")
		}
		p.items(bare)
	default:
		key, items, ok := strings.Cut(line, ":")
		p.role, p.value = 0, ""
		if !ok {
			p.fail("no role: write a line such as \"joiner: and or\"")
			return
		}
		p.key(strings.TrimSpace(key))
		p.items(items)
	}
}

// key reads a key such as "joiner" or "head.use" and sets the role and the value of the
// lines that follow. After a dot, the key has one of the values in specs.
func (p *parser) key(key string) {
	family, value, _ := strings.Cut(key, ".")
	role, ok := byKey()[family]
	if !ok {
		p.fail("unknown role %q", family)
		return
	}
	switch values := specs[role].values; {
	case values == nil && value != "":
		p.fail("the role %s has no values", family)
	case values != nil && !slices.Contains(values, value):
		p.fail("the role %s needs one of these values: %s", family, strings.Join(values, ", "))
	default:
		p.role, p.value = role, value
	}
}

// byKey returns a map from the keys in word files to roles.
var byKey = sync.OnceValue(func() map[string]Role {
	keys := make(map[string]Role, roleCount)
	for r := Role(1); r < roleCount; r++ {
		keys[specs[r].key] = r
	}
	return keys
})

// items reads the words, phrases or parts of a line. list is the line without the key.
func (p *parser) items(list string) {
	if p.role == 0 {
		return
	}
	form := specs[p.role].form
	if form == accented {
		list = strings.ToLower(list)
	} else {
		list = Fold(list)
	}
	if form == words || form == accented {
		if strings.Contains(list, "|") {
			p.fail("the role %s takes single words: separate them by spaces", specs[p.role].key)
			return
		}
		for item := range strings.FieldsSeq(list) {
			p.add(item)
		}
		return
	}
	for item := range strings.SplitSeq(list, "|") {
		if phrase := strings.Join(cut(item), " "); phrase != "" && form == phrases {
			p.add(phrase)
		} else if item = strings.TrimSpace(item); item != "" {
			// The item has the form parts, or it is a sign such as #, from which cut returns
			// no words.
			p.add(item)
		}
	}
}

func (p *parser) add(item string) {
	p.entries = append(p.entries, entry{p.role, p.value, item, p.place})
}
