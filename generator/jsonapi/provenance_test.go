package jsonapi_test

import (
	"strings"
	"testing"

	"portolan/generator/jsonapi"
)

func TestReadProvenance(t *testing.T) {
	const full = `{"schema_version":"1.0","generator":"p 1","generated_at":"2026-01-02T03:04:05Z",` +
		`"site":{"base_url":"https://a.example/"},"data":{"assignments":[{},{}]}}`
	for content, want := range map[string]jsonapi.Provenance{
		full: {Generator: "p 1", GeneratedAt: "2026-01-02T03:04:05Z", BaseURL: "https://a.example/"},
		`{"schema_version":"1.9","generated_at":null,"site":{"base_url":null}}`: {},
	} {
		if got, err := jsonapi.ReadProvenance("r.json", []byte(content)); err != nil || got != want {
			t.Errorf("%s: %+v (%v)", content, got, err)
		}
	}
	for _, content := range []string{"", "[]", "{}", `{"schema_version":"9.0"}`, full[:90], full + "x"} {
		if got, err := jsonapi.ReadProvenance("r.json", []byte(content)); err == nil {
			t.Errorf("%s: %+v", content, got)
		}
	}
	long := strings.Replace(full, "{},", strings.Repeat("{},", 10_000), 1)
	if n := testing.AllocsPerRun(1, func() { _, _ = jsonapi.ReadProvenance("r.json", []byte(long)) }); n > 1_000 {
		t.Errorf("%v allocations for a list of 10,000 items", n)
	}
}
