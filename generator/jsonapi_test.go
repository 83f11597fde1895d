package generator

import (
	"bytes"
	"encoding/json"
	"fmt"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"portolan/generator/jsonapi"
	"portolan/generator/urls"
)

// closedSchema compiles the published schema with every object closed, so that
// a key which the schema does not know fails.
func closedSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(jsonapi.Schema))
	if err != nil {
		t.Fatal(err)
	}
	closeObjects(doc)
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource("registry.schema.json", doc); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile("registry.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return schema
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

func isData(name string) bool {
	return strings.HasPrefix(name, urls.API) && !strings.Contains(name, "/schema/")
}

func TestJSONFitsItsSchema(t *testing.T) {
	schema := closedSchema(t)
	for name, layers := range contents {
		opts := siteOptions(layers)
		opts.GeneratedAt, opts.BaseURL = "2026-11-23T00:00:00Z", "https://example.org/"
		for file, content := range renderSite(t, opts) {
			if !isData(file) {
				continue
			}
			instance, err := jsonschema.UnmarshalJSON(bytes.NewReader(content))
			if err != nil {
				t.Fatalf("%s: %s: %v", name, file, err)
			}
			if err := schema.Validate(instance); err != nil {
				t.Errorf("%s: %s: %v", name, file, err)
			}
		}
	}
}

// Every page, file and id that the JSON names exists, and the parts add up to
// the whole.
func TestJSONIsWhole(t *testing.T) {
	for name, layers := range contents {
		rendered := renderSite(t, siteOptions(layers))
		parse := func(file string) jsonapi.Document {
			var d jsonapi.Document
			if err := json.Unmarshal(rendered[file], &d); err != nil {
				t.Fatalf("%s: %s: %v", name, file, err)
			}
			if _, ok := rendered[path.Join(path.Dir(file), d.Schema)]; !ok {
				t.Errorf("%s: %s names the schema %s, which does not exist", name, file, d.Schema)
			}
			return d
		}
		all := parse(urls.Registry)
		ids := map[string]bool{}
		for _, a := range all.Data.Assignments {
			if ids[a.ID] {
				t.Errorf("%s: id %s twice", name, a.ID)
			}
			ids[a.ID] = true
		}
		if all.Total != len(ids) {
			t.Errorf("%s: total is %d of %d", name, all.Total, len(ids))
		}
		named := map[string]bool{}
		entry := func(page, uri string, assignments []string) {
			if _, ok := rendered[page]; !ok {
				t.Errorf("%s: page %s does not exist", name, page)
			}
			part := parse(urls.API + uri)
			for _, id := range assignments {
				named[id] = true
				if !slices.ContainsFunc(part.Data.Assignments, func(a jsonapi.Assignment) bool { return a.ID == id }) {
					t.Errorf("%s: %s does not hold %s", name, uri, id)
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
		if len(named) != len(ids) {
			t.Errorf("%s: ports and ranges name %d of %d assignments", name, len(named), len(ids))
		}
	}
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

// A fact that moves to another line keeps its id and the revision; one that
// changes does not.
func TestRevisionIsOfFacts(t *testing.T) {
	revision := func(note string) string {
		reg, diags := loadNotes(t, map[string]string{"n.md": note})
		files, err := Files(reg, siteOptions(nil), false, diags)
		if err != nil {
			t.Fatal(err)
		}
		var d jsonapi.Document
		if err := json.Unmarshal(renderFiles(t, files)[urls.Registry], &d); err != nil {
			t.Fatal(err)
		}
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
