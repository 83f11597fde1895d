package generator

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"maps"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"portolan/generator/jsonapi"
	"portolan/generator/urls"
)

// dataFiles are the types of the data files, by the names of their schemas.
var dataFiles = map[string]func() any{
	urls.IndexSchema:    func() any { return new(jsonapi.IndexFile) },
	urls.RegistrySchema: func() any { return new(jsonapi.RegistryFile) },
	urls.SourcesSchema:  func() any { return new(jsonapi.SourcesFile) },
	urls.SearchSchema:   func() any { return new(jsonapi.SearchFile) },
	urls.ChangesSchema:  func() any { return new(jsonapi.ChangesFile) },
}

// closedSchemas compiles the schemas of a site with every object closed, so
// that a key which a schema does not know fails.
func closedSchemas(t testing.TB, rendered map[string][]byte) map[string]*jsonschema.Schema {
	t.Helper()
	schemas := map[string]*jsonschema.Schema{}
	for name := range dataFiles {
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

// eachData calls a check with every data file of the sites that tests run on,
// the whole default site among them, several at a time.
func eachData(t *testing.T, check func(t *testing.T, rendered map[string][]byte) func(file, schema string) error) {
	for name, rendered := range renderedSites(t) {
		t.Run(name, func(t *testing.T) {
			one := check(t, rendered)
			var wait sync.WaitGroup
			files := slices.DeleteFunc(slices.Collect(maps.Keys(rendered)), func(name string) bool { return !isData(name) })
			for part := range slices.Chunk(files, len(files)/runtime.NumCPU()+1) {
				wait.Go(func() {
					for _, file := range part {
						schema, err := schemaOf(rendered, file)
						if err == nil {
							err = one(file, schema)
						}
						if err != nil {
							t.Errorf("%s: %v", file, err)
						}
					}
				})
			}
			wait.Wait()
		})
	}
}

// renderedSites are the sites that tests of the JSON run on.
func renderedSites(t *testing.T) map[string]map[string][]byte {
	sites := map[string]map[string][]byte{"whole": wholeSite(t)}
	for name, layers := range contents {
		opts := siteOptions(layers)
		opts.GeneratedAt, opts.BaseURL = "2026-11-23T00:00:00Z", "https://example.org/"
		sites[name] = renderSite(t, opts)
	}
	return sites
}

func TestJSONFitsItsSchema(t *testing.T) {
	eachData(t, func(t *testing.T, rendered map[string][]byte) func(string, string) error {
		schemas := closedSchemas(t, rendered)
		return func(file, schema string) error {
			instance, err := jsonschema.UnmarshalJSON(bytes.NewReader(rendered[file]))
			if err != nil {
				return err
			}
			return schemas[schema].Validate(instance)
		}
	})
}

// The files hold, byte by byte, what encoding/json makes of their types: the
// records that are written into them are not other than the types say.
func TestJSONIsAsTyped(t *testing.T) {
	eachData(t, func(t *testing.T, rendered map[string][]byte) func(string, string) error {
		return func(file, schema string) error {
			typed := dataFiles[schema]()
			d := json.NewDecoder(bytes.NewReader(rendered[file]))
			d.DisallowUnknownFields()
			if err := d.Decode(typed); err != nil {
				return err
			}
			var again bytes.Buffer
			e := json.NewEncoder(&again)
			e.SetEscapeHTML(false)
			if err := e.Encode(typed); err != nil {
				return err
			}
			if !bytes.Equal(again.Bytes(), rendered[file]) {
				return fmt.Errorf("it is not what its type makes of it:\n%.300s\n%.300s", rendered[file], again.Bytes())
			}
			return nil
		}
	})
}

// A revision is what the schema says: a hash of data without the origins.
func TestRevisionIsAHashOfTheData(t *testing.T) {
	eachData(t, func(t *testing.T, rendered map[string][]byte) func(string, string) error {
		return func(file, schema string) error {
			var d struct {
				Revision string
				Data     json.RawMessage
			}
			if err := json.Unmarshal(rendered[file], &d); err != nil {
				return err
			}
			var origins struct {
				Assignments []struct{ Origin json.RawMessage }
			}
			rest, hash := d.Data, sha256.New()
			if schema == urls.RegistrySchema {
				if err := json.Unmarshal(d.Data, &origins); err != nil {
					return err
				}
			}
			for _, a := range origins.Assignments {
				before, after, _ := bytes.Cut(rest, slices.Concat([]byte(`,"origin":`), a.Origin))
				hash.Write(before)
				rest = after
			}
			hash.Write(rest)
			if want := fmt.Sprintf("sha256-%x", hash.Sum(nil)); d.Revision != want {
				return fmt.Errorf("its revision is %s, want %s", d.Revision, want)
			}
			return nil
		}
	})
}
