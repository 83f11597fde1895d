package jsonapi_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"path"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"portolan/generator/fixture"
	"portolan/generator/urls"
)

// closedSchemas compiles the schemas of a site. It changes the schemas first: unknown keys
// are not allowed, and every key is required.
func closedSchemas(t testing.TB, s site) map[string]*jsonschema.Schema {
	t.Helper()
	schemas := map[string]*jsonschema.Schema{}
	for file := range s.files {
		if path.Dir(file) != urls.API+"schema" {
			continue
		}
		doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(s.render(t, file)))
		if err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		closeObjects(doc)
		c := jsonschema.NewCompiler()
		c.AssertFormat()
		if err := c.AddResource(file, doc); err != nil {
			t.Fatal(err)
		}
		if schemas[file], err = c.Compile(file); err != nil {
			t.Fatal(err)
		}
	}
	return schemas
}

func closeObjects(v any) {
	switch v := v.(type) {
	case map[string]any:
		if props, ok := v["properties"].(map[string]any); ok && v["type"] == "object" {
			v["additionalProperties"] = false
			var keys []any
			for k := range props {
				keys = append(keys, k)
			}
			v["required"] = keys
		}
		for _, inner := range v {
			closeObjects(inner)
		}
	case []any:
		for _, inner := range v {
			closeObjects(inner)
		}
	}
}

// validate checks a data file with the schema that the file names. It returns an error if
// the schema does not exist.
func validate(schemas map[string]*jsonschema.Schema, file string, content []byte) error {
	var head struct {
		Schema string `json:"$schema"`
	}
	if err := json.Unmarshal(content, &head); err != nil {
		return err
	}
	schema := schemas[path.Join(path.Dir(file), head.Schema)]
	if schema == nil {
		return fmt.Errorf("its schema %s does not exist", head.Schema)
	}
	instance, err := jsonschema.UnmarshalJSON(bytes.NewReader(content))
	if err != nil {
		return err
	}
	return schema.Validate(instance)
}

// Every data file is valid for its schema. The file has all keys of the schema and no
// unknown keys.
func TestJSONFitsItsSchema(t *testing.T) {
	t.Parallel()
	for name := range sets {
		s, faults := siteOf(t, name), fixture.Faults{T: t}
		schemas := closedSchemas(t, s)
		if len(schemas) != 5 {
			t.Errorf("%s: %d schemas, want 5", name, len(schemas))
		}
		for file, content := range s.data {
			if !isData(file) {
				continue
			}
			if err := validate(schemas, file, content); err != nil {
				faults.Errorf("%s: %s: %.300v", name, file, err)
			}
		}
	}
}
