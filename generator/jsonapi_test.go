package generator

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"maps"
	"path"
	"regexp"
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

// registryFile reads a file that holds facts.
func registryFile(t *testing.T, rendered map[string][]byte, file string) jsonapi.RegistryFile {
	t.Helper()
	var d jsonapi.RegistryFile
	if err := json.Unmarshal(rendered[file], &d); err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	return d
}

// Every page, file and id that the JSON names exists, and the parts add up to
// the whole.
func TestJSONIsWhole(t *testing.T) {
	for name, rendered := range renderedSites(t) {
		t.Run(name, func(t *testing.T) {
			all := registryFile(t, rendered, urls.Registry)
			ids := map[string]bool{}
			for _, a := range all.Data.Assignments {
				if ids[a.ID] {
					t.Errorf("id %s twice", a.ID)
				}
				ids[a.ID] = true
			}
			if all.Total != len(ids) {
				t.Errorf("total is %d of %d", all.Total, len(ids))
			}
			named := map[string]bool{}
			files := 0
			entry := func(page, uri string, assignments []string) {
				if _, ok := rendered[page]; !ok {
					t.Errorf("page %s does not exist", page)
				}
				part := registryFile(t, rendered, urls.API+uri)
				files++
				for _, id := range assignments {
					named[id] = true
					if !slices.ContainsFunc(part.Data.Assignments, func(a jsonapi.Assignment) bool { return a.ID == id }) {
						t.Errorf("%s does not hold %s", uri, id)
					}
				}
			}
			for _, p := range all.Data.Ports {
				entry(p.Page, p.URI, p.Assignments)
			}
			for _, r := range all.Data.Ranges {
				entry(r.Page, r.URI, r.Assignments)
			}
			for _, p := range all.Data.Protocols {
				entry(p.Page, p.URI, nil)
			}
			for _, b := range all.Data.Blocks {
				entry(b.Page, b.URI, nil)
			}
			for _, n := range all.Data.Notes {
				entry(n.Page, n.URI, nil)
				if n.Protocol != nil {
					files-- // that of the protocol
				}
			}
			if len(named) != len(ids) {
				t.Errorf("ports and ranges name %d of %d assignments", len(named), len(ids))
			}
			for file := range rendered {
				if isData(file) {
					files--
				}
			}
			if files != -3 { // index.json, registry.json, sources.json
				t.Errorf("of the data files, %d are not named by registry.json, want 3", -files)
			}
		})
	}
}

// The index names every file of which there is one, and how much there is.
func TestIndexNamesAllFiles(t *testing.T) {
	for name, rendered := range renderedSites(t) {
		var index jsonapi.IndexFile
		if err := json.Unmarshal(rendered[urls.APIIndex], &index); err != nil {
			t.Fatal(err)
		}
		all := registryFile(t, rendered, urls.Registry)
		if got, want := index.Data.Counts, (jsonapi.Counts{
			Assignments: all.Total, Ports: len(all.Data.Ports), Ranges: len(all.Data.Ranges), Protocols: len(all.Data.Protocols),
			Blocks: len(all.Data.Blocks), Notes: len(all.Data.Notes), Conflicts: len(all.Data.Conflicts), Sources: len(all.Sources),
		}); got != want {
			t.Errorf("%s: counts are %+v, want %+v", name, got, want)
		}
		unnamed := map[string]bool{}
		for file := range rendered {
			unnamed[file] = strings.HasPrefix(file, urls.API)
		}
		named := func(file string) {
			if !unnamed[file] {
				t.Errorf("%s: the index names %s, which does not exist, or twice", name, file)
			}
			delete(unnamed, file)
		}
		named(urls.APIIndex)
		for _, f := range index.Data.Files {
			named(urls.API + f.URI)
			if f.Revision != nil && !bytes.Contains(rendered[urls.API+f.URI], []byte(*f.Revision)) {
				t.Errorf("%s: %s is not of revision %s", name, f.URI, *f.Revision)
			}
		}
		for file, api := range unnamed {
			if api && !slices.ContainsFunc(index.Data.Templates, func(f jsonapi.Template) bool { return fits(f.URI, strings.TrimPrefix(file, urls.API)) }) {
				t.Errorf("%s: the index does not lead to %s", name, file)
			}
		}
	}
}

// fits tells whether a file is one of a template.
func fits(template, file string) bool {
	return regexp.MustCompile("^" + regexp.MustCompile(`\\\{\w+\\\}`).ReplaceAllString(regexp.QuoteMeta(template), "[^/]+") + "$").MatchString(file)
}

// The keys and values of the design, for one assignment of the seed.
func TestJSONOfPort20(t *testing.T) {
	rendered := renderSite(t, siteOptions(contents["seed"]))
	var got map[string]any
	if err := json.Unmarshal(rendered["api/v1/ports/20.json"], &got); err != nil {
		t.Fatal(err)
	}
	data := got["data"].(map[string]any)
	assignment, err := json.Marshal(data["assignments"].([]any)[0])
	if err != nil {
		t.Fatal(err)
	}
	want := `{"class":"system","description":"Data Transfer","end":20,"extra":{},"id":"ftp.20.tcp",` +
		`"name":"File Transfer Protocol","origin":{"column":2,"line":19,"path":"seed.md","source":"notes"},` +
		`"port":20,"protocols":["ftp"],"references":[{"title":"File Transfer Protocol","url":"https://en.wikipedia.org/wiki/File_Transfer_Protocol"}],` +
		`"related":[],"service":null,"status":"documented","transport_stated":true,"transports":["tcp"]}`
	if string(assignment) != want {
		t.Errorf("got  %s\nwant %s", assignment, want)
	}
	port := data["ports"].([]any)[0].(map[string]any)
	if port["page"] != "ports/20.html" || port["uri"] != "ports/20.json" || port["refused_by_browsers"] != true {
		t.Errorf("port: %v", port)
	}
}

// A protocol with many ports makes no file much larger: twice the rows give
// about twice the bytes.
func TestJSONGrowsWithTheNotes(t *testing.T) {
	size := func(rows int) (all, largest int) {
		var note strings.Builder
		note.WriteString("|Port|Protocol|\n|-|-|\n")
		for n := range rows {
			fmt.Fprintf(&note, "|%d/tcp|Hypertext Transfer Protocol (HTTP)|\n", n)
		}
		reg, _ := loadNotes(t, map[string]string{"n.md": note.String()})
		files := jsonapi.Files(reg, jsonapi.Options{})
		for name, content := range renderFiles(t, files) {
			all += len(content)
			if strings.HasPrefix(name, urls.API+"ports/") {
				largest = max(largest, len(content))
			}
		}
		return all, largest
	}
	once, _ := size(2_000)
	twice, largest := size(4_000)
	if twice > once*21/10 {
		t.Errorf("4,000 rows give %d bytes, 2,000 gave %d", twice, once)
	}
	if largest > 8_000 {
		t.Errorf("the file of a port has %d bytes", largest)
	}
}

// A fact that moves to another line keeps its id and the revision; one that
// changes does not.
func TestRevisionIsOfFacts(t *testing.T) {
	revision := func(note string) string {
		reg, diags := loadNotes(t, map[string]string{"n.md": note})
		files, err := Files(reg, siteOptions(nil), false, diags)
		if err != nil {
			t.Fatal(err)
		}
		d := registryFile(t, renderFiles(t, files), urls.Registry)
		return fmt.Sprint(d.Revision, d.Data.Assignments[0].ID)
	}
	first := revision("Port 22 (SSH)\n")
	if moved := revision("Moved.\n\nPort 22 (SSH)\n"); moved != first {
		t.Errorf("moving a line changed %s to %s", first, moved)
	}
	if changed := revision("Port 22 (SFTP)\n"); changed == first {
		t.Error("changing a name changed nothing")
	}
}
