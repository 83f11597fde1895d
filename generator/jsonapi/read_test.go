package jsonapi

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"portolan/generator/port"
	"portolan/generator/registry"
)

// file is a registry.json with one assignment, in which old is written as now.
func file(old, now string) string {
	const whole = `{"schema_version":"1.7.0","revision":"sha256-%064d","generated_at":null,"new_key":{},
"sources":[{"id":"notes","kind":"notes"}],"data":{"assignments":[
{"id":"ssh.22.tcp","port":22,"end":22,"transports":["tcp"],"status":"documented","extra":null,
"origin":{"source":"notes","path":"a.md","line":1,"column":1},"new_key":1}]}}`
	return strings.Replace(fmt.Sprintf(whole, 0), old, now, 1)
}

// Unknown keys are ignored, and what is null or missing is empty: an older file
// has no states.
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

// A file without sources still writes a list of them.
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

func TestReadSaysWhatIsNoRegistry(t *testing.T) {
	const alien = "not a Portolan registry: "
	for _, c := range []struct{ content, want string }{
		{"", "r.json:1:1: " + alien + "it is empty"},
		{"{\n \"é\": 1,,", "r.json:2:9: " + alien + "invalid character ',' looking for beginning of object key string"},
		{"{\n\"data\": {", "r.json:2:10: " + alien + "it ends too early"},
		{"[1]", "r.json: " + alien + "there is no schema_version"},
		{"ssh 22/tcp", "r.json:1:1: " + alien + "invalid character 's' looking for beginning of value"},
		{`{"name":"left-pad","version":"1.3.0"}`, "r.json: " + alien + "there is no schema_version"},
		{`{"schema_version":"10.0.0"}`, `r.json: its schema version is "10.0.0", and this program reads version 1`},
		{`{"schema_version":"2.0.0","data":[]}`, `r.json: its schema version is "2.0.0", and this program reads version 1`},
		{`{"schema_version":"1.0.0","data":{"added":[]}}`, "r.json: " + alien + "there is no list data.assignments"},
		{file(`"port":22`, `"port":"22"`), "r.json:3:30: " + alien + "data.assignments.port cannot be: string"},
		{file(`"port":22`, `"port":22.5`), "r.json:3:30: " + alien + "data.assignments.port cannot be: number 22.5"},
		{file(`"port":22`, `"port":-1`), "r.json:3:28: " + alien + "data.assignments.port cannot be: number -1"},
		{file(`"end":22`, `"end":21`), "r.json: " + alien + "data.assignments[0]: 22 to 21 are not ports"},
		{file(`"end":22`, `"end":65536`), "r.json:3:40: " + alien + "data.assignments.end cannot be: number 65536"},
		{file(`"ssh.22.tcp"`, `""`), "r.json: " + alien + "data.assignments[0]: it has no id"},
		{file(`["tcp"]`, `["tpc"]`), "r.json: " + alien + `data.assignments[0]: "tpc" is not a transport`},
		{file(`"documented"`, `"rumoured"`), "r.json: " + alien + `data.assignments[0]: "rumoured" is not a status`},
		{file(`"new_key":1`, `"state":"lost"`), "r.json: " + alien + `data.assignments[0]: "lost" is not a state`},
		{file(`"origin"`, `"orgin"`), "r.json: " + alien + "data.assignments[0]: it has no origin"},
		{file(`"source":"notes"`, `"source":"others"`), "r.json: " + alien + `data.assignments[0]: its source "others" is not among the sources`},
		{file(`"line":1`, `"line":0`), "r.json: " + alien + "data.assignments[0]: it has no origin"},
		{file(`"kind":"notes"`, `"kind":"rumours"`), "r.json: " + alien + `sources: "notes" of kind "rumours" is none`},
		{file(`sha256-0`, `sha256-`), "r.json: " + alien + `revision: "sha256-` + strings.Repeat("0", 63) + `" is none`},
		{file(`"generated_at":null`, `"generated_at":"soon"`), "r.json: " + alien + `generated_at: "soon" is no time`},
		{file(`"generated_at":null`, `"generated_at":"0000-01-01T00:00:00+24:00"`), "r.json: " + alien + `generated_at: "0000-01-01T00:00:00+24:00" is no time`},
		{file(`a.md`, "\xff.md"), "r.json: " + alien + "it is not UTF-8"},
		{file("", "") + "\n {}", "r.json:5:2: " + alien + "something follows the JSON"},
	} {
		if _, err := Read("r.json", []byte(c.content)); err == nil || err.Error() != c.want {
			t.Errorf("%.60q\ngot  %v\nwant %s", c.content, err, c.want)
		}
	}
}

func TestReadRefusesAnIDTwice(t *testing.T) {
	content := file("", "")
	start, end := strings.Index(content, `{"id":"ssh`), strings.LastIndex(content, "]}}")
	content = content[:end] + "," + content[start:end] + content[end:]
	_, err := Read("r.json", []byte(content))
	if want := `r.json: not a Portolan registry: data.assignments[1]: there are two with the id "ssh.22.tcp"`; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}
