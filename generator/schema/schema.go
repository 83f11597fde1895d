// Package schema describes Go types to those who read their JSON in other
// languages: as JSON Schema (2020-12) and as TypeScript. Both come from the
// types alone, so that neither can say something else than what is written.
//
// The key of a field is that of its json tag; its about tag says what it holds,
// and min, format and pattern bound it. What a struct is stands in the about tag
// of a blank field. A pointer is a value or null.
package schema

import (
	"fmt"
	"reflect"
	"strconv"
)

// Type is what a value may be: an object, one of a list of words, or a bounded
// number.
type Type struct {
	Name, About string
	Fields      []Field  // of an object, in the order they are written
	Enum        []string // the words, of which there will be no others
	Min, Max    int      // of a number
}

// Field is a key of an object, which is always there.
type Field struct {
	Key, About string
	Value      Value
}

// Value is what a key holds.
type Value struct {
	// Type names the type of the value, or of what is within a list: that of a
	// Type, or string, integer or boolean.
	Type string
	// List and Map tell how many there are; a Map has names for them.
	List, Map bool
	// Nullable is set where null is written for what is not known.
	Nullable        bool
	Format, Pattern string
	Min             *int
}

// Basic tells a value that JSON has a word for from one of a Type.
func (v Value) Basic() bool { return v.Type == "string" || v.Type == "integer" || v.Type == "boolean" }

// Named are the types that are no objects, by their Go types.
type Named map[reflect.Type]Type

// Describe returns the types of the roots and of all that they hold, each
// after the first that holds it.
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

// add adds a type and those below it, unless they are there.
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

// fields returns what a struct is and its keys; those of an embedded struct
// are its own.
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
		panic(fmt.Sprintf("schema: %s has no JSON type", t))
	}
	return v
}
