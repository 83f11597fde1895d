package generator

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"portolan/generator/jsonapi"
	"portolan/generator/urls"
)

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
				if !strings.HasPrefix(p.URI, "protocols/") {
					files-- // that of a port or range
				}
				part := registryFile(t, rendered, urls.API+p.URI)
				if !slices.ContainsFunc(part.Data.Protocols, func(o jsonapi.Protocol) bool { return o.ID == p.ID }) {
					t.Errorf("%s does not hold protocol %s", p.URI, p.ID)
				}
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
			for _, a := range all.Data.Assignments {
				if !named[a.ID] && a.State.HasPage() {
					t.Errorf("no port or range names %s", a.ID)
				}
			}
			checkServices(t, all)
			for file := range rendered {
				if isData(file) {
					files--
				}
			}
			if files != -4 { // index.json, registry.json, search.json, sources.json
				t.Errorf("of the data files, %d are not named by registry.json, want 3", -files)
			}
		})
	}
}

// checkServices holds the services of a registry against its assignments: each
// is evidence of one service, and of one only.
func checkServices(t *testing.T, all jsonapi.RegistryFile) {
	t.Helper()
	evidence, services := map[string]string{}, map[string]bool{}
	for _, s := range all.Data.Services {
		if services[s.ID] {
			t.Errorf("service %s twice", s.ID)
		}
		services[s.ID] = true
		for _, id := range s.Assignments {
			if other := evidence[id]; other != "" {
				t.Errorf("%s is of %s and of %s", id, other, s.ID)
			}
			evidence[id] = s.ID
		}
	}
	for _, a := range all.Data.Assignments {
		if evidence[a.ID] == "" {
			t.Errorf("%s is of no service", a.ID)
		}
	}
	for _, p := range all.Data.Ports {
		for _, id := range p.Services {
			if !services[id] {
				t.Errorf("port %d names service %s", p.Port, id)
			}
		}
	}
	for _, s := range all.Data.Services {
		for _, r := range s.Related {
			if !services[r.Service] {
				t.Errorf("%s is related to %s", s.ID, r.Service)
			}
		}
	}
}
