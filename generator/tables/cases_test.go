package tables_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"portolan/generator/casetest"
	"portolan/generator/registry"
	"portolan/generator/tables"
)

// Each file in testdata contains an input and the expected output. If the input is a
// foreign registry, the output is the note made from it. If the input is notes, the
// output is their exports.
func TestCases(t *testing.T) {
	casetest.Run(t, func(t *testing.T, c casetest.Case) []casetest.Expectation {
		if len(c.Notes) > 0 {
			return exports(t, c)
		}
		in := bytes.NewReader(casetest.Bytes(c.Comment, c.Files[0].Data))
		source := registry.Source{ID: "s", Title: "\"S\": s", Kind: registry.KindCommon}
		note := tables.Note{Command: "a test", Title: "t", Source: source}
		switch name := c.Files[0].Name; name {
		case "iana.csv":
			read, err := tables.ReadIANA(in, name)
			if err != nil {
				t.Fatal(err)
			}
			note.Rows, note.Source.Retrieved = read.Rows, read.Date
		default:
			read, err := tables.ReadServices(in, name)
			if err != nil {
				t.Fatal(err)
			}
			note.Rows = read.Rows
		}
		return []casetest.Expectation{{Name: "note.txt", Text: written(t, note.Render)}}
	})
}

// plainLines removes the byte order mark and the carriage returns of a CSV file. The
// expected output in testdata does not contain them, because editors do not show them.
var plainLines = strings.NewReplacer("\ufeff", "", "\r\n", "\n")

// exports exports the notes of a case in all formats.
func exports(t *testing.T, c casetest.Case) []casetest.Expectation {
	t.Helper()
	notes := fstest.MapFS{}
	for _, f := range c.Notes {
		notes[f.Name] = &fstest.MapFile{Data: f.Data}
	}
	reg, _ := load(t, notes)
	var facts strings.Builder
	for _, n := range tables.NotesWithFacts(reg) {
		fmt.Fprintf(&facts, "== %s\n%s", n.Path(), written(t, factsOf(reg, n).Render))
	}
	return []casetest.Expectation{
		{Name: "services.txt", Text: "== services\n" + written(t, tables.Entries(reg, reg))},
		{Name: "csv.txt", Text: "== ports.csv\n" + plainLines.Replace(written(t, tables.Sheet(reg, everything)))},
		{Name: "markdown.txt", Text: facts.String()},
	}
}

// factsOf returns the export of one note to Markdown.
func factsOf(reg *registry.Registry, n *registry.Note) tables.Facts {
	return tables.Facts{Command: "portolan export --format markdown", Note: n, Remarks: reg.RemarksOf(n),
		Site: reg.Site()}
}
