package generator

import (
	"bytes"
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"portolan/generator/jsonapi"
	"portolan/generator/output"
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

// The index names every file of which there is one, and how much there is.
func TestIndexNamesAllFiles(t *testing.T) {
	for name, rendered := range renderedSites(t) {
		var index jsonapi.IndexFile
		if err := json.Unmarshal(rendered[urls.APIIndex], &index); err != nil {
			t.Fatal(err)
		}
		all := registryFile(t, rendered, urls.Registry)
		if got, want := index.Data.Counts, (jsonapi.Counts{
			Assignments: all.Total, Services: len(all.Data.Services), Ports: len(all.Data.Ports), Ranges: len(all.Data.Ranges), Protocols: len(all.Data.Protocols),
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
	want := `{"aliases":[],"class":"system","description":"Data Transfer","end":20,"extra":{},"id":"ftp.20.tcp",` +
		`"name":"File Transfer Protocol","origin":{"column":2,"line":19,"path":"seed.md","source":"notes"},` +
		`"port":20,"protocols":["ftp"],"references":[{"title":"File Transfer Protocol","url":"https://en.wikipedia.org/wiki/File_Transfer_Protocol"}],` +
		`"related":[],"service":null,"shared":false,"since":null,"state":"assigned","status":"documented","transport_stated":true,"transports":["tcp"],"until":null}`
	if string(assignment) != want {
		t.Errorf("got  %s\nwant %s", assignment, want)
	}
	service, err := json.Marshal(data["services"].([]any)[0])
	if err != nil {
		t.Fatal(err)
	}
	want = `{"assignments":["ftp.20.tcp"],"description":"Data Transfer","end":20,"id":"ftp.20","more_assignments":0,"name":"FTP",` +
		`"names":["File Transfer Protocol"],"port":20,"protocols":["ftp"],"related":[],"sources":["notes"],"state":"assigned",` +
		`"transports":[{"sources":["notes"],"transport":"tcp","used":true}],"usual":false}`
	if string(service) != want {
		t.Errorf("got  %s\nwant %s", service, want)
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

// search.json has a document for each service, and for each protocol that a note
// is about or that is a transport.
func TestSearchDocuments(t *testing.T) {
	reg, files := siteFiles(t, siteOptions(contents["default"]))
	want := len(reg.Services())
	for _, p := range reg.Protocols() {
		if p.Note != nil || p.IsTransport() {
			want++
		}
	}
	file, _ := output.Find(files, urls.SearchData)
	var b bytes.Buffer
	if err := file.Render(&b); err != nil {
		t.Fatal(err)
	}
	var searched jsonapi.SearchFile
	if err := json.Unmarshal(b.Bytes(), &searched); err != nil {
		t.Fatal(err)
	}
	if len(searched.Data.Documents) != want {
		t.Errorf("%d documents, want %d", len(searched.Data.Documents), want)
	}
	for _, d := range searched.Data.Documents {
		if d.ID == "ssh.22" && (d.Title != "SSH" || !slices.Equal(d.Names, []string{"Secure Shell"}) || !strings.HasPrefix(d.Text, "encrypted login")) {
			t.Errorf("port 22 is %+v", d)
		}
	}
}
