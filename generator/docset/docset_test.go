package docset

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"image/png"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"portolan/generator/fixture"
	"portolan/generator/output"
	"portolan/generator/registry"
	"portolan/generator/text"
	"portolan/generator/urls"
)

// ports returns a registry with a note that has two headings.
func ports(t *testing.T) *registry.Registry {
	t.Helper()
	var n fixture.Notes
	n.SetSite(registry.Site{Title: "Ports & <more>"})
	n.Say(t, "mine", "22/tcp Secure Shell [SSH]: remote login", "22/tcp [SSH]", "4433/tcp It's", "6000-6063/tcp [X11]",
		"9 !retired")
	note := n.Note("mine")
	note.Title, note.Aliases = "Our ports", []string{"Ports of ours", "our PORTS"}
	for id, title := range map[string]string{"our-ports": "Our ports", "databases": "Databases"} {
		note.Blocks = append(note.Blocks, text.Heading{ID: id, Spans: []text.Span{text.Text{Text: title}}})
	}
	n.About("mine-ssh", "SSH")
	return n.Registry()
}

func TestEntries(t *testing.T) {
	got := entries(ports(t), urls.Folders{})
	for _, want := range []entry{
		{"22", number, "ports/22.html"},
		{"22 Secure Shell", service, "ports/22.html"},
		{"4433", number, "ports/4433.html"},
		{"4433 It's", service, "ports/4433.html"},
		{"6000-6063", number, "ranges/6000-6063.html"},
		{"6000-6063 X11", service, "ranges/6000-6063.html"},
		{"9", number, "ports/9.html"},
		{"Ports 0-1023", category, "ranges/system.html"},
		{"SSH", protocol, "protocols/ssh.html"},
		{"Secure Shell", protocol, "protocols/ssh.html"},
		{"Our ports", guide, "notes/mine.html"},
		{"Ports of ours", guide, "notes/mine.html"},
		{"Databases", section, "notes/mine.html#databases"},
	} {
		if !slices.Contains(got, want) {
			t.Errorf("%v is missing", want)
		}
	}
	for _, e := range got {
		// A reserved port has no name, a heading may repeat the title, an alias may repeat
		// another name, and the note about a protocol is on the page of the protocol.
		if strings.HasPrefix(e.name, "9 ") || e.path == "notes/mine.html#our-ports" || e.name == "our PORTS" ||
			e.path == "notes/mine-ssh.html" {
			t.Errorf("%v is an entry", e)
		}
	}
	if len(got) != len(slices.Compact(slices.SortedFunc(slices.Values(got), func(a, b entry) int {
		return strings.Compare(a.name+"\t"+string(a.kind)+"\t"+a.path, b.name+"\t"+string(b.kind)+"\t"+b.path)
	}))) {
		t.Error("an entry is repeated")
	}
}

// TestEntryTypes checks that Dash knows all types (https://kapeli.com/docsets).
func TestEntryTypes(t *testing.T) {
	supported := strings.Fields(`Annotation Attribute Binding Builtin Callback Category Class Command Component
		Constant Constructor Define Delegate Diagram Directive Element Entry Enum Environment Error Event Exception
		Extension Field File Filter Framework Function Global Guide Hook Instance Instruction Interface Keyword
		Library Literal Macro Method Mixin Modifier Module Namespace Notation Object Operator Option Package
		Parameter Plugin Procedure Property Protocol Provider Provisioner Query Record Resource Sample Section
		Service Setting Shortcut Statement Struct Style Subroutine Tag Test Trait Type Union Value Variable Word`)
	for _, e := range entries(ports(t), urls.Folders{}) {
		if !slices.Contains(supported, string(e.kind)) {
			t.Errorf("%v has an unknown type", e)
		}
	}
}

func files(t *testing.T) []output.File {
	t.Helper()
	site := []output.File{
		output.Static("assets/site.css", []byte("@layer a{p{top:0}}")), output.Static("index.html", []byte("<p>home")),
	}
	return Files(ports(t), site, Options{Name: "My ports", BaseURL: "https://example.org/?a&b", Version: "1", Pages: urls.Folders{}})
}

func render(t *testing.T, path string) []byte {
	t.Helper()
	f, ok := output.Find(files(t), path)
	if !ok {
		t.Fatalf("there is no %s", path)
	}
	var b bytes.Buffer
	if err := f.Render(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestFiles(t *testing.T) {
	var paths []string
	for _, f := range files(t) {
		paths = append(paths, f.Path)
	}
	if want := strings.Fields(`Contents/Info.plist Contents/Resources/Documents/assets/site.css
		Contents/Resources/Documents/index.html Contents/Resources/docSet.dsidx icon.png icon@2x.png meta.json`); !slices.Equal(paths, want) {
		t.Errorf("%q", paths)
	}
	if got := string(render(t, "Contents/Resources/Documents/index.html")); got != "<p>home" {
		t.Errorf("the page is %q", got)
	}
	if got := string(render(t, "Contents/Resources/Documents/assets/site.css")); strings.Count(got, "p{top:0}") != 2 {
		t.Errorf("the style sheet is %q", got)
	}
	for path, size := range map[string]int{"icon.png": 16, "icon@2x.png": 32} {
		icon, err := png.DecodeConfig(bytes.NewReader(render(t, path)))
		if err != nil || icon.Width != size || icon.Height != size {
			t.Errorf("%s is %d x %d (%v)", path, icon.Width, icon.Height, err)
		}
	}
}

// TestInfo reads Info.plist as XML.
func TestInfo(t *testing.T) {
	got := map[string]string{}
	key := ""
	for d := xml.NewDecoder(bytes.NewReader(render(t, "Contents/Info.plist"))); ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		switch start, ok := token.(xml.StartElement); {
		case !ok:
		case start.Name.Local == "key":
			if err := d.DecodeElement(&key, &start); err != nil {
				t.Fatal(err)
			}
		case start.Name.Local == "string":
			var value string
			if err := d.DecodeElement(&value, &start); err != nil {
				t.Fatal(err)
			}
			got[key] = value
		case start.Name.Local == "true":
			got[key] = "true"
		}
	}
	for key, want := range map[string]string{
		"CFBundleIdentifier": "my-ports", "CFBundleName": "Ports & <more>", "DocSetPlatformFamily": "my-ports",
		"DashDocSetKeyword": "my-ports", "DashDocSetPluginKeyword": "my-ports", "isDashDocset": "true",
		"isJavaScriptEnabled": "true", "dashIndexFilePath": "index.html", "DashDocSetFallbackURL": "https://example.org/?a&b",
	} {
		if got[key] != want {
			t.Errorf("%s is %q, want %q", key, got[key], want)
		}
	}
}

func TestMeta(t *testing.T) {
	var m meta
	if err := json.Unmarshal(render(t, "meta.json"), &m); err != nil {
		t.Fatal(err)
	}
	if m.Name != "My_ports" || m.Title != "Ports & <more>" || m.Version != "1" || m.Extra.IndexFilePath != "index.html" ||
		!m.Extra.IsJavaScriptEnabled || !slices.Equal(m.Extra.Keywords, []string{"my-ports"}) {
		t.Errorf("%+v", m)
	}
}

// TestQueriesOfZeal runs the queries of Zeal with the program sqlite3.
func TestQueriesOfZeal(t *testing.T) {
	sqlite, err := exec.LookPath("sqlite3")
	if err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal("sqlite3 is not installed")
		}
		t.Skip("sqlite3 is not installed")
	}
	file := filepath.Join(t.TempDir(), "docSet.dsidx")
	if err := os.WriteFile(file, render(t, "Contents/Resources/docSet.dsidx"), 0o444); err != nil {
		t.Fatal(err)
	}
	for query, want := range map[string]string{
		"PRAGMA integrity_check": "ok",
		"SELECT name, type, path FROM searchIndex WHERE name LIKE '%22%' ESCAPE '\\' ORDER BY length(name), name LIMIT 1": "22|Value|ports/22.html",
		"SELECT name, path FROM searchIndex WHERE type = 'Guide' ORDER BY name":                                           "Our ports|notes/mine.html\nPorts of ours|notes/mine.html",
		"SELECT name FROM searchIndex WHERE path LIKE 'notes/mine.html%' ESCAPE '\\' AND path <> 'notes/mine.html'":       "Databases",
		// Zeal adds an index with this name, unless there is one. Then it changes the file.
		"SELECT name FROM pragma_index_list('searchIndex') WHERE name LIKE '\\_\\_zi_name%0001' ESCAPE '\\'": "__zi_name0001",
		"SELECT type, count(*) > 0 FROM searchIndex GROUP BY type":                                           "Category|1\nGuide|1\nProtocol|1\nSection|1\nService|1\nValue|1",
	} {
		out, err := exec.Command(sqlite, file, query).CombinedOutput()
		if got := strings.TrimSpace(string(out)); err != nil || got != want {
			t.Errorf("%s\n%s, want %s (%v)", query, got, want, err)
		}
	}
}
