package jsonapi

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"testing"

	"portolan/generator/diff"
	"portolan/generator/fixture"
	"portolan/generator/port"
	"portolan/generator/registry"
	"portolan/generator/schema"
	"portolan/generator/urls"
)

// The template of ports has the file of the first featured port as its example, or of the
// first port if no port is featured. The template of notes has the file of a note without
// assignments, if there is such a note.
func TestInstances(t *testing.T) {
	for _, test := range []struct {
		name string
		say  func(*fixture.Notes)
		want map[string]string
	}{
		{"nothing", func(*fixture.Notes) {}, map[string]string{"block": "ranges/dynamic.json",
			"protocol": "protocols/dccp.json"}},
		{"what comes first", func(n *fixture.Notes) {
			n.Say(t, "mine-a", "23/tcp [Telnet]", "24/tcp [Telnet]", "22/tcp Unknown", "7000-7009 [B]", "6000-6063 [A]")
		}, map[string]string{
			"port": "ports/22.json", "range": "ranges/6000-6063.json", "block": "ranges/dynamic.json",
			"protocol": "protocols/dccp.json", "note": "notes/mine-a.json",
		}},
		{"what is featured", func(n *fixture.Notes) {
			n.SetSite(registry.Site{Featured: []port.Number{1, 80, 22}})
			n.About("mine-http", "HTTP")
			n.Say(t, "mine-a", "22/tcp [SSH]", "80/tcp [HTTP]")
			n.Note("mine-b")
			n.Note("mine-c").Home = true
			n.Say(t, "mine-d", "23/tcp [Telnet]")
		}, map[string]string{
			"port": "ports/80.json", "block": "ranges/dynamic.json", "protocol": "protocols/http.json",
			"note": "notes/mine-b.json",
		}},
	} {
		var n fixture.Notes
		test.say(&n)
		if got := instances(n.Registry()); !maps.Equal(got, test.want) {
			t.Errorf("%s: the files are\n%v\nwant\n%v", test.name, got, test.want)
		}
	}
}

// Every type has an example, even if few files contain objects of this type.
func TestRareExamples(t *testing.T) {
	reg := small(t)
	if got, want := rare(reg), []string{"protocols/ssh.json", "protocols/icmp.json", "protocols/ssh.json",
		"ports/22.json", "topics/remote-access.json", "notes/systems.json"}; !slices.Equal(
		got,
		want,
	) {
		t.Errorf("the files are %q, want %q", got, want)
	}
	m := explained(t, reg, Options{})
	ofChanges := []string{"ChangesFile", "State", "Totals", "Changes", "Change"}
	if got := withoutExample(m); !slices.Equal(got, ofChanges) {
		t.Errorf("types without an example: %q, want %q", got, ofChanges)
	}
	with := explained(t, reg, Options{Changes: func() (ChangesFile, error) {
		a := reg.Assignments()[0].Statement()
		return NewChanges(Edition{}, Edition{}, diff.Changes{Changed: []diff.Change{{Old: a, New: a}}})
	}})
	for _, name := range ofChanges {
		if got := with.Examples[name].URI; got != "changes.json" {
			t.Errorf("%s has an example in %q", name, got)
		}
	}
	for name, want := range map[string]Example{
		"Portless":        {"protocols/icmp.json", "{\n  \"space\": \"IP protocol\",\n  \"number\": 1\n}"},
		"RelatedProtocol": {"ports/22.json", "{\n  \"relation\": \"clear\",\n  \"protocol\": \"telnet\"\n}"},
		"RelatedService":  {"ports/22.json", "{\n  \"relation\": \"clear\",\n  \"service\": \"telnet.23\"\n}"},
		"Template":        {"index.json", m.Examples["Template"].Lines},
		"Conflict":        {"ports/3000.json", m.Examples["Conflict"].Lines},
	} {
		if got := m.Examples[name]; got != want {
			t.Errorf("%s has the example %+v, want %+v", name, got, want)
		}
	}
	if m.Files[0].URI != "index.json" || m.Files[len(m.Files)-1].URI != "changes.json" {
		t.Errorf("the files begin with %s and end with %s", m.Files[0].URI, m.Files[len(m.Files)-1].URI)
	}
}

func explained(t *testing.T, reg *registry.Registry, opts Options) Manual {
	t.Helper()
	opts.Pages = urls.Folders{}
	m, err := Explain(reg, Files(reg, opts))
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// withoutExample returns the names of the object types without an example.
func withoutExample(m Manual) []string {
	var names []string
	for _, typ := range m.Types {
		if _, ok := m.Examples[typ.Name]; !ok && typ.Fields != nil {
			names = append(names, typ.Name)
		}
	}
	return names
}

func TestExcerpts(t *testing.T) {
	fields := []schema.Field{{Key: "a"}, {Key: "b"}}
	values := map[string]json.RawMessage{"a": []byte(`"x"`), "b": []byte("null"), "c": []byte("1")}
	if got, want := excerpt(fields, values), "{\n  \"a\": \"x\",\n  \"b\": null\n}"; got != want {
		t.Errorf("the excerpt is %s, want %s", got, want)
	}
	words := strings.Repeat("x", 75)
	for value, want := range map[string]string{
		words + "y":                           words + "y",
		words + "yz":                          words + "y …",
		words + "é":                           words + " …",
		"[" + words + "]":                     "[ … ]",
		"{" + words + "}":                     "{ … }",
		"[" + strings.Repeat("1,", 36) + "1]": "[" + strings.Repeat("1,", 36) + "1]",
	} {
		if got := short(value); got != want {
			t.Errorf("%s is shortened to %s, want %s", value, got, want)
		}
	}
}

// The OpenAPI document has an operation for each file. A name in braces, such as {number},
// is a required parameter. An operation with parameters has a 404 response, because the
// file may not exist.
func TestOpenAPI(t *testing.T) {
	text, err := openAPI(Types())
	if err != nil {
		t.Fatal(err)
	}
	var doc openAPIDocument
	if err := json.Unmarshal(text, &doc); err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]string{
		"/index.json": "IndexFile", "/registry.json": "RegistryFile", "/sources.json": "SourcesFile",
		"/search.json":  "SearchFile",
		"/changes.json": "ChangesFile", "/home.json": "RegistryFile", "/ports/{port}.json": "RegistryFile port",
		"/ranges/{port}-{end}.json": "RegistryFile port end", "/ranges/{block}.json": "RegistryFile block",
		"/protocols/{protocol}.json": "RegistryFile protocol", "/notes/{note}.json": "RegistryFile note",
	} {
		get := doc.Paths[path].Get
		ref, _ := get.Responses["200"].Content["application/json"].Schema.(map[string]any)
		got, _ := ref["$ref"].(string)
		got = strings.TrimPrefix(got, "#/components/schemas/")
		for _, p := range get.Parameters {
			got += " " + p.Name
			if number, _ := p.Schema.(map[string]any); p.In != "path" || !p.Required ||
				(number["$ref"] != nil) != (p.Name == "port" || p.Name == "end") {
				t.Errorf("%s: the parameter %+v", path, p)
			}
		}
		if _, missing := get.Responses["404"]; got != want || missing != (len(get.Parameters) > 0) {
			t.Errorf("%s is %s (with a 404 response: %t), want %s", path, got, missing, want)
		}
	}
	if len(doc.Paths) != 12 || doc.Info.Version != SchemaVersion || len(doc.Components.Schemas) != len(Types()) {
		t.Errorf("%d paths and %d types of version %s", len(doc.Paths), len(doc.Components.Schemas), doc.Info.Version)
	}
}
