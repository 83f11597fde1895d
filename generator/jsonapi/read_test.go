package jsonapi

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"portolan/generator/port"
	"portolan/generator/registry"
)

// file returns a registry.json with one assignment. The first occurrence of old in the file
// is replaced with now.
func file(old, now string) string {
	const whole = `{"schema_version":"1.7.0","revision":"sha256-%064d","generated_at":null,"new_key":{},
"sources":[{"id":"notes","kind":"notes"}],"data":{"assignments":[
{"id":"ssh.22.tcp","port":22,"end":22,"transports":["tcp"],"status":"documented","extra":null,
"origin":{"source":"notes","path":"a.md","line":1,"column":1},"new_key":1}]}}`
	return strings.Replace(fmt.Sprintf(whole, 0), old, now, 1)
}

// Read ignores unknown keys. A value that is null or missing becomes empty, but a missing
// state becomes Assigned, because files of version 1.0 have no states.
func TestReadIsLenientAboutKeys(t *testing.T) {
	e, err := Read("r.json", []byte(file("", "")))
	if err != nil {
		t.Fatal(err)
	}
	want := registry.Snapshot{
		Sources: []registry.Source{{ID: "notes", Kind: registry.KindNotes}},
		Statements: []registry.Statement{{
			ID: "ssh.22.tcp", Port: 22, End: 22, Transports: port.TCP, Status: registry.Documented, State: registry.Assigned,
			Place: registry.Place{Source: "notes", Path: "a.md", Line: 1, Column: 1},
		}},
	}
	if !reflect.DeepEqual(e.Snapshot, want) || e.SchemaVersion != "1.7.0" {
		t.Errorf("got\n%+v\nwant\n%+v", e, want)
	}
}

// If the file has no sources, the field Sources is an empty list and not nil. So the list
// is [] in JSON, and not null.
func TestReadGivesSources(t *testing.T) {
	e, err := Read("r.json", fmt.Appendf(nil, `{"schema_version":"1.0.0","revision":"sha256-%064d","data":{"assignments":[]}}`, 0))
	if err != nil || e.Sources == nil {
		t.Errorf("read as %+v (%v)", e, err)
	}
}

func TestReadWritesTimesAsBuildDoes(t *testing.T) {
	e, err := Read("r.json", []byte(file(`"generated_at":null`, `"generated_at":"2026-01-01T01:00:00,5+02:00"`)))
	if err != nil || *e.GeneratedAt != "2025-12-31T23:00:00Z" {
		t.Errorf("read as %v (%v)", e.GeneratedAt, err)
	}
}

// An error of Read begins with the name of the file. For wrong syntax and wrong types, the
// line and column follow. The error also contains the key, the value or the text in names.
func TestReadSaysWhatIsWrong(t *testing.T) {
	for _, c := range []struct{ content, at, names string }{
		{"", "r.json:1:1: ", "empty"},
		{"{\n \"é\": 1,,", "r.json:2:9: ", "','"},
		{"{\n\"data\": {", "r.json:2:10: ", "not complete"},
		{"[1]", "r.json: ", "schema_version"},
		{"ssh 22/tcp", "r.json:1:1: ", "'s'"},
		{`{"name":"left-pad","version":"1.3.0"}`, "r.json: ", "schema_version"},
		{`{"schema_version":"10.0.0"}`, "r.json: ", `"10.0.0"`},
		{`{"schema_version":"2.0.0","data":[]}`, "r.json: ", `"2.0.0"`},
		{`{"schema_version":"1.0.0","data":{"added":[]}}`, "r.json: ", "data.assignments"},
		{file(`"port":22`, `"port":"22"`), "r.json:3:30: ", "data.assignments.port"},
		{file(`"port":22`, `"port":22.5`), "r.json:3:30: ", "22.5"},
		{file(`"port":22`, `"port":-1`), "r.json:3:28: ", "-1"},
		{file(`"end":22`, `"end":21`), "r.json: ", "data.assignments[0]: 22 to 21"},
		{file(`"end":22`, `"end":65536`), "r.json:3:40: ", "65536"},
		{file(`"ssh.22.tcp"`, `""`), "r.json: ", "id"},
		{file(`["tcp"]`, `["tpc"]`), "r.json: ", `data.assignments[0]: "tpc"`},
		{file(`"documented"`, `"rumoured"`), "r.json: ", `data.assignments[0]: "rumoured"`},
		{file(`"new_key":1`, `"state":"lost"`), "r.json: ", `data.assignments[0]: "lost"`},
		{file(`"origin"`, `"orgin"`), "r.json: ", "origin"},
		{file(`"source":"notes"`, `"source":"others"`), "r.json: ", `"others"`},
		{file(`"line":1`, `"line":0`), "r.json: ", "origin"},
		{file(`"kind":"notes"`, `"kind":"rumours"`), "r.json: ", `"rumours"`},
		{file(`sha256-0`, `sha256-`), "r.json: ", `revision "sha256-` + strings.Repeat("0", 63) + `"`},
		{file(`"generated_at":null`, `"generated_at":"soon"`), "r.json: ", `generated_at "soon"`},
		{file(`"generated_at":null`, `"generated_at":"0000-01-01T00:00:00+24:00"`), "r.json: ", "generated_at"},
		{file(`a.md`, "\xff.md"), "r.json: ", "UTF-8"},
		{file("", "") + "\n {}", "r.json:5:2: ", "after the JSON"},
	} {
		if _, err := Read("r.json", []byte(c.content)); err == nil || !strings.HasPrefix(err.Error(), c.at) ||
			!strings.Contains(err.Error(), c.names) {
			t.Errorf("%.60q\ngot  %v\nwant %s… with %s", c.content, err, c.at, c.names)
		}
	}
}

func TestReadRefusesAnIDTwice(t *testing.T) {
	content := file("", "")
	start, end := strings.Index(content, `{"id":"ssh`), strings.LastIndex(content, "]}}")
	content = content[:end] + "," + content[start:end] + content[end:]
	_, err := Read("r.json", []byte(content))
	if want := `data.assignments[1]: the id "ssh.22.tcp"`; err == nil || !strings.Contains(err.Error(), want) {
		t.Errorf("got %v, want an error with %s", err, want)
	}
}
