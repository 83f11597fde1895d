package site_test

import (
	"encoding/json"
	"fmt"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"portolan/generator"
	"portolan/generator/port"
	"portolan/generator/preview"
	"portolan/generator/registry"
	"portolan/generator/urls"
)

// used contains the notes for the tests of the examples on use.html. Every example
// prints at least one result for these notes.
var used = generator.Layer{Name: "notes", FS: fstest.MapFS{
	"ours.md": {Data: []byte("|Port|TCP/UDP|Service|\n|-|-|-|\n|22, 2222|TCP|Secure Shell (SSH)|\n" +
		"|443||HTTPS|\n|1500-1600|TCP|Batch|\n|3000|TCP|Shop|\n" +
		"|6000-6063|TCP|X11|\n|49152-49160|UDP|Mosh|\n|60000-61000|UDP|Mosh|\n")},
	"theirs.md": {Data: []byte("---\nsource: {id: theirs, title: The registry, kind: registry}\n---\n" +
		"|Port|Transport|Service|Name|\n|-|-|-|-|\n|0|TCP/UDP||Reserved|\n|22|TCP/UDP|ssh|The \"Secure\" Shell|\n" +
		"|1023|UDP||Reserved|\n|3000|TCP|hbci|HBCI|\n|65535|||Unassigned|\n")},
}}

// tool returns the path of a program that a test needs, such as jq. If the program is
// not installed, tool skips the test. With CI=true, tool fails the test instead.
func tool(t *testing.T, name string) string {
	t.Helper()
	path, err := exec.LookPath(name)
	if err == nil {
		return path
	}
	if os.Getenv("CI") == "true" {
		t.Fatalf("%s is not installed, but CI=true requires it", name)
	}
	t.Skipf("%s is not installed", name)
	return ""
}

// served is a site on a local test server. The base URL of the site is the address of
// the server.
type served struct {
	builtSite
	// examples contains the examples of use.html. The keys are languages, such as "ts".
	examples map[string][]string
}

// serveSite starts a server for a site with the notes in used.
func serveSite(t *testing.T) served {
	t.Helper()
	server := httptest.NewUnstartedServer(nil)
	opts := options(used)
	opts.BaseURL = "http://" + server.Listener.Addr().String() + "/"
	s := served{siteOf(t, opts), map[string][]string{}}
	shown := preview.NewSite()
	shown.Show(s.files, "")
	server.Config.Handler = preview.Handler(shown, preview.Access{})
	server.Start()
	t.Cleanup(server.Close)
	for code := range elements(s.page(t, urls.Use), "code") {
		if language, ok := strings.CutPrefix(attr(code, "class"), "language-"); ok {
			s.examples[language] = append(s.examples[language], code.FirstChild.Data)
		}
	}
	return s
}

// put writes files into a new folder and returns the path of the folder.
func put(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// inDir runs a program in a folder and returns its output.
func inDir(t *testing.T, dir, name string, args ...string) string {
	t.Helper()
	cmd := exec.Command(name, args...)
	cmd.Dir = dir
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%s %q: %v\n%s", name, args, err, out)
	}
	return string(out)
}

// The JavaScript example on use.html prints the services of a port. The test runs it
// for ports with and without their own JSON file.
func TestFetchExample(t *testing.T) {
	node := tool(t, "node")
	s := serveSite(t)
	numbers := []port.Number{0, 4, 22, 443, 1023, 1024, 1500, 6010, 40000, 49151, 49152, 60123, 65535}
	asked, err := json.Marshal(numbers)
	if err != nil {
		t.Fatal(err)
	}
	const more = "\nfor (const n of %s) console.log(n, (await ask(n)).map((s) => s.id).join(\" \"));\n"
	program := s.examples["js"][0] + fmt.Sprintf(more, asked)
	got := inDir(t, put(t, map[string]string{"example.mjs": program}), node, "example.mjs")
	var want strings.Builder
	for _, service := range s.reg.ServicesAt(22) {
		transports := strings.Join(service.AllTransports().IDs(), ", ")
		if transports == "" {
			transports = "transport not stated"
		}
		fmt.Fprintf(&want, "%s (%s), %s, listed by %s\n",
			service.Name, transports, service.State, strings.Join(sourcesOf(service), ", "))
	}
	for _, n := range numbers {
		services := s.reg.ServicesAt(n)
		if s.reg.Port(n) == nil {
			services = s.reg.ServicesIn(n, n)
		}
		ids := make([]string, len(services))
		for i, service := range services {
			ids[i] = service.ID
		}
		fmt.Fprintf(&want, "%d %s\n", n, strings.Join(ids, " "))
	}
	if got != want.String() {
		t.Errorf("got\n%s\nwant\n%s", got, want.String())
	}
}

func sourcesOf(s *registry.Service) []string {
	var ids []string
	for _, source := range s.Sources() {
		ids = append(ids, source.ID)
	}
	return ids
}
