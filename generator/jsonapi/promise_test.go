package jsonapi_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"portolan/generator/casetest"
	"portolan/generator/jsonapi"
	"portolan/generator/schema"
	"portolan/generator/urls"
)

// The files in testdata/v1 list the promises of version 1 of the JSON, such as addresses
// and keys. No version 1.x may break a promise. With -update, the tests add new lines to
// these files, but never remove a line.

// Version 1 promises addresses, keys with their types, and the values of enums.
func TestPromisedKeys(t *testing.T) {
	manual, err := jsonapi.Explain(siteOf(t, "notes").reg, nil)
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, f := range manual.Files {
		lines = append(lines, "address "+f.URI)
	}
	for _, f := range manual.Templates {
		lines = append(lines, "address "+f.URI+" beside "+f.Page)
	}
	for _, typ := range manual.Types {
		switch {
		case typ.Enum != nil:
			lines = append(lines, typ.Name+": "+strings.Join(typ.Enum, ", "))
		case typ.Fields == nil:
			lines = append(lines, fmt.Sprintf("%s: %d to %d", typ.Name, typ.Min, typ.Max))
		}
		for _, f := range typ.Fields {
			lines = append(lines, typ.Name+"."+f.Key+": "+held(f.Value))
		}
	}
	keepPromises(t, "keys", lines)
}

func held(v schema.Value) string {
	switch {
	case v.List:
		return "list of " + v.Type
	case v.Map:
		return "object of " + v.Type
	case v.Nullable:
		return v.Type + " or null"
	}
	return v.Type
}

// Version 1 promises ids, and the addresses of the files of ports, ranges, protocols, bands
// and notes.
func TestPromisedIDs(t *testing.T) {
	var lines []string
	for _, name := range []string{"notes", "seed"} {
		all := siteOf(t, name).facts(t, urls.Registry).Data
		for _, a := range all.Assignments {
			lines = append(lines, name+": assignment "+a.ID)
		}
		for _, p := range all.Ports {
			lines = append(lines, name+": port "+p.URI)
		}
		for _, r := range all.Ranges {
			lines = append(lines, name+": range "+r.URI)
		}
		for _, p := range all.Protocols {
			lines = append(lines, name+": protocol "+p.ID+" "+p.URI)
		}
		for _, b := range all.Blocks {
			lines = append(lines, name+": block "+b.ID+" "+b.URI)
		}
		for _, n := range all.Notes {
			lines = append(lines, name+": note "+n.Path+" "+n.URI)
		}
	}
	keepPromises(t, "ids", lines)
}

// keepPromises compares the current lines with the promised lines in a file of
// testdata/v1.
func keepPromises(t *testing.T, name string, current []string) {
	t.Helper()
	file := filepath.Join("testdata", "v1", name+".txt")
	b, err := os.ReadFile(file)
	if err != nil && !casetest.Updating() {
		t.Fatal(err)
	}
	kept := strings.FieldsFunc(string(b), func(r rune) bool { return r == '\n' })
	for _, line := range kept {
		if !slices.Contains(current, line) {
			t.Errorf("%s promises what is no longer true: %s", file, line)
		}
	}
	for _, line := range current {
		switch {
		case slices.Contains(kept, line):
		case casetest.Updating():
			kept = append(kept, line)
		default:
			t.Errorf("%s does not promise: %s (add it with -update)", file, line)
		}
	}
	if casetest.Updating() {
		if err := os.WriteFile(file, []byte(strings.Join(kept, "\n")+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
