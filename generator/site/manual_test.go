package site_test

import (
	"fmt"
	"maps"
	"os"
	"path"
	"slices"
	"strings"
	"testing"

	"portolan/generator"
	"portolan/generator/jsonapi"
	"portolan/generator/schema"
	"portolan/generator/urls"
)

// promised is a layer whose notes contain every kind of fact. seed is a layer with only
// one note, seed.md.
var (
	promised = generator.Layer{FS: os.DirFS("../jsonapi/testdata/v1/notes"), Name: "notes"}
	seed     = generator.Layer{FS: os.DirFS("../testdata"), Name: "testdata", Only: "seed.md"}
)

// The page api.html shows each file, type and key with the explanation from package
// jsonapi. The anchor of a type is its name. Links lead only to files that exist.
func TestAPIPageExplainsEveryKey(t *testing.T) {
	baseline, _, err := generator.State{Name: "earlier", Layers: []generator.Layer{seed}}.Read("test")
	if err != nil {
		t.Fatal(err)
	}
	changed := options(promised)
	changed.Baseline = &baseline
	for name, opts := range map[string]generator.Options{"unchanged": options(promised), "changed": changed} {
		r := siteOf(t, opts)
		manual, err := jsonapi.Explain(r.reg, r.files)
		if err != nil {
			t.Fatal(err)
		}
		page := r.page(t, urls.APIReference)
		sections, links := map[string]string{}, map[string]bool{}
		for main := range elements(page, "main") {
			for a := range elements(main, "a") {
				links[" "+attr(a, "href")] = true
			}
		}
		for s := range elements(page, "section") {
			sections[attr(s, "id")] = words(s)
			for a := range elements(s, "a") {
				links[attr(s, "id")+" "+attr(a, "href")] = true
			}
		}
		examples := map[string]int{}
		for _, typ := range manual.Types {
			example, ok := strings.CutPrefix(sections[typ.Name], explanation(typ))
			if !ok {
				t.Errorf("%s: %s: got the explanation\n%s\nwant\n%s", name, typ.Name, sections[typ.Name], explanation(typ))
			}
			_, from, found := strings.Cut(example, "} From ")
			if _, has := manual.Examples[typ.Name]; found != has || found && !r.has(urls.API+from) {
				t.Errorf("%s: %s has the example %q", name, typ.Name, example)
			}
			examples[from]++
		}
		if got := examples["changes.json"]; (got > 0) != (name == "changed") {
			t.Errorf("%s: got %d examples from changes.json", name, got)
		}
		instances := slices.Collect(maps.Values(manual.Instances))
		for _, f := range manual.Files {
			if !strings.Contains(sections["_files"], f.URI+" "+oneLine(f.About)) {
				t.Errorf("%s: the page does not explain %s", name, f.URI)
			}
			instances = append(instances, f.URI)
		}
		for _, uri := range instances {
			if has := r.has(urls.API + uri); links["_files "+urls.API+uri] != has {
				t.Errorf("%s: %s exists: %t, but a link exists: %t", name, uri, has, !has)
			}
		}
		if len(manual.Instances) != len(manual.Templates) || !links[" "+urls.Use] {
			t.Errorf("%s: the page links to %q, want one file for each template, and use.html", name, instances)
		}
	}
}

// explanation returns the text that api.html must show for a type. The text does not
// include the example.
func explanation(typ schema.Type) string {
	said := []string{typ.Name, typ.About}
	if typ.Enum == nil && typ.Fields == nil {
		said = append(said, fmt.Sprintf("A number from %d to %d.", typ.Min, typ.Max))
	}
	said = append(said, typ.Enum...)
	for _, f := range typ.Fields {
		said = append(said, f.Key)
		switch v := f.Value; {
		case v.List:
			said = append(said, "list of", v.Type)
		case v.Map:
			said = append(said, "object of", v.Type)
		case v.Nullable:
			said = append(said, v.Type, "or null")
		default:
			said = append(said, v.Type)
		}
		said = append(said, f.About)
	}
	return oneLine(strings.Join(said, " "))
}

// A page links to the JSON file with the same facts, if there is such a file.
func TestPagesNameTheirData(t *testing.T) {
	r := siteOf(t, options(promised))
	named := map[string]string{}
	for _, f := range r.files {
		if path.Ext(f.Path) != ".html" || f.Path == urls.NotFound {
			continue
		}
		for link := range elements(r.page(t, f.Path), "link") {
			if attr(link, "type") == "application/json" && attr(link, "rel") == "alternate" {
				named[f.Path] = path.Join(path.Dir(f.Path), attr(link, "href"))
			}
		}
		beside := urls.API + urls.Data(f.Path)
		if path.Dir(f.Path) != "." && r.has(beside) && named[f.Path] != beside {
			t.Errorf("%s links to %q, want %s", f.Path, named[f.Path], beside)
		}
	}
	for page, want := range map[string]string{
		urls.Home: "api/v1/home.json", "ports/22.html": "api/v1/ports/22.json", urls.Search: "", urls.Ports: "",
		"ranges/6000-6063.html": "api/v1/ranges/6000-6063.json", "ranges/dynamic.html": "api/v1/ranges/dynamic.json",
		"protocols/ssh.html": "api/v1/protocols/ssh.json", "protocols/syslog.html": "api/v1/ports/514.json",
		urls.Sources: urls.SourcesData, urls.Conflicts: urls.Registry,
	} {
		if named[page] != want {
			t.Errorf("%s links to %q, want %q", page, named[page], want)
		}
	}
	for page, file := range named {
		if !r.has(file) {
			t.Errorf("%s links to %s, which does not exist", page, file)
		}
	}
}
