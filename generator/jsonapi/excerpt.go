package jsonapi

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"unicode/utf8"

	"portolan/generator/schema"
)

// collect stores an object as the example of a type. name is the name of the type, and
// uri is the address of the file with the object. If the type already has an example,
// this example stays. Then collect does the same for the objects inside the object.
func (m *Manual) collect(name string, object json.RawMessage, uri string) error {
	t := m.object(name)
	if t == nil || m.complete(t) || bytes.Equal(object, []byte("null")) {
		return nil
	}
	values := map[string]json.RawMessage{}
	if err := json.Unmarshal(object, &values); err != nil {
		return err
	}
	if _, ok := m.Examples[name]; !ok {
		m.Examples[name] = Example{URI: uri, Lines: excerpt(t.Fields, values)}
	}
	for _, f := range t.Fields {
		collect := m.collect
		if f.Value.List {
			collect = m.collectList
		}
		if err := collect(f.Value.Type, values[f.Key], uri); err != nil {
			return err
		}
	}
	return nil
}

// collectList calls collect for each object in a list. It stops as soon as the type and
// all types inside it have an example, because some lists are very long.
func (m *Manual) collectList(name string, list json.RawMessage, uri string) error {
	t := m.object(name)
	if t == nil || bytes.Equal(list, []byte("null")) {
		return nil
	}
	d := json.NewDecoder(bytes.NewReader(list))
	if _, err := d.Token(); err != nil {
		return err
	}
	for d.More() && !m.complete(t) {
		var one json.RawMessage
		if err := d.Decode(&one); err != nil {
			return err
		}
		if err := m.collect(name, one, uri); err != nil {
			return err
		}
	}
	return nil
}

// object returns the type with this name if it is an object type, else nil.
func (m *Manual) object(name string) *schema.Type {
	i := slices.IndexFunc(m.Types, func(t schema.Type) bool { return t.Name == name && t.Fields != nil })
	if i < 0 {
		return nil
	}
	return &m.Types[i]
}

// complete reports whether a type and all types inside it have an example.
func (m *Manual) complete(t *schema.Type) bool {
	_, ok := m.Examples[t.Name]
	return ok && !slices.ContainsFunc(t.Fields, func(f schema.Field) bool {
		inner := m.object(f.Value.Type)
		return inner != nil && !m.complete(inner)
	})
}

// longest is the maximum length of a value in an excerpt, in bytes.
const longest = 76

// excerpt returns an object as JSON with one key per line. Long values are shortened (see
// short).
func excerpt(fields []schema.Field, values map[string]json.RawMessage) string {
	var b strings.Builder
	b.WriteString("{\n")
	for i, f := range fields {
		b.WriteString(`  "` + f.Key + `": ` + short(string(values[f.Key])))
		if i < len(fields)-1 {
			b.WriteByte(',')
		}
		b.WriteByte('\n')
	}
	b.WriteByte('}')
	return b.String()
}

// short shortens a value with more than longest bytes. A long list becomes "[ … ]", and a
// long object becomes "{ … }". A long text is cut and ends with " …".
func short(value string) string {
	if len(value) <= longest {
		return value
	}
	switch value[0] {
	case '{':
		return "{ … }"
	case '[':
		return "[ … ]"
	}
	cut := longest
	for !utf8.RuneStart(value[cut]) {
		cut--
	}
	return value[:cut] + " …"
}

// Manual is the content of the pages that explain the JSON index.
type Manual struct {
	Types     []schema.Type
	Files     []Listed // index.json is first
	Templates []Template
	// Instances maps the name of each template to the address of one file of this site:
	// "port" to "ports/22.json". If the site has no file for a template, there is no
	// entry.
	Instances map[string]string
	// Examples maps the names of types to objects from files of this site.
	Examples map[string]Example
}

// Example is an object in a file.
type Example struct {
	URI string
	// Lines is the object as JSON with one key per line. Long values are shortened.
	Lines string
}
