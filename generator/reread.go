package generator

import (
	"bytes"
	"fmt"
	"reflect"

	"portolan/generator/diag"
	"portolan/generator/markdown"
	"portolan/generator/output"
	"portolan/generator/reading/frontmatter"
	"portolan/generator/registry"
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
		read[i].doc = paths.Parse(diag.NewText(n.Path, n.Path, b.Bytes()), &read[i].diags)
	}
	interpret(read, &builder, &diags)
	return builder.Build(&diags), nil
}

// compare returns the first Loss between a registry and what was read back of
// it, or nil: they say the same, but for places.
func compare(reg, again *registry.Registry) error {
	was, is := facts(reg), facts(again)
	if reflect.DeepEqual(was, is) {
		return nil
	}
	for i, a := range reg.Assignments() {
		if i >= len(is.Statements) || !reflect.DeepEqual(was.Statements[i], is.Statements[i]) {
			return &Loss{fmt.Sprintf("%s:%d", a.Origin.Note.Text.Name, a.Origin.Line), a.ID}
		}
	}
	for i, p := range was.Protocols {
		if i >= len(is.Protocols) || !reflect.DeepEqual(p, is.Protocols[i]) {
			return &Loss{"protocols", p.ID}
		}
	}
	return &Loss{"index.md", "the site or a source"}
}

// facts returns what an export has to give back: all but the places.
func facts(reg *registry.Registry) registry.Snapshot {
	s := reg.Snapshot()
	for i := range s.Statements {
		s.Statements[i].Place = registry.Place{}
	}
	return s
}
