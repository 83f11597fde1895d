package site

import (
	"cmp"
	"iter"
	"maps"
	"reflect"
	"slices"
	"strings"

	"portolan/generator/similar"
)

// keys returns the keys of a map in any order.
func keys[V any](m map[string]V) iter.Seq[string] { return maps.Keys(m) }

// fieldsHint says which fields and methods a type has that templates get. typ is the name of the
// type, as errors of templates write it: "site.HomePage".
func fieldsHint(missing, typ string) string {
	var found reflect.Type
	seen := map[reflect.Type]bool{}
	for _, view := range pageViews {
		visit(reflect.TypeOf(view), seen)
	}
	visit(reflect.TypeFor[Part](), seen)
	for t := range seen {
		if t.String() == strings.TrimPrefix(typ, "*") {
			found = t
		}
	}
	if found == nil {
		return ""
	}
	names := fields(found)
	if len(names) == 0 {
		return "a value of type " + typ + " has no fields"
	}
	hint := "it has ." + strings.Join(names, ", .")
	near := similar.Names(missing, names)
	// Among names that are equally similar, the one with the same first letter is meant.
	slices.SortStableFunc(near, func(a, b string) int {
		return cmp.Compare(common(missing, b), common(missing, a))
	})
	if len(near) > 0 {
		hint = "did you mean ." + near[0] + "? " + hint
	}
	return hint
}

// common returns the number of letters with which both names begin.
func common(a, b string) int {
	n := 0
	for n < min(len(a), len(b)) && a[n] == b[n] {
		n++
	}
	return n
}

// visit adds a type, and the types of its fields, to seen.
func visit(t reflect.Type, seen map[reflect.Type]bool) {
	for slices.Contains([]reflect.Kind{reflect.Pointer, reflect.Slice, reflect.Array, reflect.Map}, t.Kind()) {
		t = t.Elem()
	}
	if seen[t] {
		return
	}
	seen[t] = true
	if t.Kind() == reflect.Struct {
		for f := range t.Fields() {
			if f.IsExported() || f.Anonymous {
				visit(f.Type, seen)
			}
		}
	}
}

// fields returns the names of the fields and methods of a type, sorted. They include those of
// embedded types.
func fields(t reflect.Type) []string {
	var names []string
	if t.Kind() == reflect.Struct {
		for _, f := range reflect.VisibleFields(t) {
			if f.IsExported() {
				names = append(names, f.Name)
			}
		}
	}
	for m := range t.Methods() {
		names = append(names, m.Name)
	}
	slices.Sort(names)
	return slices.Compact(names)
}
