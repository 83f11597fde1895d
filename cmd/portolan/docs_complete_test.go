package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"github.com/alecthomas/kong"

	"portolan/generator/diag"
	"portolan/generator/hosts"
	"portolan/generator/jsonapi"
	"portolan/generator/notation"
	"portolan/static"
)

// TestDocumentedCommands checks that each command has a section that names all of its
// flags. If a flag accepts only a few values, the section must name all of them.
func TestDocumentedCommands(t *testing.T) {
	text := documentation(t, "commands")
	app := kong.Must(&cli{}).Model
	for _, flag := range app.Flags {
		checkNames(t, "commands.md", text, "--"+flag.Name)
	}
	for _, command := range app.Leaves(true) {
		name := command.Path()
		_, section, found := strings.Cut(text, "\n## "+name+"\n")
		if !found {
			t.Errorf("commands.md has no section about %s", name)
		}
		section, _, _ = strings.Cut(section, "\n## ")
		values := command.Positional
		for _, flag := range command.Flags {
			checkNames(t, "the section about "+name, section, "--"+flag.Name)
			values = append(values, flag.Value)
		}
		for _, v := range values {
			if v.Enum == "" {
				continue
			}
			for _, value := range v.EnumSlice() {
				checkNames(t, "the section about "+name, section, value)
			}
		}
	}
	for _, e := range exitCodes {
		if !strings.Contains(text, "\n| "+strconv.Itoa(e.code)+" | ") {
			t.Errorf("commands.md does not explain exit code %d", e.code)
		}
	}
}

// TestDocumentedDeployments checks that the guides show the workflows and the Dockerfile in
// static/hosting, so that both stay the same.
func TestDocumentedDeployments(t *testing.T) {
	for file, note := range map[string]string{
		"github-pages.yml": "github-pages", "gitlab-pages.yml": "hosts", "Dockerfile": "hosts",
	} {
		want, err := fs.ReadFile(static.FS, "hosting/"+file)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(documentation(t, note), "\n"+string(want)+"```\n") {
			t.Errorf("%s.md does not show %s", note, file)
		}
	}
}

// TestDocumentedHosts checks that a guide has a row for each host, with its files.
func TestDocumentedHosts(t *testing.T) {
	text := documentation(t, "hosts")
	build, ok := reflect.TypeFor[buildCmd]().FieldByName("Host")
	if !ok {
		t.Fatal("build has no hosts")
	}
	for id := range strings.SplitSeq(build.Tag.Get("enum"), ",") {
		host, ok := hosts.Find(id)
		if !ok {
			t.Errorf("package hosts does not know %s", id)
		}
		if id == hosts.None {
			continue
		}
		_, row, _ := strings.Cut(text, "\n| `"+id+"` |")
		row, _, _ = strings.Cut(row, "\n")
		files, err := host.Files(hosts.Site{Static: static.FS})
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range files {
			checkNames(t, "the row of "+id+" in hosts.md", row, f.Path)
		}
	}
}

func TestDocumentedSeveritiesAndFormats(t *testing.T) {
	text := documentation(t, "check")
	for _, r := range diag.Rules() {
		checkNames(t, "check.md", text, r.Severity.String())
	}
	check, ok := reflect.TypeFor[checkCmd]().FieldByName("Format")
	if !ok {
		t.Fatal("check has no formats")
	}
	for format := range strings.SplitSeq(check.Tag.Get("enum"), ",") {
		checkNames(t, "check.md", text, format)
	}
}

func TestDocumentedSettings(t *testing.T) {
	text := documentation(t, "settings")
	for _, key := range frontMatterKeys(t) {
		checkNames(t, "settings.md", text, key)
	}
	for _, part := range parts {
		checkNames(t, "settings.md", text, part.Name)
	}
}

func TestDocumentedJSON(t *testing.T) {
	text := documentation(t, "json")
	for _, record := range []reflect.Type{
		reflect.TypeFor[jsonapi.Envelope](), reflect.TypeFor[jsonapi.Data](),
	} {
		for _, key := range jsonKeys(record) {
			checkNames(t, "json.md", text, key)
		}
	}
	text = documentation(t, "search")
	for _, record := range []reflect.Type{
		reflect.TypeFor[jsonAnswer](), reflect.TypeFor[jsonResult](),
	} {
		for _, key := range jsonKeys(record) {
			checkNames(t, "search.md", text, key)
		}
	}
}

func documentation(t *testing.T, note string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("../../content/docs", note+".md"))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// checkNames checks that a text contains a word as code, alone or with a value, as in
// `--out=DIR`.
func checkNames(t *testing.T, where, text, word string) {
	t.Helper()
	_, after, found := strings.Cut(text, "`"+word)
	for found && !strings.HasPrefix(after, "`") && !strings.HasPrefix(after, "=") {
		_, after, found = strings.Cut(after, "`"+word)
	}
	if !found {
		t.Errorf("%s does not name `%s`", where, word)
	}
}

// jsonKeys returns the JSON keys of a type. This includes the keys of embedded types.
func jsonKeys(record reflect.Type) []string {
	var keys []string
	for _, field := range reflect.VisibleFields(record) {
		if key, _, _ := strings.Cut(field.Tag.Get("json"), ","); key != "" {
			keys = append(keys, key)
		}
	}
	return keys
}

// frontMatterKeys returns the front matter keys that the program reads. Some keys are in
// tables of package notation. The other keys are string literals in the code that reads
// front matter.
func frontMatterKeys(t *testing.T) []string {
	t.Helper()
	var keys []string
	for _, k := range notation.RelationKeys {
		keys = append(keys, k.Key)
	}
	for _, k := range notation.PortlessKeys {
		keys = append(keys, k.Key)
	}
	for file, names := range map[string][]string{
		"frontmatter/note.go":     {"ReadNote", "ofAnyNote"},
		"frontmatter/settings.go": {"setting"},
		"frontmatter/source.go":   {"source"},
		"frontmatter/include.go":  {"includeKey"},
		"frontmatter/levels.go":   {"diagnosticsKey"},
		"frontmatter/publishing.go": {
			"excludeKey", "onlyKey", "templatesKey", "drawingsKey",
		},
		"properties.go": {"portKeys", "transportKeys"},
	} {
		parsed, err := parser.ParseFile(token.NewFileSet(), "../../generator/reading/"+file, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			read := keysIn(parsed, name)
			if len(read) == 0 {
				t.Errorf("%s: %s reads no keys", file, name)
			}
			keys = append(keys, read...)
		}
	}
	return keys
}

// keysIn returns string literals in the declaration with the given name. For a variable
// or constant, it returns all of them. For a function, it returns those after case, such
// as case "title":, unless the case has no body. Such a case ignores its keys.
func keysIn(file *ast.File, name string) []string {
	var keys []string
	add := func(n ast.Node) bool {
		if word, ok := n.(*ast.BasicLit); ok && word.Kind == token.STRING {
			key, _ := strconv.Unquote(word.Value) // no error: the parser accepts only valid literals
			keys = append(keys, key)
		}
		return true
	}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncDecl:
			return n.Name.Name == name
		case *ast.ValueSpec:
			if n.Names[0].Name == name {
				for _, v := range n.Values {
					ast.Inspect(v, add)
				}
			}
			return false
		case *ast.CaseClause:
			if len(n.Body) > 0 {
				for _, e := range n.List {
					ast.Inspect(e, add)
				}
			}
		}
		return true
	})
	return keys
}
