package schema

import (
	"bytes"
	"encoding/json"

	"portolan/generator/encode"
)

// JSONSchema returns a JSON Schema for the type with the name root. The schema includes
// the types that root uses. It allows unknown keys.
func JSONSchema(root string, types []Type) ([]byte, error) {
	byName := map[string]Type{}
	for _, t := range types {
		byName[t.Name] = t
	}
	whole := object{{"$schema", "https://json-schema.org/draft/2020-12/schema"}, {"title", root}}
	whole = append(whole, byName[root].members("#/$defs/")...)
	var defs object
	for _, t := range within(byName, root) {
		defs = append(defs, member{t.Name, t.members("#/$defs/")})
	}
	return Indented(append(whole, member{"$defs", defs}))
}

// Indented encodes a value with indentation, for people to read. It escapes only what JSON
// requires.
func Indented(v any) ([]byte, error) {
	var b bytes.Buffer
	err := encode.Indented(&b, v)
	return b.Bytes(), err
}

// Component returns the schema of a type, for a document that contains many types.
// References to other types begin with prefix, such as "#/components/schemas/".
func (t Type) Component(prefix string) json.Marshaler { return t.members(prefix) }

// within returns the types that the type with the name root uses, directly or indirectly.
// Each type is listed once, in order of first use.
func within(byName map[string]Type, root string) []Type {
	var found []Type
	seen := map[string]bool{root: true}
	var walk func(string)
	walk = func(name string) {
		for _, f := range byName[name].Fields {
			if t, ok := byName[f.Value.Type]; ok && !seen[t.Name] {
				seen[t.Name] = true
				found = append(found, t)
				walk(t.Name)
			}
		}
	}
	walk(root)
	return found
}

// members returns the schema of a type. References to other types begin with prefix.
func (t Type) members(prefix string) object {
	var o object
	if t.About != "" {
		o = append(o, member{"description", t.About})
	}
	switch {
	case len(t.Enum) > 0:
		return append(o, member{"type", "string"}, member{"enum", t.Enum})
	case t.Max > 0:
		return append(o, member{"type", "integer"}, member{"minimum", t.Min}, member{"maximum", t.Max})
	}
	keys, properties := []string{}, object{}
	for _, f := range t.Fields {
		keys = append(keys, f.Key)
		properties = append(properties, member{f.Key, f.members(prefix)})
	}
	return append(o, member{"type", "object"}, member{"required", keys}, member{"properties", properties})
}

func (f Field) members(prefix string) object {
	inner := f.Value.members(prefix)
	switch {
	case f.Value.List:
		inner = object{{"type", "array"}, {"items", inner}}
	case f.Value.Map:
		inner = object{{"type", "object"}, {"additionalProperties", inner}}
	}
	if f.About == "" {
		return inner
	}
	return append(object{{"description", f.About}}, inner...)
}

// members returns the schema of a value. If the value is a list or a map, it returns the
// schema of one entry.
func (v Value) members(prefix string) object {
	var o object
	switch {
	case !v.Basic() && v.Nullable:
		return object{{"anyOf", []object{{{"$ref", prefix + v.Type}}, {{"type", "null"}}}}}
	case !v.Basic():
		return object{{"$ref", prefix + v.Type}}
	case v.Nullable:
		o = object{{"type", []string{v.Type, "null"}}}
	default:
		o = object{{"type", v.Type}}
	}
	if v.Min != nil {
		o = append(o, member{"minimum", *v.Min})
	}
	if v.Format != "" {
		o = append(o, member{"format", v.Format})
	}
	if v.Pattern != "" {
		o = append(o, member{"pattern", v.Pattern})
	}
	return o
}

// object is a JSON object that keeps the order of its keys.
type object []member

type member struct {
	key   string
	value any
}

// MarshalJSON writes the members in the order of the slice.
func (o object) MarshalJSON() ([]byte, error) {
	b := []byte{'{'}
	for i, m := range o {
		if i > 0 {
			b = append(b, ',')
		}
		for _, part := range []any{m.key, m.value} {
			var one bytes.Buffer
			if err := encode.JSON(&one).Encode(part); err != nil {
				return nil, err
			}
			b = append(b, bytes.TrimSpace(one.Bytes())...)
			b = append(b, ':')
		}
		b = b[:len(b)-1]
	}
	return append(b, '}'), nil
}
