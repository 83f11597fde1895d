package generator

import (
	"bytes"
	"fmt"
	"reflect"

	"portolan/generator/diag"
	"portolan/generator/markdown"
	"portolan/generator/output"
	"portolan/generator/port"
	"portolan/generator/reading/frontmatter"
	"portolan/generator/registry"
)

// Loss is the error if Markdown cannot express a fact: after an export, the fact would be
// missing or different.
type Loss struct {
	// Place says where the fact is written, such as "ports.md:12".
	Place string
	// What names the fact, for example by the id of an assignment.
	What string
}

func (l *Loss) Error() string {
	return fmt.Sprintf("%s: %s would change when it is read back", l.Place, l.What)
}

// reread loads a registry from exported notes in the same way as Load. It renders the
// notes in memory, so it needs no files. home is the home note of the registry that was
// exported.
func reread(notes []output.File, home frontmatter.Home) (*registry.Registry, error) {
	var diags diag.List
	var builder registry.Builder
	builder.SetSite(registry.Site{Title: home.Title})
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
	interpret(read, home, nil, &builder, &diags)
	return builder.Build(&diags), nil
}

// compare returns a *Loss for the first fact that differs between two registries. It
// returns nil if all facts are equal. The places of facts may differ.
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
	for i, r := range reg.Remarks() {
		if i >= len(is.Remarks) || !reflect.DeepEqual(was.Remarks[i], is.Remarks[i]) {
			at := fmt.Sprintf("%s:%d", r.Origin.Note.Text.Name, r.Origin.Line)
			return &Loss{at, "a remark on " + port.Numbers(r.Port, r.End)}
		}
	}
	for i, p := range was.Protocols {
		if i >= len(is.Protocols) || !reflect.DeepEqual(p, is.Protocols[i]) {
			return &Loss{"protocols", p.ID}
		}
	}
	return &Loss{"index.md", "the site or a source"}
}

// facts returns the facts that an export must not change: everything except the places of
// statements and remarks.
func facts(reg *registry.Registry) registry.Snapshot {
	s := reg.Snapshot()
	for i := range s.Statements {
		s.Statements[i].Place = registry.Place{}
	}
	for i := range s.Remarks {
		s.Remarks[i].Place = registry.Place{}
	}
	return s
}
