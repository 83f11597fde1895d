package tables_test

import (
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/tools/txtar"

	"portolan/generator/casetest"
	"portolan/generator/diag"
	"portolan/generator/fixture"
	"portolan/generator/registry"
	"portolan/generator/tables"
)

// caseNotes returns the notes of all test cases of package reading. The keys are the
// names of the .txtar files.
func caseNotes(t *testing.T) map[string]fstest.MapFS {
	t.Helper()
	all := map[string]fstest.MapFS{}
	for _, pattern := range []string{"../reading/testdata/*.txtar", "../reading/testdata/corpus/*.txtar"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			t.Fatalf("%s: %v", pattern, err)
		}
		for _, file := range files {
			archive, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			all[file] = fstest.MapFS{}
			for _, f := range archive.Files {
				if !strings.HasSuffix(f.Name, ".txt") {
					all[file][f.Name] = &fstest.MapFile{Data: casetest.Bytes(string(archive.Comment), f.Data)}
				}
			}
		}
	}
	return all
}

// The test exports notes to Markdown and reads the exported notes. The result is the same
// registry, without new warnings.
func TestFactsAreReadBack(t *testing.T) {
	faults := fixture.Faults{T: t}
	assignments := 0
	for name, reg := range registries(t) {
		checkReadBack(&faults, name, reg)
		assignments += len(reg.Assignments())
	}
	for name, notes := range caseNotes(t) {
		reg, _ := load(t, notes)
		checkReadBack(&faults, name, reg)
		assignments += len(reg.Assignments())
	}
	if assignments < 8000 {
		t.Errorf("only %d assignments were exported", assignments)
	}
}

func checkReadBack(faults *fixture.Faults, name string, reg *registry.Registry) {
	faults.T.Helper()
	folder := fstest.MapFS{}
	for _, n := range tables.NotesWithFacts(reg) {
		folder[n.Path()] = &fstest.MapFile{Data: []byte(written(faults.T, factsOf(reg, n).Render))}
	}
	if len(folder) == 0 {
		return
	}
	again, diags := load(faults.T, folder)
	for _, d := range diags.Faults() {
		// A correct export can break these three rules. For example, two notes about one
		// protocol become two exported notes about this protocol, which diag.ProtocolNotes
		// forbids. In prose, a collision of two statements is not reported, but the export
		// contains the two statements in a table, where diag.PortCollision is reported.
		if d.Rule != diag.ProtocolNotes && d.Rule != diag.PortCollision && d.Rule != diag.RelationUnknown {
			faults.Errorf("%s: %s:%d: %s", name, d.File, d.Line, d.Message)
		}
	}
	was, is := placeless(reg), placeless(again)
	if len(was.Statements) != len(is.Statements) {
		faults.Errorf("%s: %d of %d statements are read back", name, len(is.Statements), len(was.Statements))
		return
	}
	for i, s := range was.Statements {
		if !reflect.DeepEqual(s, is.Statements[i]) {
			faults.Errorf("%s: reading back gives another statement:\n%+v\n%+v", name, s, is.Statements[i])
		}
	}
	if !reflect.DeepEqual(was.Remarks, is.Remarks) {
		faults.Errorf("%s: reading back gives other remarks:\n%+v\n%+v", name, was.Remarks, is.Remarks)
	}
	was.Statements, is.Statements = nil, nil
	was.Remarks, is.Remarks = nil, nil
	if !reflect.DeepEqual(was, is) {
		faults.Errorf("%s: reading back gives other protocols, sources or settings", name)
	}
}

// placeless returns the facts of a registry without the places where they are written.
// The only settings of the site that it keeps are Title and BaseURL, because facts depend
// on them.
func placeless(reg *registry.Registry) registry.Snapshot {
	s := reg.Snapshot()
	s.Site = registry.Site{Title: s.Site.Title, BaseURL: s.Site.BaseURL}
	for i := range s.Statements {
		s.Statements[i].Place = registry.Place{}
	}
	for i := range s.Remarks {
		s.Remarks[i].Place = registry.Place{}
	}
	return s
}

// The test exports any note without errors to Markdown and reads the exported note. The
// result has the same facts.
func FuzzFacts(f *testing.F) {
	for _, note := range []string{
		"---\nprotocol: ssh\n---\n#\n",
		"|Port|Service|Reference|Thing|\n|-|-|-|-|\n|22|[](https://a.example/?b=(c)&amp;d=<e>)|" +
			"`f,g`, [h, i](https://j.example/k l)|![](x.png)|\n",
		"|Port|Service|Aliases|Removed|Since|Shared|\n|-|-|-|-|-|-|\n" +
			"|22|SSH|a, *b,c*, `d`, [e](x.md)|4.17|2001|yes|\n|23|FREE|||-|no|\n|24|~~x~~|||||\n",
		"---\nprotocol: x\nsecured_by: [\"y 5\", z]\nethertype: 0x0806\n---\n" +
			"## Reserved\n\n- 9: a\n\n```\n22/tcp open ssh\n```\n",
		"---\nsource: {id: s, title: S, kind: system, retrieved: 2026-01-02}\n---\n" +
			"|Port|System|Description|Checked|Since|State|\n|-|-|-|-|-|-|\n" +
			"|0-1023|L|`a` [b](https://c.example)|2026|2001|x|\n|5, 6/udp|||||\n|7|M||||\n",
	} {
		f.Add([]byte(note))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		reg, diags := load(t, note(string(text)))
		if diags.Count(diag.Error) > 0 {
			t.Skip()
		}
		checkReadBack(&fixture.Faults{T: t}, "n.md", reg)
	})
}
