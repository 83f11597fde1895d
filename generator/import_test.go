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
	"unicode"

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
	want, assigned := csvFacts(t, in)
	var got []string
	for _, a := range reg.Assignments() {
		if isFormer(reg, a) {
			continue
		}
		got = append(got, assignmentFacts(t, a)...)
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
	t.Logf("%d entries, %d assignments", result.Records, len(reg.Assignments()))
}

// isFormer reports whether a statement is of what a number was before, and
// another one of the same number and transports of what it is now.
func isFormer(reg *registry.Registry, a *registry.Assignment) bool {
	return a.State == registry.Retired && slices.ContainsFunc(reg.Overlapping(a.Port, a.End), func(other *registry.Assignment) bool {
		return other.State != registry.Retired && registry.Meet(other.Transports, a.Transports)
	})
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

// csvFacts returns what the entries of the CSV say of each number, one line
// each, and how many of them give a service a port.
func csvFacts(t *testing.T, in []byte) (facts []string, assigned int) {
	t.Helper()
	r := csv.NewReader(bytes.NewReader(in))
	for {
		record, err := r.Read()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		if record[1] == "" || record[0] == "Service Name" || strings.HasPrefix(record[3], "Dynamic and") {
			continue
		}
		for i := range record {
			record[i] = strings.Join(strings.Fields(record[i]), " ")
		}
		said := entryOf(record)
		for _, m := range citation.FindAllStringSubmatch(record[8], -1) {
			title := m[2] + m[4]
			switch {
			case m[1] != "":
				title = "RFC " + m[1]
			case m[3] != "":
				title = registry.ReferenceTitle(m[3])
			}
			said.cited = append(said.cited, strings.Replace(title, "RFC-", "draft-", 1))
		}
		facts = append(facts, said.lines()...)
		if record[0] != "" {
			assigned++
		}
	}
	slices.Sort(facts)
	return facts, assigned
}

// numbered is what is said of numbers, in simple words.
type numbered struct {
	first, last                                int
	transport, state, service, name            string
	since, modified, alias, code, unauthorized string
	cited                                      []string
}

// entryOf reads an entry by single words, and not by phrases.
func entryOf(record []string) numbered {
	var s numbered
	if n, _ := fmt.Sscanf(record[1], "%d-%d", &s.first, &s.last); n == 1 {
		s.last = s.first
	}
	s.transport, s.service, s.modified, s.code = record[2], record[0], record[7], record[9]
	note, description := record[11], strings.ToLower(record[3])
	has := func(words ...string) bool {
		return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(note+" "+description, w) })
	}
	switch {
	case s.service != "":
		s.name, s.since, s.state = cmp.Or(remark.ReplaceAllString(record[3], ""), s.service), record[6], "assigned"
		if has("is an alias to", "is a duplicate of") {
			_, quoted, _ := strings.Cut(note, "\"")
			s.alias, _, _ = strings.Cut(quoted, "\"")
			s.state = "deprecated"
		} else if strings.HasSuffix(description, "(historic)") {
			s.state = "deprecated"
		} else if description == "de-registered" {
			s.name, s.state = s.service, "retired"
		}
	case strings.HasPrefix(description, "any private"):
		s.name, s.state = record[3], "assigned"
	case strings.HasPrefix(description, "reserved"):
		s.state = "reserved"
	case strings.Contains(description, "unassigned"), strings.HasPrefix(description, "possibly"):
		s.state = "unassigned"
	default:
		s.state = "retired"
	}
	if record[10] != "" || has("unoffically", "widespread", "also used by", "possibly") {
		s.unauthorized = "yes"
	}
	return s
}

// lines returns a line for each number.
func (s numbered) lines() []string {
	slices.Sort(s.cited)
	var lines []string
	for n := s.first; n <= s.last; n++ {
		cited := slices.Compact(slices.Clone(s.cited))
		lines = append(lines, fmt.Sprintf("%d/%s %s %q %q %q since %q modified %q alias %q code %q use %q", n, s.transport, s.state,
			s.service, s.name, cited, s.since, s.modified, s.alias, s.code, s.unauthorized))
		if s.state == "assigned" || s.state == "deprecated" {
			lines[len(lines)-1] += fmt.Sprintf(" to %d", s.last)
			break
		}
	}
	return lines
}

// assignmentFacts returns what an assignment says, one line for each transport
// and number. What a number was before stands in the golden files of tables.
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
				t.Errorf("%s: %q is more than that there is such use", a.ID, f.Value)
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

// Whatever stands in a cell of a registry, a note gives it back.
func FuzzImported(f *testing.F) {
	f.Add("sql*net", "Oracle SQL*NET [a|b](c) &amp; `d` www.e.example", "", "2026-08-17")
	f.Add("whois++", "\\| %%x%% $y$ <br> [[z|w]] _q_ __r_s__", "This entry is an alias to \"whoispp\". This entry is now historic, and more", "2007-06")
	f.Add("na", "n/a", "This is a duplicate of the \"sql*net\" service and should not be used for discovery purposes.", "-")
	f.Add("a", "FORT\u00c9 \u00c3\u00a9 \u00e2\u20ac\u201c ^b #c", "New contact added: Ann", "x")
	f.Add("reserved", "Reserved", "", "")
	f.Fuzz(func(t *testing.T, service, name, remark, day string) {
		var in bytes.Buffer
		w := csv.NewWriter(&in)
		for _, record := range [][]string{
			{"Service Name", "Port Number", "Transport Protocol", "Description", "Registration Date", "Modification Date", "Reference", "Service Code", "Unauthorized Use Reported", "Assignment Notes"},
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
		var note bytes.Buffer
		if err := (tables.Note{Command: "c", Title: "t", Source: tables.IANASource, Rows: read.Rows}).Render(&note); err != nil {
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
		if a.Service != want.Service || a.Name != cmp.Or(want.Name, want.Service) || len(a.References) != 1 || len(a.Description) > 0 ||
			a.State != cmp.Or(want.State, registry.Assigned) || a.Since != want.Since || strings.Join(a.Aliases, " ") != want.AliasOf {
			t.Errorf("%+v was read back as %+v from\n%s", want, a, note.String())
		}
	})
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
