package generator

import (
	"bytes"
	"path"
	"strings"
	"testing"

	"portolan/content"
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
	rendered := renderedSites(t)["default"]
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
