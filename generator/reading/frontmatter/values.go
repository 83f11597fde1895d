package frontmatter

import (
	"fmt"
	"strings"

	"portolan/generator/diag"
	"portolan/generator/markdown"
	"portolan/generator/numbers"
	"portolan/generator/port"
	"portolan/generator/registry"
)

// values reads the values of front matter. It adds a diagnostic for each value of the
// wrong type.
type values struct {
	src   *diag.Text
	diags *diag.List
}

// warn adds a diagnostic at the place of a field.
func (f values) warn(rule *diag.Rule, field markdown.Field, message, hint string) {
	f.diags.Add(rule, diag.At{Text: f.src, Offset: field.Offset}, message, hint)
}

// text returns the value of a field. It adds a diagnostic if the field is a list or has
// fields itself.
func (f values) text(field markdown.Field) string {
	if field.List != nil || field.Fields != nil {
		f.warn(diag.FrontMatterValue, field, fmt.Sprintf("%q must be a single value", field.Key), "")
	}
	return strings.Join(strings.Fields(field.Text), " ")
}

// list returns the values of a field. A single value becomes a list with one element.
// Empty values are left out.
func (f values) list(field markdown.Field) []string {
	switch {
	case field.Fields != nil:
		f.warn(diag.FrontMatterValue, field, fmt.Sprintf("%q must be a list", field.Key), "")
	case field.Text != "":
		return []string{field.Text}
	}
	var items []string
	for _, item := range field.List {
		if item != "" {
			items = append(items, item)
		}
	}
	return items
}

// choice returns the value of a field that has a fixed set of values. It returns "" and adds
// a diagnostic for any other value.
func choice[T ~string](f values, field markdown.Field, parse func(string) (T, bool), all []T) T {
	written := f.text(field)
	value, ok := parse(written)
	if !ok && written != "" {
		names := make([]string, len(all))
		for i, v := range all {
			names[i] = string(v)
		}
		f.warn(diag.FrontMatterValue, field, fmt.Sprintf("%q is not a value of %q", written, field.Key),
			"the values are "+strings.Join(names, ", "))
	}
	return value
}

// address returns the URL in a field. It returns "" if the value is not an absolute URL
// of an allowed scheme.
func (f values) address(field markdown.Field) string {
	address := f.text(field)
	if address != "" && !registry.AllowedScheme(address) {
		f.warn(diag.FrontMatterValue, field, fmt.Sprintf("%q is not an address", address),
			"write an address such as https://example.org/")
		return ""
	}
	return address
}

// baseURL returns the address of the site in the field "base_url".
func (f values) baseURL(field markdown.Field) string {
	address, err := registry.ParseBaseURL(f.text(field))
	if err != nil {
		f.warn(diag.FrontMatterValue, field, fmt.Sprintf("base_url: %v", err), "write https://example.org/ports/")
	}
	return address
}

// numbers returns the port numbers in a field with a list.
func (f values) numbers(field markdown.Field) []port.Number {
	var ports []port.Number
	for _, item := range f.list(field) {
		items, faults := numbers.Read(item)
		if len(faults) > 0 || len(items) != 1 || items[0].First != items[0].Last {
			f.warn(diag.FrontMatterValue, field, fmt.Sprintf("“%s” is not a port number", item), "")
			continue
		}
		ports = append(ports, items[0].First)
	}
	return ports
}
