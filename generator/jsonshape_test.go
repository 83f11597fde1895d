package generator

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"portolan/generator/fixture"
	"portolan/generator/urls"
)

// dataSchemas are the schemas of the data files.
var dataSchemas = []string{urls.IndexSchema, urls.RegistrySchema, urls.SourcesSchema, urls.SearchSchema, urls.ChangesSchema}

// closedSchemas compiles the schemas of a site with every object closed, so
// that a key which a schema does not know fails.
func closedSchemas(t testing.TB, rendered map[string][]byte) map[string]*jsonschema.Schema {
	t.Helper()
	schemas := map[string]*jsonschema.Schema{}
	for _, name := range dataSchemas {
		doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(rendered[urls.API+name]))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		closeObjects(doc)
		c := jsonschema.NewCompiler()
		c.AssertFormat()
		if err := c.AddResource(name, doc); err != nil {
			t.Fatal(err)
		}
		if schemas[name], err = c.Compile(name); err != nil {
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
			v["required"] = keys // every key is always there
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

// isData tells the data files from those that describe them.
func isData(name string) bool {
	return strings.HasPrefix(name, urls.API) && path.Ext(name) == ".json" && !strings.Contains(name, "/schema/") && name != urls.OpenAPI
}

// schemaOf returns the name of the schema of a file, which must exist.
func schemaOf(rendered map[string][]byte, file string) (string, error) {
	var head struct {
		Schema string `json:"$schema"`
	}
	if err := json.Unmarshal(rendered[file], &head); err != nil {
		return "", err
	}
	name := path.Join(path.Dir(file), head.Schema)
	if _, ok := rendered[name]; !ok {
		return "", fmt.Errorf("its schema %s does not exist", head.Schema)
	}
	return strings.TrimPrefix(name, urls.API), nil
}

// validate holds a data file against the schema that it names.
func validate(rendered map[string][]byte, schemas map[string]*jsonschema.Schema, file string) error {
	schema, err := schemaOf(rendered, file)
	if err != nil {
		return err
	}
	instance, err := jsonschema.UnmarshalJSON(bytes.NewReader(rendered[file]))
	if err != nil {
		return err
	}
	return schemas[schema].Validate(instance)
}

// Every data file of a site is what its schema says, with every key and no other.
func TestJSONFitsItsSchema(t *testing.T) {
	for name, rendered := range renderedSites(t) {
		t.Run(name, func(t *testing.T) {
			schemas := closedSchemas(t, rendered)
			files := slices.DeleteFunc(slices.Sorted(maps.Keys(rendered)), func(name string) bool { return !isData(name) })
			errs := make([]error, len(files))
			var next atomic.Int64
			var wait sync.WaitGroup
			for range runtime.NumCPU() {
				wait.Go(func() {
					for i := int(next.Add(1)) - 1; i < len(files); i = int(next.Add(1)) - 1 {
						errs[i] = validate(rendered, schemas, files[i])
					}
				})
			}
			wait.Wait()
			faults := fixture.Faults{T: t}
			for i, err := range errs {
				if err != nil {
					faults.Errorf("%s: %.300v", files[i], err)
				}
			}
		})
	}
}
