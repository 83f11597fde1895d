package generator

import (
	"bytes"
	"fmt"
	"path"
	"slices"
	"strings"
	"testing"

	"portolan/content"
	"portolan/generator/jsonapi"
	"portolan/generator/text"
	"portolan/generator/urls"
)

// maxFiles is what a common free host takes.
const maxFiles = 20_000

// The default site fits on a common free host, with room, and no file of it has
// a name that some system refuses.
func TestFilesOfTheDefaultSite(t *testing.T) {
	_, files := siteFiles(t, siteOptions([]Layer{{FS: content.FS, Name: "content"}}))
	t.Logf("%d files", len(files))
	if len(files) > maxFiles-400 {
		t.Errorf("%d files, want %d less than %d", len(files), 400, maxFiles)
	}
	for _, f := range files {
		checkFileName(t, f.Path)
	}
}

func TestFilesOfDevices(t *testing.T) {
	notes := map[string]string{
		"con.md": "# Con\n", "protocols/aux.md": "---\nprotocol: aux\n---\nPort 7001 (aux)\n", "ports.md": "Port 7002 (NUL)\nPort 7003 (com1)\n",
	}
	reg, diags := loadNotes(t, notes)
	files, err := Files(reg, siteOptions(nil), false, diags)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		checkFileName(t, f.Path)
	}
}

func checkFileName(t *testing.T, file string) {
	t.Helper()
	for _, name := range strings.Split(file, "/") {
		stem, _, _ := strings.Cut(name, ".")
		if text.IsDevice(strings.ToLower(stem)) || strings.HasSuffix(name, ".") || strings.HasSuffix(name, " ") || strings.ContainsAny(name, `<>:"|?*\`) {
			t.Errorf("Windows refuses %s", file)
		}
	}
}

// A page names its JSON file, if it has one, and every JSON file beside a page
// is named by it.
func TestAlternates(t *testing.T) {
	rendered := renderSite(t, siteOptions(contents["default"]))
	named := map[string]string{}
	for file, html := range rendered {
		if _, after, ok := bytes.Cut(html, []byte(`rel="alternate" type="application/json" href="`)); ok && isPage(file) {
			address, _, _ := bytes.Cut(after, []byte(`"`))
			named[file] = path.Join(path.Dir(file), string(address))
			if rendered[named[file]] == nil {
				t.Errorf("%s names %s, which does not exist", file, named[file])
			}
		}
	}
	for file, want := range map[string]string{
		urls.Home: "api/v1/home.json", "ports/22.html": "api/v1/ports/22.json", "ranges/dynamic.html": "api/v1/ranges/dynamic.json",
		"protocols/ssh.html": "api/v1/protocols/ssh.json", urls.Sources: urls.SourcesData, urls.Search: "",
	} {
		if named[file] != want {
			t.Errorf("%s names %q, want %q", file, named[file], want)
		}
	}
	for _, p := range registryFile(t, rendered, urls.Registry).Data.Protocols {
		if named[p.Page] != urls.API+p.URI {
			t.Errorf("%s names %q, want %s", p.Page, named[p.Page], p.URI)
		}
	}
}

// However many services a port has, its file has a thousand, and tells so.
func TestFileOfACrowdedPortIsBounded(t *testing.T) {
	const rows = 8000
	const head = "|Port|Service|\n|-|-|\n"
	notes := map[string]string{}
	for i := range 140 { // one note may state a thing but once
		notes[fmt.Sprintf("n%d.md", i)] = head + "|7001/tcp|one|\n"
	}
	var many strings.Builder
	for n := range rows {
		fmt.Fprintf(&many, "|7000/tcp|service-%d|\n", n)
	}
	notes["many.md"] = head + many.String()
	reg, _ := loadNotes(t, notes)
	rendered := renderFiles(t, jsonapi.Files(reg, jsonapi.Options{}))
	crowd := registryFile(t, rendered, urls.API+"ports/7000.json")
	if crowd.Total != rows || len(crowd.Data.Services) != urls.MaxServices || len(crowd.Data.Assignments) != urls.MaxServices {
		t.Errorf("of %d assignments it has %d, and %d services", crowd.Total, len(crowd.Data.Assignments), len(crowd.Data.Services))
	}
	if p := crowd.Data.Ports[0]; len(p.Services) != 100 || p.MoreServices != rows-100 || len(p.Assignments) != 100 || p.MoreAssignments != rows-100 {
		t.Errorf("the port lists %d services and %d more", len(p.Services), p.MoreServices)
	}
	one := registryFile(t, rendered, urls.API+"ports/7001.json")
	if s := one.Data.Services[0]; one.Total != 140 || len(one.Data.Assignments) != 100 || len(s.Assignments) != 100 || s.MoreAssignments != 40 {
		t.Errorf("of %d assignments it has %d; its service lists %d and %d more", one.Total, len(one.Data.Assignments), len(s.Assignments), s.MoreAssignments)
	}
	for file, content := range rendered {
		if strings.HasPrefix(file, urls.API+"protocols/") && len(content) > 20_000 && !strings.HasSuffix(file, "/tcp.json") {
			t.Fatalf("%s has %d bytes", file, len(content))
		}
	}
	all := registryFile(t, rendered, urls.Registry)
	if len(all.Data.Services) != rows+1 || !slices.ContainsFunc(all.Data.Services, func(s jsonapi.Service) bool { return s.ID == "service-7999.7000" }) {
		t.Errorf("registry.json has %d services", len(all.Data.Services))
	}
}
