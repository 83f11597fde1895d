// Package schema describes the JSON of Go types for other languages: as JSON Schema
// (2020-12) and as TypeScript. It makes both descriptions only from the Go types, so they
// always match the JSON.
//
// The json tag of a field is its key, and the about tag is its description. The tags min,
// format and pattern limit its values. The description of a struct is in the about tag of
// a field with the name _. A field with a pointer type may be null.
package schema

import (
	"fmt"
	"reflect"
	"strconv"
)

// Type describes a JSON type: an object, an enum, or an integer with a range.
type Type struct {
	Name, About string
	Fields      []Field // the keys of an object, in their order in the JSON
	// Enum lists all values of an enum. No later version of the JSON adds a value.
	Enum     []string
	Min, Max int // the smallest and the largest value of an integer
}

// Field is a key of an object type. Every JSON object of this type has all these keys.
type Field struct {
	Key, About string
	Value      Value
}

// Value describes the value of a key.
type Value struct {
	// Type is the type of the value. For a list or map, it is the type of the entries. It is
	// the name of a Type, or "string", "integer" or "boolean".
	Type string
	// List is true for a list of values. Map is true for an object in which the keys are
	// not fixed, such as map[string]string in Go.
	List, Map bool
	// Nullable is true if the value may be null, which means unknown.
	Nullable        bool
	Format, Pattern string
	Min             *int
}

// Basic reports whether the type is "string", "integer" or "boolean". If not, it is the
// name of a Type.
func (v Value) Basic() bool { return v.Type == "string" || v.Type == "integer" || v.Type == "boolean" }

// Named maps Go types to their JSON types. It contains only types that JSON does not
// write as objects: enums and integers with a range.
type Named map[reflect.Type]Type

// Describe returns the types of roots and all types that they use. Each type is listed
// once, in order of first use.
func Describe(named Named, roots ...any) []Type {
	d := describer{named: named, seen: map[reflect.Type]bool{}}
	for _, root := range roots {
		d.add(reflect.TypeOf(root))
	}
	return d.types
}

type describer struct {
	named Named
	seen  map[reflect.Type]bool
	types []Type
}

// add adds a type and the types that it uses to d.types. It skips types that were added
// before.
func (d *describer) add(t reflect.Type) {
	if d.seen[t] {
		return
	}
	d.seen[t] = true
	if scalar, ok := d.named[t]; ok {
		d.types = append(d.types, scalar)
		return
	}
	at := len(d.types)
	d.types = append(d.types, Type{Name: t.Name()})
	about, fields := d.fields(t)
	d.types[at].About, d.types[at].Fields = about, fields
}

// fields returns the description and the keys of a struct. The keys of an embedded struct
// are keys of the outer struct.
func (d *describer) fields(t reflect.Type) (about string, fields []Field) {
	for i := range t.NumField() {
		f := t.Field(i)
		switch {
		case f.Name == "_":
			about = f.Tag.Get("about")
		case f.Anonymous:
			_, inner := d.fields(f.Type)
			fields = append(fields, inner...)
		default:
			v := d.value(f.Type)
			v.Format, v.Pattern = f.Tag.Get("format"), f.Tag.Get("pattern")
			if n, err := strconv.Atoi(f.Tag.Get("min")); err == nil {
				v.Min = &n
			}
			fields = append(fields, Field{Key: f.Tag.Get("json"), About: f.Tag.Get("about"), Value: v})
		}
	}
	return about, fields
}

func (d *describer) value(t reflect.Type) Value {
	if scalar, ok := d.named[t]; ok {
		d.add(t)
		return Value{Type: scalar.Name}
	}
	var v Value
	switch t.Kind() {
	case reflect.Pointer:
		v = d.value(t.Elem())
		v.Nullable = true
	case reflect.Slice:
		v = d.value(t.Elem())
		v.List = true
	case reflect.Map:
		v = d.value(t.Elem())
		v.Map = true
	case reflect.Struct:
		d.add(t)
		v.Type = t.Name()
	case reflect.String:
		v.Type = "string"
	case reflect.Int:
		v.Type = "integer"
	case reflect.Bool:
		v.Type = "boolean"
	default:
		panic(fmt.Sprintf("schema: the Go type %s is not supported", t))
	}
	return v
}
