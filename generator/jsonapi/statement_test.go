package jsonapi

import (
	"encoding/json"
	"reflect"
	"testing"

	"portolan/generator/port"
	"portolan/generator/registry"
)

// said returns a statement in which no field is empty, except for Printed.
func said() registry.Statement {
	return registry.Statement{
		ID: "ssh.22-23.tcp-sctp@iana", Port: 22, End: 23, Transports: port.TCP | port.SCTP,
		Name: "Secure Shell", Service: "ssh",
		Protocols: []string{"ssh", "sftp"}, Description: "log in", Status: registry.Official,
		References: []registry.Reference{{Title: "RFC 4251", URL: "https://example.org/"}, {Title: "Book"}},
		Extra:      []registry.Extra{{Name: "Owner", Value: "Ann"}, {Name: "Zone", Value: "<lan>"}},
		State:      registry.Deprecated, Since: "1995", Until: "2030", Aliases: []string{"sh"}, Shared: true,
		Traits: registry.Traits{
			Encryption: registry.EncryptionRequired, Exposure: registry.ExposureInternet, ExposureReason: "Keys protect it.",
		},
		Topics:  []string{"remote-access"},
		Related: []string{"x.1"},
		Place:   registry.Place{Source: "iana", Path: "a/b.md", Line: 7, Column: 3},
	}
}

// A statement stays the same if it is converted to JSON and back, also with empty values.
// The flag Printed is not tested, because the JSON does not contain it.
func TestStatementsAreReadBack(t *testing.T) {
	full := reflect.ValueOf(said())
	for f := range full.Type().Fields() {
		if full.FieldByIndex(f.Index).IsZero() && f.Name != "Printed" {
			t.Errorf("%s is empty and so not tested", f.Name)
		}
	}
	for _, s := range []registry.Statement{said(), {}, {Port: 80, End: 80, Name: "only a name"}} {
		line, err := json.Marshal(convert(s))
		if err != nil {
			t.Fatal(err)
		}
		var a Assignment
		if err := json.Unmarshal(line, &a); err != nil {
			t.Fatal(err)
		}
		if got := a.statement(); !reflect.DeepEqual(got, s) {
			t.Errorf("%s\nis read as\n%+v\nwant\n%+v", line, got, s)
		}
	}
}

// An unknown value is null, and a list without entries is [].
func TestRecordsHaveEveryKey(t *testing.T) {
	line, err := json.Marshal(convert(registry.Statement{ID: "a"}))
	const want = `{"service":null,"id":"a","transports":[],"transport_stated":false,"class":"system","until":null,` +
		`"encryption":null,"exposure":null,"exposure_reason":null,"topics":[],` +
		`"state":"","aliases":[],"since":null,"protocols":[],"port":0,"end":0,"name":null,"description":null,` +
		`"related":[],"references":[],` +
		`"extra":{},"shared":false,"status":"","origin":{"source":"","path":"","line":0,"column":0}}`
	if err != nil || string(line) != want {
		t.Errorf("got\n%s (%v)\nwant\n%s", line, err, want)
	}
}

// The ids in the feed are hashes of the bytes in want. If these bytes change, all ids
// change.
func TestFactsHaveNoPlace(t *testing.T) {
	const want = `{"service":"ssh","id":"","transports":["tcp","sctp"],"transport_stated":true,"class":"system",` +
		`"until":"2030","encryption":"required","exposure":"internet","exposure_reason":"Keys protect it.",` +
		`"topics":["remote-access"],"state":"deprecated","aliases":["sh"],"since":"1995","protocols":["ssh","sftp"],"port":22,"end":23,` +
		`"name":"Secure Shell","description":"log in","related":null,` +
		`"references":[{"title":"RFC 4251","url":"https://example.org/"},{"title":"Book","url":null}],` +
		`"extra":{"Owner":"Ann","Zone":"\u003clan\u003e"},"shared":true,"status":"official",` +
		`"origin":{"source":"","path":"","line":0,"column":0}}`
	if got, err := Facts(said()); err != nil || string(got) != want {
		t.Errorf("got\n%s (%v)\nwant\n%s", got, err, want)
	}
}
