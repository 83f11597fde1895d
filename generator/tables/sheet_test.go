package tables_test

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"maps"
	"strings"
	"testing"

	"portolan/generator/fixture"
	"portolan/generator/jsonapi"
	"portolan/generator/output"
	"portolan/generator/registry"
	"portolan/generator/tables"
	"portolan/generator/urls"
)

// hostile is a note with cells that spreadsheets may read as formulas.
const hostile = "| Port | Transport | Name | Description |\n|---|---|---|---|\n" +
	"| 1 | TCP | =HYPERLINK(\"https://evil.example\") | +1; -2;=3;@4 |\n| 2 | UDP | @SUM | -1 |\n" +
	"| 3 | TCP | \uff1dA1 | \uff0b1 |\n| 4 | TCP | &#13;=A1 | a\"b, 'c' |\n"

func everything(*registry.Service) bool { return true }

// A CSV export of a choice has the rows of its services.
func TestSheetOfAChoice(t *testing.T) {
	reg, _ := load(t, note("| Port | Transport | Name |\n|---|---|---|\n| 22 | TCP | SSH |\n| 2000 | UDP | Mine |\n"))
	has, err := reg.Choose("user")
	if err != nil {
		t.Fatal(err)
	}
	rows := strings.Split(strings.TrimSpace(written(t, tables.Sheet(reg, has))), "\r\n")
	if len(rows) != 2 || !strings.HasPrefix(rows[1], "mine.2000.udp,") {
		t.Errorf("the rows are %q", rows)
	}
}

// A CSV export has one row for each assignment, with the same keys and values as the JSON
// files. No spreadsheet can read one of its cells as a formula.
func TestSheetSaysWhatTheJSONSays(t *testing.T) {
	all := maps.Clone(registries(t))
	all["hostile"], _ = load(t, note(hostile))
	faults := fixture.Faults{T: t}
	quoted := 0
	for name, reg := range all {
		sheet, marked := strings.CutPrefix(written(t, tables.Sheet(reg, everything)), "\ufeff")
		if !marked || strings.Count(sheet, "\n") != strings.Count(sheet, "\r\n") {
			t.Errorf("%s: no byte order mark, or a line without the line end of RFC 4180", name)
		}
		records, err := csv.NewReader(strings.NewReader(sheet)).ReadAll()
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		assignments := assignmentsInJSON(t, reg)
		if len(records) != len(assignments)+1 {
			t.Fatalf("%s: %d rows for %d assignments", name, len(records), len(assignments))
		}
		for i, a := range assignments {
			checkRow(&faults, records[0], records[i+1], a)
			for _, cell := range records[i+1] {
				if strings.HasPrefix(cell, "'") {
					quoted++
				}
				if strings.ContainsAny(cell[:min(len(cell), 1)], "=+-@\t\r") || strings.Contains(cell, ";=") {
					faults.Errorf("%s: the cell %q is a formula", name, cell)
				}
			}
		}
	}
	if quoted < 6 {
		t.Errorf("%d cells got an apostrophe, want at least 6", quoted)
	}
}

// assignmentsInJSON returns the assignments of registry.json as decoded JSON values.
func assignmentsInJSON(t *testing.T, reg *registry.Registry) []map[string]any {
	t.Helper()
	files := jsonapi.Files(reg, jsonapi.Options{Pages: urls.Folders{}})
	output.Sort(files)
	file, _ := output.Find(files, urls.Registry)
	var doc struct {
		Data struct{ Assignments []map[string]any }
	}
	if err := json.Unmarshal([]byte(written(t, file.Render)), &doc); err != nil {
		t.Fatal(err)
	}
	return doc.Data.Assignments
}

// checkRow compares a row of a sheet with the same assignment in the JSON.
func checkRow(faults *fixture.Faults, heads, record []string, a map[string]any) {
	faults.T.Helper()
	origin := a["origin"].(map[string]any)
	delete(a, "origin")
	maps.Copy(a, origin)
	if len(heads) != len(a) {
		faults.Errorf("the heads are %q, the keys of the JSON %d", heads, len(a))
	}
	for i, head := range heads {
		value, ok := a[head]
		if !ok {
			faults.Errorf("the JSON has no key %q", head)
		}
		cell := strings.ReplaceAll(strings.TrimPrefix(record[i], "'"), ";'", ";")
		for _, word := range wordsOf(value) {
			if !strings.Contains(cell, word) {
				faults.Errorf("%s: %s is %q and lacks %q", a["id"], head, cell, word)
			}
		}
		if _, isText := value.(string); isText && cell != value {
			faults.Errorf("%s: %s is %q, want %q", a["id"], head, cell, value)
		}
	}
}

// wordsOf returns the scalars of a JSON value as text, and the keys of its objects (but
// not "title" and "url").
func wordsOf(value any) []string {
	switch v := value.(type) {
	case nil:
		return nil
	case []any:
		var all []string
		for _, item := range v {
			all = append(all, wordsOf(item)...)
		}
		return all
	case map[string]any:
		var all []string
		for key, item := range v {
			if key != "title" && key != "url" {
				all = append(all, key)
			}
			all = append(all, wordsOf(item)...)
		}
		return all
	}
	return []string{fmt.Sprint(value)}
}
