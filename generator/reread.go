package generator

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"

	"portolan/generator/diag"
	"portolan/generator/jsonapi"
	"portolan/generator/markdown"
	"portolan/generator/output"
	"portolan/generator/reading/frontmatter"
	"portolan/generator/registry"
	"portolan/generator/urls"
)

// Loss is what Markdown would not give back.
type Loss struct {
	// Place is where it stands: "ports.md:12".
	Place string
	// What would be read as something else.
	What string
}

func (l *Loss) Error() string {
	return fmt.Sprintf("%s: %s would be read back as something else", l.Place, l.What)
}

// reread reads notes that stand in no folder yet, as Load would.
func reread(notes []output.File) (*registry.Registry, error) {
	var diags diag.List
	var builder registry.Builder
	builder.SetSite(registry.Site{Title: frontmatter.DefaultSiteTitle})
	var paths markdown.Paths
	for _, n := range notes {
		paths.Add(n.Path)
	}
	read := make([]parsed, len(notes))
	for i, n := range notes {
		var b bytes.Buffer
		if err := n.Render(&b); err != nil {
			return nil, fmt.Errorf("%s: %w", n.Path, err)
		}
		read[i].doc = paths.Parse(diag.NewSource(n.Path, n.Path, b.Bytes()), &read[i].diags)
	}
	interpret(read, &builder, &diags)
	return builder.Build(&diags), nil
}

// compare returns the first Loss between a registry and what was read back of
// it, or nil: they say the same in JSON, but for places.
func compare(reg, again *registry.Registry) error {
	was, err := factsOf(reg)
	if err != nil {
		return err
	}
	is, err := factsOf(again)
	if err != nil {
		return err
	}
	if reflect.DeepEqual(was, is) {
		return comparePrinted(reg, again)
	}
	for i, a := range reg.Assignments() {
		if i >= len(is.Data.Assignments) || !reflect.DeepEqual(was.Data.Assignments[i], is.Data.Assignments[i]) {
			return &Loss{fmt.Sprintf("%s:%d", a.Origin.Note.Text.Name, a.Origin.Line), a.ID}
		}
	}
	for i, p := range reg.Protocols() {
		if i >= len(is.Data.Protocols) || !reflect.DeepEqual(was.Data.Protocols[i], is.Data.Protocols[i]) {
			return &Loss{"protocols", p.ID}
		}
	}
	return &Loss{"index.md", "the site or a source"}
}

// comparePrinted returns the first Loss of what the JSON does not tell.
func comparePrinted(reg, again *registry.Registry) error {
	for i, a := range reg.Assignments() {
		if a.Printed != again.Assignments()[i].Printed {
			return &Loss{fmt.Sprintf("%s:%d", a.Origin.Note.Text.Name, a.Origin.Line), a.ID}
		}
	}
	return nil
}

// statements is the part of the JSON that no place or program is in.
type statements struct {
	Site, Sources any
	Data          struct {
		Assignments []map[string]any
		Protocols   []map[string]any
	}
}

func factsOf(reg *registry.Registry) (statements, error) {
	var s statements
	files := jsonapi.Files(reg, jsonapi.Options{BaseURL: reg.Site().BaseURL})
	output.Sort(files)
	file, _ := output.Find(files, urls.Registry)
	var b bytes.Buffer
	if err := file.Render(&b); err != nil {
		return s, err
	}
	if err := json.Unmarshal(b.Bytes(), &s); err != nil {
		return s, err
	}
	for _, a := range s.Data.Assignments {
		delete(a, "origin")
	}
	for _, p := range s.Data.Protocols { // what links to it decides whether it has a file
		delete(p, "uri")
	}
	return s, nil
}
