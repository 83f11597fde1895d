package jsonapi_test

import (
	"reflect"
	"slices"
	"testing"

	"portolan/generator/fixture"
	"portolan/generator/jsonapi"
	"portolan/generator/registry"
	"portolan/generator/urls"
)

// The site has every page, file and id that registry.json names. The data file of a page
// contains everything that registry.json says about the page.
func TestJSONIsWhole(t *testing.T) {
	t.Parallel()
	for name := range sets {
		s := siteOf(t, name)
		all, faults := s.facts(t, urls.Registry), &fixture.Faults{T: t}
		ids := map[string]bool{}
		for _, a := range all.Data.Assignments {
			if ids[a.ID] {
				faults.Errorf("%s: id %s twice", name, a.ID)
			}
			ids[a.ID] = true
		}
		if all.Total != len(ids) || all.Total == 0 {
			faults.Errorf("%s: total is %d of %d", name, all.Total, len(ids))
		}
		named := map[string]bool{}
		for _, p := range all.Data.Ports {
			nameAll(named, p.Assignments)
		}
		for _, r := range all.Data.Ranges {
			nameAll(named, r.Assignments)
		}
		for _, a := range all.Data.Assignments {
			if !named[a.ID] && a.State.HasPage() {
				faults.Errorf("%s: no port or range names %s", name, a.ID)
			}
		}
		checkParts(t, faults, s, all)
		checkServices(faults, all)
	}
}

func nameAll(named map[string]bool, ids []string) {
	for _, id := range ids {
		named[id] = true
	}
}

// checkParts checks that all pages and files in registry.json exist, and that the file of
// an object contains the object: ports/22.json contains the assignments of port 22.
func checkParts(t *testing.T, faults *fixture.Faults, s site, all jsonapi.RegistryFile) {
	t.Helper()
	files := map[string]bool{
		urls.APIIndex: true, urls.Registry: true, urls.SearchData: true, urls.SourcesData: true,
	}
	entry := func(page, uri string, holds func(jsonapi.Data) bool) {
		file := urls.API + uri
		files[file] = true
		for _, f := range []string{page, file} {
			if _, ok := s.files[f]; !ok {
				faults.Errorf("%s does not exist", f)
			}
		}
		if s.data[file] != nil && !holds(s.facts(t, file).Data) {
			faults.Errorf("%s does not contain what registry.json says about it", uri)
		}
	}
	holdsAll := func(assignments []string) func(jsonapi.Data) bool {
		return func(part jsonapi.Data) bool {
			held := map[string]bool{}
			for _, a := range part.Assignments {
				held[a.ID] = true
			}
			return !slices.ContainsFunc(assignments, func(id string) bool { return !held[id] })
		}
	}
	for _, p := range all.Data.Ports {
		entry(p.Page, p.URI, holdsAll(p.Assignments))
	}
	for _, r := range all.Data.Ranges {
		entry(r.Page, r.URI, holdsAll(r.Assignments))
	}
	for _, p := range all.Data.Protocols {
		entry(p.Page, p.URI, func(part jsonapi.Data) bool {
			return slices.ContainsFunc(part.Protocols, func(o jsonapi.Protocol) bool { return o.ID == p.ID })
		})
	}
	for _, topic := range all.Data.Topics {
		entry(topic.Page, topic.URI, func(part jsonapi.Data) bool {
			of := slices.DeleteFunc(part.Services, func(s jsonapi.Service) bool { return !slices.Contains(s.Topics, topic.ID) })
			return len(of) == topic.Services
		})
	}
	for _, b := range all.Data.Blocks {
		entry(b.Page, b.URI, func(part jsonapi.Data) bool { return len(part.Blocks) == 1 && part.Blocks[0] == b })
	}
	for _, n := range all.Data.Notes {
		entry(n.Page, n.URI, func(part jsonapi.Data) bool {
			return slices.ContainsFunc(part.Notes, func(o jsonapi.Note) bool { return o.Path == n.Path })
		})
	}
	for file := range s.files {
		if isData(file) && !files[file] {
			faults.Errorf("registry.json does not name %s", file)
		}
	}
}

// checkServices checks that each assignment belongs to exactly one service.
func checkServices(faults *fixture.Faults, all jsonapi.RegistryFile) {
	evidence, services := map[string]string{}, map[string]bool{}
	for _, s := range all.Data.Services {
		if services[s.ID] {
			faults.Errorf("service %s twice", s.ID)
		}
		services[s.ID] = true
		for _, id := range s.Assignments {
			if other := evidence[id]; other != "" {
				faults.Errorf("assignment %s belongs to the services %s and %s", id, other, s.ID)
			}
			evidence[id] = s.ID
		}
	}
	for _, a := range all.Data.Assignments {
		if evidence[a.ID] == "" {
			faults.Errorf("assignment %s belongs to no service", a.ID)
		}
	}
	for _, p := range all.Data.Ports {
		for _, id := range p.Services {
			if !services[id] {
				faults.Errorf("port %d names the service %s, which does not exist", p.Port, id)
			}
		}
	}
	for _, s := range all.Data.Services {
		for _, r := range s.Related {
			if !services[r.Service] {
				faults.Errorf("%s names the related service %s, which does not exist", s.ID, r.Service)
			}
		}
	}
}

// Read returns the edition that a site wrote. But the flag Printed is not in the file, and
// a protocol has at most 100 ports in the file.
func TestRegistriesOfSitesAreReadBack(t *testing.T) {
	t.Parallel()
	for name := range sets {
		s := siteOf(t, name)
		got, err := jsonapi.Read(name, s.data[urls.Registry])
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		opts := jsonapi.Options{Generator: "portolan test", Pages: urls.Folders{}}
		if got.Site.BaseURL != nil {
			opts.BaseURL, opts.GeneratedAt = *got.Site.BaseURL, *got.GeneratedAt
		}
		want, err := jsonapi.NewEdition(s.reg, opts)
		if err != nil {
			t.Fatal(err)
		}
		want.Schema = urls.RegistrySchema
		want.Snapshot.Site = registry.Site{Title: want.Site.Title, BaseURL: opts.BaseURL}
		for i := range want.Snapshot.Statements {
			want.Snapshot.Statements[i].Printed = false
		}
		for i, p := range want.Snapshot.Protocols {
			want.Snapshot.Protocols[i].Ports = p.Ports[:min(len(p.Ports), 100)]
		}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s: Read returned a different registry", name)
		}
	}
}
