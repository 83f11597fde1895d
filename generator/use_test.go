package generator

import (
	"encoding/json"
	"fmt"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"portolan/content"
	"portolan/generator/jsonapi"
	"portolan/generator/output"
	"portolan/generator/port"
	"portolan/generator/preview"
	"portolan/generator/registry"
	"portolan/generator/urls"
)

// tool returns the path of a program that examples are run with. Without it
// the test is skipped, but not in CI.
func tool(t *testing.T, name string) string {
	t.Helper()
	path, err := exec.LookPath(name)
	if err == nil {
		return path
	}
	if os.Getenv("CI") == "true" {
		t.Fatalf("no %s on this machine, and CI=true", name)
	}
	t.Skipf("no %s on this machine", name)
	return ""
}

// served is the whole default site at an address that it knows.
type served struct {
	reg      *registry.Registry
	files    []output.File
	examples map[string][]string
}

func (s served) file(t *testing.T, path string) string {
	t.Helper()
	f, ok := output.Find(s.files, path)
	if !ok {
		t.Fatalf("there is no %s", path)
	}
	return string(renderFiles(t, []output.File{f})[path])
}

// serveSite serves the whole default site and reads the examples of the page
// that shows how to use it, by their languages.
func serveSite(t *testing.T) served {
	t.Helper()
	server := httptest.NewUnstartedServer(nil)
	opts := siteOptions([]Layer{{FS: content.FS, Name: "content"}})
	opts.BaseURL = "http://" + server.Listener.Addr().String() + "/"
	reg, files := siteFiles(t, opts)
	server.Config.Handler = preview.Handler(files)
	server.Start()
	t.Cleanup(server.Close)
	s := served{reg, files, map[string][]string{}}
	root, err := html.Parse(strings.NewReader(s.file(t, urls.Use)))
	if err != nil {
		t.Fatal(err)
	}
	for code := range elements(root, "code") {
		if language, ok := strings.CutPrefix(attr(code, "class"), "language-"); ok {
			s.examples[language] = append(s.examples[language], code.FirstChild.Data)
		}
	}
	return s
}

// put writes files into a new folder, which it returns.
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

// inDir runs a program in a folder and returns what it printed.
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

// The program on the page prints what the registry says of its port; its
// function answers any number, with a file of its own or without.
func TestFetchExample(t *testing.T) {
	node := tool(t, "node")
	s := serveSite(t)
	numbers := []port.Number{0, 4, 22, 443, 1023, 1024, 1500, 6010, 40000, 49151, 49152, 60123, 65535}
	asked, err := json.Marshal(numbers)
	if err != nil {
		t.Fatal(err)
	}
	program := s.examples["js"][0] + fmt.Sprintf("\nfor (const n of %s) console.log(n, (await ask(n)).map((s) => s.id).join(\" \"));\n", asked)
	got := inDir(t, put(t, map[string]string{"example.mjs": program}), node, "example.mjs")
	var want strings.Builder
	for _, service := range s.reg.ServicesAt(22) {
		transports := strings.Join(service.AllTransports().IDs(), ", ")
		if transports == "" {
			transports = "transport not stated"
		}
		fmt.Fprintf(&want, "%s (%s), %s, listed by %s\n", service.Name, transports, service.State, strings.Join(sourcesOf(service), ", "))
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
		t.Errorf("the program prints\n%s\nwant\n%s", got, want.String())
	}
}

func sourcesOf(s *registry.Service) []string {
	var ids []string
	for _, source := range s.Sources() {
		ids = append(ids, source.ID)
	}
	return ids
}

// Each command of the page prints what the registry says.
func TestJQExamples(t *testing.T) {
	tool(t, "jq")
	s := serveSite(t)
	dir := put(t, map[string]string{"registry.json": s.file(t, urls.Registry), "index.json": s.file(t, urls.APIIndex), "search.json": s.file(t, urls.SearchData)})
	want := s.jqPrints(t)
	if len(want) != len(s.examples["jq"]) {
		t.Fatalf("the page has %d commands, want %d", len(s.examples["jq"]), len(want))
	}
	for i, command := range s.examples["jq"] {
		if got := inDir(t, dir, "sh", "-c", command); got != want[i] {
			t.Errorf("%s\nprints\n%.2000s\nwant\n%.2000s", command, got, want[i])
		}
	}
}

// jqPrints is what the commands of the page should print, in their order.
func (s served) jqPrints(t *testing.T) []string {
	var here, reserved, udp, taken strings.Builder
	for _, service := range s.reg.Services() {
		sources := strings.Join(sourcesOf(service), ", ")
		if service.Port <= 22 && 22 <= service.End {
			fmt.Fprintf(&here, "%s\t%s\t%s\n", service.Name, strings.Join(service.AllTransports().IDs(), "/"), sources)
		}
		if service.State == registry.Reserved {
			fmt.Fprintf(&reserved, "%d-%d %s\n", service.Port, service.End, sources)
		}
	}
	bySource := map[string]int{}
	for _, a := range s.reg.Assignments() {
		bySource[a.Origin.Note.Source.ID]++
		if a.Transports&port.UDP != 0 {
			name := ""
			if a.Name != "" {
				name = `"` + strings.ReplaceAll(a.Name, `"`, `""`) + `"`
			}
			fmt.Fprintf(&udp, "%d,%d,%s,\"%s\"\n", a.Port, a.End, name, a.Status())
		}
	}
	refused := []port.Number{}
	for _, p := range s.reg.Ports() {
		if p.Number.RefusedByBrowsers() {
			refused = append(refused, p.Number)
		}
	}
	for _, c := range s.reg.Conflicts() {
		if c.Kind == registry.Taken {
			fmt.Fprintf(&taken, "%d: %s, not %s\n", c.Port, strings.Join(serviceIDs(c.Ours), ", "), strings.Join(serviceIDs(c.Theirs), ", "))
		}
	}
	ssh, _ := s.reg.Named("ssh")
	var all jsonapi.RegistryFile
	if err := json.Unmarshal([]byte(s.file(t, urls.Registry)), &all); err != nil {
		t.Fatal(err)
	}
	var searched jsonapi.SearchFile
	if err := json.Unmarshal([]byte(s.file(t, urls.SearchData)), &searched); err != nil {
		t.Fatal(err)
	}
	var secure strings.Builder
	for _, d := range searched.Data.Documents {
		if strings.Contains(strings.ToLower(strings.Join(append(d.Names, d.Title, d.Text), "\n")), "secure") {
			fmt.Fprintln(&secure, d.Page)
		}
	}
	return []string{
		here.String(), line(t, ssh[0].Ports()), line(t, refused), reserved.String(), udp.String(), taken.String(), line(t, bySource), secure.String(),
		all.Revision + "\n", all.Revision + "\n",
	}
}

// line is a value as JSON on one line.
func line(t *testing.T, v any) string {
	t.Helper()
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(b) + "\n"
}

// strict is what the types must not allow: each line fails to compile, or
// tells so.
const strict = `
import type { Assignment, RegistryFile, Status } from "./registry";
declare const a: Assignment;
declare const file: RegistryFile;
// @ts-expect-error a name may be unknown
a.name.length;
// @ts-expect-error there is no such status
const s: Status = "assigned";
// @ts-expect-error transports are a closed list of words
a.transports.includes("quic");
// @ts-expect-error there is no such key
file.data.programs;
const known: string = a.name ?? a.id, path: string = a.origin.path, extra: string | undefined = a.extra["Notes"];
export { s, known, path, extra };
`

// The TypeScript of the page, and that of a client who makes mistakes, under
// tsc --strict; a copy of registry.json is typed by the types beside it.
func TestTypeScriptExample(t *testing.T) {
	if os.Getenv("CI") != "true" {
		t.Skip("TypeScript would be downloaded: CI=true runs this")
	}
	npx := tool(t, "npx")
	tsc := []string{"--yes", "-p", "typescript@5.9", "tsc", "--strict", "--noEmit", "--noUncheckedIndexedAccess", "--target", "es2022", "--lib", "es2022,dom",
		"--module", "esnext", "--moduleResolution", "bundler", "--allowArbitraryExtensions"}
	if out, err := exec.Command(npx, append(slices.Clone(tsc[:4]), "--version")...).CombinedOutput(); err != nil {
		t.Fatalf("no TypeScript can be had: %v\n%s", err, out)
	}
	s := serveSite(t)
	types := s.file(t, urls.TypeScript)
	dir := put(t, map[string]string{
		"registry.d.ts": types, "files.ts": s.literals(t), "example.ts": s.examples["ts"][0], "strict.ts": strict,
		"registry.json": s.file(t, urls.Registry), "registry.d.json.ts": types,
		"copy.ts": "import all from \"./registry.json\";\nimport type { Status } from \"./registry\";\nexport const first: Status | undefined = all.data.assignments[0]?.status;\n",
	})
	inDir(t, dir, npx, append(tsc, "example.ts", "strict.ts", "copy.ts", "files.ts")...)
}

// literals are files of the site as values of TypeScript, in which no key may
// be missing and none unknown.
func (s served) literals(t *testing.T) string {
	var b strings.Builder
	b.WriteString("import type { IndexFile, RegistryFile, SourcesFile } from \"./registry\";\n")
	for i, f := range []struct{ file, of string }{
		{urls.APIIndex, "IndexFile"}, {urls.SourcesData, "SourcesFile"},
		{urls.API + "ports/443.json", "RegistryFile"}, {urls.API + "ports/3000.json", "RegistryFile"}, {urls.API + "ranges/6665-6669.json", "RegistryFile"},
		{urls.API + "protocols/ssh.json", "RegistryFile"}, {urls.API + "notes/reading.json", "RegistryFile"}, {urls.API + "ranges/dynamic.json", "RegistryFile"},
	} {
		fmt.Fprintf(&b, "export const file%d: %s = %s;\n", i, f.of, s.file(t, f.file))
	}
	return b.String()
}

func serviceIDs(services []*registry.Service) []string {
	ids := []string{}
	for _, s := range services {
		ids = append(ids, s.ID)
	}
	return ids
}
