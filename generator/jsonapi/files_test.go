package jsonapi

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"portolan/generator/diff"
	"portolan/generator/fixture"
	"portolan/generator/port"
	"portolan/generator/registry"
	"portolan/generator/urls"
)

func TestFilesOfARegistry(t *testing.T) {
	got := slices.Sorted(maps.Keys(rendered(t, small(t), Options{})))
	got = slices.DeleteFunc(
		got,
		func(uri string) bool { return strings.HasPrefix(uri, "ranges/user-") && uri != "ranges/user-1024.json" },
	)
	want := []string{
		"home.json", "index.json", "notes/iana.json", "notes/mine-other.json", "notes/mine.json", "notes/systems.json", "openapi.json",
		"ports/22.json", "ports/23.json", "ports/3000.json",
		"protocols/dccp.json", "protocols/icmp.json", "protocols/sctp.json", "protocols/ssh.json", "protocols/tcp.json",
		"protocols/udp.json",
		"ranges/6000-6063.json", "ranges/dynamic.json", "ranges/system.json", "ranges/user-1024.json",
		"registry.d.ts", "registry.json", "schema/changes.schema.json", "schema/index.schema.json",
		"schema/registry.schema.json",
		"schema/search.schema.json", "schema/sources.schema.json", "search.json", "sources.json", "topics/remote-access.json",
	}
	if !slices.Equal(got, want) {
		t.Errorf("the files: %s", fixture.Part(fmt.Sprintf("%q", got), fmt.Sprintf("%q", want)))
	}
}

// A site with a baseline has changes.json, and the index lists it.
func TestChangesAreListed(t *testing.T) {
	reg := small(t)
	asked := 0
	all := rendered(t, reg, Options{Changes: func() (ChangesFile, error) { asked++; return ChangesFile{}, nil }})
	if asked != 1 || all["changes.json"] == "" || !strings.Contains(all["index.json"], `"uri":"changes.json"`) {
		t.Errorf("Changes was called %d times: %q", asked, all["changes.json"])
	}
	if without := rendered(t, reg, Options{})["index.json"]; strings.Contains(without, `"uri":"changes.json"`) {
		t.Error("the index lists changes.json without a baseline")
	}
}

func TestEnvelope(t *testing.T) {
	reg, faults := small(t), fixture.Faults{T: t}
	for _, test := range []struct {
		opts Options
		want string
	}{
		{Options{Generator: "portolan 1"}, `"schema_version":"1.3.0","generator":"portolan 1","generated_at":null,` +
			`"site":{"title":"Ports <&>","base_url":null},`},
		{Options{GeneratedAt: "2026-01-01T00:00:00Z", BaseURL: "https://a.example/"}, `"schema_version":"1.3.0",` +
			`"generator":"","generated_at":"2026-01-01T00:00:00Z",` +
			`"site":{"title":"Ports <&>","base_url":"https://a.example/"},`},
	} {
		all := rendered(t, reg, test.opts)
		for uri, schema := range map[string]string{
			"registry.json": "schema/registry", "ports/22.json": "../schema/registry", "home.json": "schema/registry",
			"index.json": "schema/index", "sources.json": "schema/sources", "search.json": "schema/search",
		} {
			if open := `{"$schema":"` + schema + `.schema.json",` + test.want + `"sources":[{"id":"notes",`; !strings.HasPrefix(
				all[uri],
				open,
			) {
				faults.Errorf("%s: %s", uri, fixture.Part(all[uri], open))
			}
		}
	}
}

// dataTypes maps the names of schemas to the types of the data files.
var dataTypes = map[string]func() any{
	"index": func() any { return new(IndexFile) }, "registry": func() any { return new(RegistryFile) },
	"sources": func() any { return new(SourcesFile) }, "search": func() any { return new(SearchFile) },
	"changes": func() any { return new(ChangesFile) },
}

// Each file contains the same bytes that encoding/json writes for the type of the file.
func TestFilesAreAsTyped(t *testing.T) {
	faults := fixture.Faults{T: t}
	schema := regexp.MustCompile(`^\{"\$schema":"[./]*schema/(\w+)\.`)
	for uri, content := range rendered(t, small(t), Options{}) {
		m := schema.FindStringSubmatch(content)
		if m == nil {
			continue
		}
		typed := dataTypes[m[1]]()
		d := json.NewDecoder(strings.NewReader(content))
		d.DisallowUnknownFields()
		if err := d.Decode(typed); err != nil {
			faults.Errorf("%s: %v", uri, err)
			continue
		}
		var again bytes.Buffer
		if err := writeLine(&again, typed); err != nil || again.String() != content {
			faults.Errorf("%s is not what encoding/json writes (%v): %s", uri, err, fixture.Part(content, again.String()))
		}
	}
}

// The fragments of a large registry are not kept in memory, but encoded again for each
// file. The files contain the same bytes as with kept fragments.
func TestKeptFragmentsAreTheSame(t *testing.T) {
	reg := small(t)
	kept, err := newFragments(reg, urls.Folders{}, Envelope{})
	if err != nil {
		t.Fatal(err)
	}
	again := *kept
	again.services.kept, again.assignments.kept, again.ports.kept, again.protocols.kept, again.notes.kept = nil, nil, nil,
		nil, nil
	for name, build := range map[string]func(*fragments) document{
		"all": (*fragments).all, "port": func(r *fragments) document { return r.port(reg.Port(22)) },
	} {
		var one, other bytes.Buffer
		first, second := build(kept), build(&again)
		first.write(&one, nil)
		second.write(&other, nil)
		if one.String() != other.String() {
			t.Errorf("%s of kept fragments: %s", name, fixture.Part(one.String(), other.String()))
		}
	}
	for size, want := range map[int]bool{25_000: true, 25_001: false} {
		var n fixture.Notes
		for i := range size {
			n.Add("mine", registry.Draft{Port: port.Number(i)})
		}
		r, err := newFragments(n.Registry(), urls.Folders{}, Envelope{})
		if err != nil || (r.assignments.kept != nil) != want {
			t.Errorf("the fragments of %d assignments are kept: %t (%v), want %t", size, r.assignments.kept != nil, err, want)
		}
	}
}

func TestIndex(t *testing.T) {
	all := rendered(t, small(t), Options{})
	var index IndexFile
	if err := json.Unmarshal([]byte(all["index.json"]), &index); err != nil {
		t.Fatal(err)
	}
	if want := (Counts{Assignments: 8, Services: 7, Ports: 3, Ranges: 1, Protocols: 9, Topics: 1, Blocks: 51, Notes: 7,
		Conflicts: 1, Sources: 3}); index.Data.Counts != want {
		t.Errorf("counts are %+v, want %+v", index.Data.Counts, want)
	}
	if index.Data.Root != "../../" || index.Total != len(index.Data.Files) ||
		!slices.Equal(index.Data.Site.Featured, small(t).Site().Featured) {
		t.Errorf("root %q, total %d, site %+v", index.Data.Root, index.Total, index.Data.Site)
	}
	led := map[string]bool{"index.json": true}
	for _, f := range index.Data.Files {
		led[f.URI] = true
		content, ok := all[f.URI]
		if !ok {
			t.Errorf("the index lists %s, which does not exist", f.URI)
		}
		if f.Revision != nil && !strings.Contains(content, `"revision":"`+*f.Revision+`"`) {
			t.Errorf("%s does not have the revision %s", f.URI, *f.Revision)
		}
		if has := slices.Contains([]string{"registry.json", "sources.json", "search.json"},
			f.URI); has != (f.Revision != nil) {
			t.Errorf("%s has a revision: %t", f.URI, f.Revision != nil)
		}
	}
	for _, f := range index.Data.Templates {
		if f.URI != urls.Data(f.Page) || f.Schema != "schema/registry.schema.json" {
			t.Errorf("the template %s is %+v", f.Name, f)
		}
		pattern := inBraces.ReplaceAllString(f.URI, "[^/]+")
		for uri := range all {
			led[uri] = led[uri] || regexp.MustCompile("^"+pattern+"$").MatchString(uri)
		}
	}
	for uri := range all {
		if !led[uri] {
			t.Errorf("the index does not lead to %s", uri)
		}
	}
}

// An assignment has the keys that diff.Fields returns, and a few keys that are not compared,
// such as id.
func TestFieldsAreThoseOfAssignments(t *testing.T) {
	got := []string{"id", "port", "end", "transport_stated", "class", "related", "origin"}
	for _, f := range diff.Fields() {
		got = append(got, string(f))
	}
	var want []string
	for _, of := range []reflect.Type{reflect.TypeFor[Assignment](), reflect.TypeFor[Traits]()} {
		for f := range of.Fields() {
			if f.Name != "_" && !f.Anonymous {
				want = append(want, f.Tag.Get("json"))
			}
		}
	}
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("compared and other keys:\n%q\nkeys of an assignment:\n%q", got, want)
	}
}
