package jsonapi

import (
	"reflect"
	"strings"
	"testing"

	"portolan/generator/diff"
	"portolan/generator/registry"
)

// editions returns two editions with different envelopes.
func editions() (from, to Edition) {
	at := "2026-02-13T00:00:00Z"
	from = Edition{
		Envelope: Envelope{Generator: "portolan 1", Revision: "sha256-from", GeneratedAt: &at, Sources: []Source{{ID: "iana"}}},
		Snapshot: registry.Snapshot{Statements: make([]registry.Statement, 3)},
	}
	to = Edition{
		Envelope: Envelope{
			Schema: "x", SchemaVersion: "1.1.0", Generator: "portolan 2", Revision: "sha256-to",
			Site: Site{Title: "Ports"}, Sources: []Source{{ID: "notes"}},
		},
		Snapshot: registry.Snapshot{Statements: make([]registry.Statement, 2)},
	}
	return from, to
}

func TestChangesBetweenEditions(t *testing.T) {
	from, to := editions()
	old, now := said(), said()
	old.Name = "Shell"
	changes := diff.Changes{
		Added: []registry.Statement{said(), {ID: "b"}}, Removed: []registry.Statement{{ID: "a"}},
		Changed: []diff.Change{{Fields: []diff.Field{diff.FieldName}, Old: old, New: now}},
	}
	file, err := NewChanges(from, to, changes)
	if err != nil {
		t.Fatal(err)
	}
	envelope := to.Envelope
	envelope.Schema, envelope.Revision = "schema/changes.schema.json", file.Revision
	if !reflect.DeepEqual(file.Envelope, envelope) {
		t.Errorf("the envelope is %+v, want %+v", file.Envelope, envelope)
	}
	earlier := State{Revision: "sha256-from", GeneratedAt: from.GeneratedAt, Total: 3, Sources: from.Sources}
	if !reflect.DeepEqual(file.From, earlier) {
		t.Errorf("from %+v, want %+v", file.From, earlier)
	}
	if want := (State{Revision: "sha256-to", Total: 2, Sources: to.Sources}); !reflect.DeepEqual(file.To, want) {
		t.Errorf("to %+v, want %+v", file.To, want)
	}
	if want := (Totals{Added: 2, Removed: 1, Changed: 1}); file.Totals != want {
		t.Errorf("totals %+v", file.Totals)
	}
	want := Changes{
		Added:   []Assignment{convert(said()), convert(registry.Statement{ID: "b"})},
		Removed: []Assignment{convert(registry.Statement{ID: "a"})},
		Changed: []Change{{Fields: []diff.Field{"name"}, Old: convert(old), New: convert(now)}},
	}
	if !reflect.DeepEqual(file.Data, want) {
		t.Errorf("got\n%+v\nwant\n%+v", file.Data, want)
	}
}

// The revision of the changes is a new one if a fact changes, but not if only the line of a
// statement changes.
func TestRevisionOfChangesIsOfFacts(t *testing.T) {
	from, to := editions()
	revision := func(edit func(*diff.Changes)) string {
		c := diff.Changes{
			Added: []registry.Statement{said()}, Removed: []registry.Statement{said()},
			Changed: []diff.Change{{Fields: []diff.Field{diff.FieldName}, Old: said(), New: said()}},
		}
		edit(&c)
		file, err := NewChanges(from, to, c)
		if err != nil {
			t.Fatal(err)
		}
		return file.Revision
	}
	first := revision(func(*diff.Changes) {})
	for what, edit := range map[string]func(*diff.Changes){
		"added":   func(c *diff.Changes) { c.Added[0].Place.Line++ },
		"removed": func(c *diff.Changes) { c.Removed[0].Place.Line++ },
		"old":     func(c *diff.Changes) { c.Changed[0].Old.Place.Line++ },
		"new":     func(c *diff.Changes) { c.Changed[0].New.Place.Path = "c.md" },
	} {
		if revision(edit) != first {
			t.Errorf("%s: a moved line changes the revision", what)
		}
	}
	for what, edit := range map[string]func(*diff.Changes){
		"added":   func(c *diff.Changes) { c.Added[0].Shared = false },
		"removed": func(c *diff.Changes) { c.Removed[0].Shared = false },
		"old":     func(c *diff.Changes) { c.Changed[0].Old.Shared = false },
		"new":     func(c *diff.Changes) { c.Changed[0].New.Shared = false },
	} {
		if revision(edit) == first {
			t.Errorf("%s: a changed fact does not change the revision", what)
		}
	}
}

// If nothing has changed, JSON contains empty lists ([]), not null.
func TestWriteChanges(t *testing.T) {
	from, to := editions()
	file, err := NewChanges(from, to, diff.Changes{})
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	file.Site.Title = "<&>"
	if err := WriteChanges(&b, file); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`    "title": "<&>",`, `    "added": [],`, `    "removed": [],`, `    "changed": []`, `  "totals": {`} {
		if !strings.Contains(b.String(), want+"\n") {
			t.Errorf("there is no line %q in\n%s", want, &b)
		}
	}
}
