package tables_test

import (
	"bytes"
	"cmp"
	"encoding/csv"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"unicode"

	"golang.org/x/tools/txtar"

	"portolan/generator/casetest"
	"portolan/generator/registry"
	"portolan/generator/tables"
	"portolan/generator/text"
)

// The notes of an import state exactly the facts of the CSV. The test parses the CSV with
// its own code and compares single facts. So the test finds errors in the joining of rows
// and in the notation of cells. If the environment variable IANA_CSV is set, the test
// reads a complete registry from this path instead of the extract in testdata.
func TestImportedNotesSayWhatTheCSVSays(t *testing.T) {
	in := extract(t)
	if file := os.Getenv("IANA_CSV"); file != "" {
		var err error
		if in, err = os.ReadFile(file); err != nil {
			t.Fatal(err)
		}
	}
	result, err := tables.ReadIANA(bytes.NewReader(in), "iana.csv")
	if err != nil {
		t.Fatal(err)
	}
	folder := fstest.MapFS{}
	for _, n := range result.Notes("a test", result.Date) {
		folder[n.Path] = &fstest.MapFile{Data: []byte(written(t, n.Render))}
	}
	reg, diags := load(t, folder)
	for _, d := range diags.Faults() {
		t.Errorf("line %d: %s", d.Line, d.Message)
	}
	want, assigned := csvFacts(t, in)
	var got []string
	for _, a := range reg.Assignments() {
		if !isFormer(reg, a) {
			got = append(got, assignmentFacts(t, a)...)
		}
	}
	slices.Sort(got)
	if assigned != result.Assigned || result.Left > 0 || len(want) < 30 {
		t.Errorf("%d of %d assigned entries were imported, %d left out", result.Assigned, assigned, result.Left)
	}
	for _, lost := range without(want, got) {
		t.Errorf("lost: %s", lost)
	}
	for _, made := range without(got, want) {
		t.Errorf("made: %s", made)
	}
	t.Logf("%d entries, %d assignments", result.RowsRead, len(reg.Assignments()))
}

// isFormer reports whether the assignment a is retired, and another assignment describes
// the current state of its port. The transports of the two assignments must overlap or be
// unknown. The cases in testdata test such retired assignments.
func isFormer(reg *registry.Registry, a *registry.Assignment) bool {
	replaces := func(other *registry.Assignment) bool {
		return other.State != registry.Retired && registry.ShareTransport(other.Transports, a.Transports)
	}
	return a.State == registry.Retired && slices.ContainsFunc(reg.Overlapping(a.Port, a.End), replaces)
}

// extract returns the CSV in testdata/iana.txtar.
func extract(t testing.TB) []byte {
	t.Helper()
	archive, err := txtar.ParseFile("testdata/iana.txtar")
	if err != nil {
		t.Fatal(err)
	}
	return casetest.Bytes(string(archive.Comment), archive.Files[0].Data)
}

// assignmentFacts returns the facts of an assignment in the format of numbered.lines, for
// each of its transports.
func assignmentFacts(t *testing.T, a *registry.Assignment) []string {
	t.Helper()
	if len(a.Description) > 0 || a.Origin.Note.Source.ID != "iana" {
		t.Errorf("%s has more than the CSV says: %q %v", a.ID, text.Plain(a.Description), a.Extra)
	}
	s := numbered{first: int(a.Port), last: int(a.End), state: string(a.State), service: a.Service, name: a.Name}
	if a.Service != "" {
		s.since = a.Since
	}
	if a.State == registry.Deprecated && len(a.Aliases) == 1 {
		s.alias = a.Aliases[0]
	}
	for _, r := range a.References {
		s.cited = append(s.cited, r.Title)
	}
	for _, f := range a.Extra {
		switch f.Name {
		case "Modified":
			s.modified = f.Value
		case "Service code":
			s.code = f.Value
		case "Unauthorized use":
			s.unauthorized = "yes"
			if strings.ContainsFunc(f.Value, unicode.IsUpper) {
				t.Errorf("%s: %q says more than yes", a.ID, f.Value)
			}
		default:
			t.Errorf("%s has more than the CSV says: %s: %s", a.ID, f.Name, f.Value)
		}
	}
	transports := a.Transports.IDs()
	if len(transports) == 0 {
		transports = []string{""}
	}
	var facts []string
	for _, transport := range transports {
		s.transport = transport
		facts = append(facts, s.lines()...)
	}
	return facts
}

// For any text in the cells of the CSV, an import writes a note. Package reading reads the
// same text from this note.
func FuzzImported(f *testing.F) {
	f.Add("sql*net", "Oracle SQL*NET [a|b](c) &amp; `d` www.e.example", "", "2026-08-17")
	f.Add("whois++", "\\| %%x%% $y$ <br> [[z|w]] _q_ __r_s__",
		"This entry is an alias to \"whoispp\". This entry is now historic, and more", "2007-06")
	f.Add("na", "n/a",
		"This is a duplicate of the \"sql*net\" service and should not be used for discovery purposes.", "-")
	f.Add("a", "FORT\u00c9 \u00c3\u00a9 \u00e2\u20ac\u201c ^b #c", "New contact added: Ann", "x")
	f.Add("reserved", "Reserved", "", "")
	f.Add("0", "7", "This is a dupl`cate of the \"sql*net\" service and should not be used for discovery purposes.", "\x18")
	f.Fuzz(func(t *testing.T, service, name, remark, day string) {
		for _, s := range []string{service, name} {
			if s != "" && !strings.ContainsFunc(s, unicode.IsLetter) {
				t.Skip("a service name has a letter (RFC 6335, section 5.1), and so has every description")
			}
		}
		var in bytes.Buffer
		w := csv.NewWriter(&in)
		for _, record := range [][]string{
			{"Service Name", "Port Number", "Transport Protocol", "Description", "Registration Date",
				"Modification Date", "Reference", "Service Code", "Unauthorized Use Reported", "Assignment Notes"},
			{service, "7", "tcp", name, day, day, "[RFC862]", "1", "x", remark},
		} {
			if err := w.Write(record); err != nil {
				t.Fatal(err)
			}
		}
		w.Flush()
		read, err := tables.ReadIANA(&in, "f")
		if err != nil {
			t.Skip(err)
		}
		imported := written(t, tables.Note{Command: "c", Title: "t", Source: tables.IANASource, Rows: read.Rows}.Render)
		reg, diags := load(t, note(imported))
		for _, d := range diags.Faults() {
			t.Errorf("line %d: %s", d.Line, d.Message)
		}
		if len(reg.Assignments()) != 1 {
			t.Fatalf("%d assignments in\n%s", len(reg.Assignments()), imported)
		}
		a, row := reg.Assignments()[0], read.Rows[0]
		got := []string{a.Service, a.Name, string(a.State), a.Since, strings.Join(a.Aliases, " "), text.Plain(a.Description)}
		state := cmp.Or(row.State, registry.Assigned)
		want := []string{row.Service, cmp.Or(row.Name, row.Service), string(state), row.Since, row.AliasOf, ""}
		if !slices.Equal(got, want) || len(a.References) != 1 {
			t.Errorf("%q was read back as %q from\n%s", want, got, imported)
		}
	})
}

// without returns the items of all that are not in others. The list others must be
// sorted.
func without(all, others []string) []string {
	var rest []string
	for _, s := range all {
		if _, ok := slices.BinarySearch(others, s); !ok {
			rest = append(rest, s)
		}
	}
	return rest
}
