package generator

import (
	"bytes"
	"cmp"
	"encoding/csv"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"portolan/generator/casetest"
	"portolan/generator/registry"
	"portolan/generator/tables"
	"portolan/generator/text"
)

// What is read back from imported notes is what the CSV says. The test has its
// own reading of the CSV, and looks at single facts, so that neither the joining
// of rows nor the notation of cells can hide a loss. IANA_CSV names a whole
// registry to be looked at instead of the extract.
func TestImportedNotesSayWhatTheCSVSays(t *testing.T) {
	file := os.Getenv("IANA_CSV")
	if file == "" {
		file = extract(t)
	}
	in, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	out := t.TempDir()
	result, err := ImportIANA(ImportOptions{In: bytes.NewReader(in), File: file, Out: out})
	if err != nil {
		t.Fatal(err)
	}
	reg, diags, err := Load([]Layer{{FS: os.DirFS(out), Name: "iana"}})
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range diags.Faults() {
		t.Errorf("line %d: %s", d.Line, d.Message)
	}
	want := csvFacts(t, in)
	var got []string
	for _, a := range reg.Assignments() {
		got = append(got, assignmentFacts(t, a)...)
	}
	slices.Sort(got)
	if len(want) != result.Assigned || len(got) != len(want) || len(want) < 30 {
		t.Errorf("of %d entries %d were imported and %d read back", len(want), result.Assigned, len(got))
	}
	for _, lost := range without(want, got) {
		t.Errorf("lost: %s", lost)
	}
	for _, made := range without(got, want) {
		t.Errorf("made: %s", made)
	}
	t.Logf("%d entries, %d assignments", len(want), len(reg.Assignments()))
}

// extract writes the CSV of the case of package tables, and returns its path.
func extract(t *testing.T) string {
	t.Helper()
	archive, err := txtar.ParseFile("tables/testdata/iana.txtar")
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "iana.csv")
	if err := os.WriteFile(file, casetest.Bytes(string(archive.Comment), archive.Files[0].Data), 0o644); err != nil {
		t.Fatal(err)
	}
	return file
}

var (
	remark   = regexp.MustCompile(`(?s)\s*IANA assigned this well-formed service name.*`)
	citation = regexp.MustCompile(`RFC(\d+)|((?:draft|RFC)-[a-z0-9-]+-\d\d[^\]]*)|(https://[^\]]+)|((?:ISO|ITU|3GPP|TR-)[^\]]*)`)
)

// csvFacts returns what the entries of the CSV say, one line each.
func csvFacts(t *testing.T, in []byte) []string {
	t.Helper()
	type service struct{ port, service, name string }
	cited := map[service][]string{}
	var entries []service
	var transports []string
	r := csv.NewReader(bytes.NewReader(in))
	for {
		record, err := r.Read()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		if record[0] == "" || record[1] == "" || record[0] == "Service Name" {
			continue
		}
		name := strings.Join(strings.Fields(remark.ReplaceAllString(record[3], "")), " ")
		s := service{record[1], record[0], cmp.Or(name, record[0])}
		for _, m := range citation.FindAllStringSubmatch(record[8], -1) {
			title := m[2] + m[4]
			switch {
			case m[1] != "":
				title = "RFC " + m[1]
			case m[3] != "":
				title = registry.ReferenceTitle(m[3])
			}
			cited[s] = append(cited[s], strings.Replace(title, "RFC-", "draft-", 1))
		}
		entries, transports = append(entries, s), append(transports, record[2])
	}
	facts := make([]string, len(entries))
	for i, s := range entries {
		facts[i] = fact(s.port, transports[i], s.service, s.name, cited[s])
	}
	slices.Sort(facts)
	return facts
}

// assignmentFacts returns what an assignment says, one line for each transport.
func assignmentFacts(t *testing.T, a *registry.Assignment) []string {
	t.Helper()
	if len(a.Description) > 0 || len(a.Extra) > 0 || a.Origin.Note.Source.ID != "iana" {
		t.Errorf("%s has more than the CSV says: %q %v", a.ID, text.Plain(a.Description), a.Extra)
	}
	port := fmt.Sprint(a.Port)
	if !a.Single() {
		port = fmt.Sprintf("%d-%d", a.Port, a.End)
	}
	var cited []string
	for _, r := range a.References {
		cited = append(cited, r.Title)
	}
	transports := a.Transports.IDs()
	if len(transports) == 0 {
		transports = []string{""}
	}
	var facts []string
	for _, transport := range transports {
		facts = append(facts, fact(port, transport, a.Service, a.Name, cited))
	}
	return facts
}

// Whatever stands in a cell of a registry, a note gives it back.
func FuzzImported(f *testing.F) {
	f.Add("sql*net", "Oracle SQL*NET [a|b](c) &amp; `d` www.e.example")
	f.Add("whois++", "\\| %%x%% $y$ <br> [[z|w]] _q_ __r_s__")
	f.Add("na", "n/a")
	f.Add("a", "FORT\u00c9 \u00c3\u00a9 \u00e2\u20ac\u201c ^b #c")
	f.Fuzz(func(t *testing.T, service, name string) {
		var in bytes.Buffer
		w := csv.NewWriter(&in)
		for _, record := range [][]string{
			{"Service Name", "Port Number", "Transport Protocol", "Description", "Registration Date", "Modification Date", "Reference"},
			{service, "7", "tcp", name, "", "", "[RFC862]"},
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
		var note bytes.Buffer
		if err := (tables.Note{Command: "c", Title: "t", Source: ianaSource, Rows: read.Rows}).Render(&note); err != nil {
			t.Fatal(err)
		}
		reg, diags := loadNotes(t, map[string]string{"n.md": note.String()})
		for _, d := range diags.Faults() {
			t.Errorf("line %d: %s", d.Line, d.Message)
		}
		if len(reg.Assignments()) != 1 {
			t.Fatalf("%d assignments in\n%s", len(reg.Assignments()), note.String())
		}
		a, want := reg.Assignments()[0], read.Rows[0]
		if a.Service != want.Service || a.Name != cmp.Or(want.Name, want.Service) || len(a.References) != 1 || len(a.Description)+len(a.Extra) > 0 {
			t.Errorf("%+v was read back as %+v from\n%s", want, a, note.String())
		}
	})
}

func fact(port, transport, service, name string, cited []string) string {
	cited = slices.Clone(cited)
	slices.Sort(cited)
	return fmt.Sprintf("%s/%s %q %q %q", port, transport, service, name, slices.Compact(cited))
}

// without returns the items of one sorted list that are not in another.
func without(all, others []string) []string {
	var rest []string
	for _, s := range all {
		if _, ok := slices.BinarySearch(others, s); !ok {
			rest = append(rest, s)
		}
	}
	return rest
}
