package jsonapi_test

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"path"
	"testing"
	"testing/fstest"

	"portolan/generator"
	"portolan/generator/jsonapi"
	"portolan/generator/urls"
)

// earlierNotes and laterNotes are two versions of the same notes. The later version has
// added, removed and changed services.
var (
	earlierNotes = notesOf("|67, 68|UDP|DHCP||\n|3000||Shop|Ann|\n|6000-6063|TCP|X11||\n|9999|TCP|S \\< T & Co||\n")
	laterNotes   = notesOf("|67, 68, 69|UDP|DHCP||\n|3000||Shop|Bob \\<b>|\n|6000-6063|TCP|X Window||\n")
)

func notesOf(rows string) []generator.Layer {
	note := "|Port|TCP/UDP|Service|Owner|\n|-|-|-|-|\n" + rows
	return []generator.Layer{{Name: "notes", FS: fstest.MapFS{"n.md": {Data: []byte(note)}}}}
}

// since returns the options of a site that shows what changed since earlier notes.
func since(t testing.TB, earlier, later []generator.Layer) generator.Options {
	t.Helper()
	opts := options(later)
	baseline, _, err := generator.State{Name: "earlier", Layers: earlier}.Read("test")
	if err != nil {
		t.Fatal(err)
	}
	opts.Baseline = &baseline
	return opts
}

func TestChangesFitTheirSchema(t *testing.T) {
	undated := since(t, notesOf("|22|TCP|SSH||\n"), laterNotes)
	undated.GeneratedAt, undated.BaseURL = "", ""
	for name, test := range map[string]struct {
		opts generator.Options
		want jsonapi.Totals
	}{
		"changed": {since(t, earlierNotes, laterNotes), jsonapi.Totals{Added: 1, Removed: 1, Changed: 2}},
		"same":    {since(t, laterNotes, laterNotes), jsonapi.Totals{}},
		"others":  {undated, jsonapi.Totals{Added: 5, Removed: 1}},
	} {
		s := listed(t, test.opts)
		content := s.render(t, urls.ChangesData)
		if err := validate(closedSchemas(t, s), urls.ChangesData, content); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		var doc jsonapi.ChangesFile
		if err := json.Unmarshal(content, &doc); err != nil {
			t.Fatal(err)
		}
		if doc.Totals != test.want {
			t.Errorf("%s: the changes are %+v, want %+v", name, doc.Totals, test.want)
		}
		if path.Join(path.Dir(urls.ChangesData), doc.Schema) != urls.API+urls.ChangesSchema {
			t.Errorf("%s: the schema is %s", name, doc.Schema)
		}
		from, to := test.opts.Baseline.Revision, doc.To.Revision
		if doc.From.Revision != from || !bytes.Contains(s.render(t, urls.Registry), []byte(`"revision":"`+to+`"`)) {
			t.Errorf("%s: from %s to %s", name, doc.From.Revision, to)
		}
	}
}

// A registry that Read accepts can be compared with other registries. The files that show
// the changes are valid.
func FuzzReadRegistry(f *testing.F) {
	schemas := closedSchemas(f, listed(f, options(laterNotes)))
	for _, layers := range [][]generator.Layer{earlierNotes, laterNotes, sets["seed"]} {
		f.Add(listed(f, options(layers)).render(f, urls.Registry))
	}
	f.Fuzz(func(t *testing.T, content []byte) {
		edition, err := jsonapi.Read("r.json", content)
		if err != nil {
			return
		}
		var printed bytes.Buffer
		if same, err := generator.Diff(&printed, generator.DiffJSON, edition, edition); err != nil || !same {
			t.Fatalf("a registry differs from itself: %s (%v)", &printed, err)
		}
		opts := options(laterNotes)
		opts.Baseline = &edition
		s := listed(t, opts)
		if err := validate(schemas, urls.ChangesData, s.render(t, urls.ChangesData)); err != nil {
			t.Error(err)
		}
		var feed struct {
			XMLName xml.Name `xml:"http://www.w3.org/2005/Atom feed"`
		}
		if err := xml.Unmarshal(s.render(t, urls.Feed), &feed); err != nil {
			t.Error(err)
		}
		if page := s.render(t, urls.Changes); bytes.Contains(page, []byte(`href="javascript:`)) {
			t.Errorf("%s links to a script: %s", urls.Changes, page)
		}
	})
}
