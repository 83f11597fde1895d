package site

import (
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"portolan/generator/bundle"
	"portolan/static"
	"portolan/templates"
)

// listedClass is one line of testdata/classes.txt: the name of a CSS class, the style
// sheet with rules for the class, and a file that writes the class into HTML.
type listedClass struct{ name, sheet, writer string }

func listedClasses(t *testing.T) map[string]listedClass {
	t.Helper()
	data, err := os.ReadFile("testdata/classes.txt")
	if err != nil {
		t.Fatal(err)
	}
	all, before := map[string]listedClass{}, ""
	for line := range strings.Lines(string(data)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		fields := strings.Fields(line)
		if len(fields) < 3 {
			t.Fatalf("%q does not have three columns", line)
		}
		c := listedClass{fields[0], fields[1], strings.Join(fields[2:], " ")}
		if c.name <= before {
			t.Errorf("%s is after %s: sort the lines by name", c.name, before)
		}
		all[c.name], before = c, c.name
	}
	return all
}

var (
	attribute = regexp.MustCompile("class=\"((?:{{.*?}}|[^\"`])*)")
	action    = regexp.MustCompile(`{{.*?}}`)
	scripted  = regexp.MustCompile(`element\("\w+", (?:[\w.]+ \? )?"([^"]+)"`)
	selected  = regexp.MustCompile(`\.([A-Za-z][\w-]*)`)
)

// writtenClasses returns the class names in templates, in the Go files of this package
// and in the scripts of pages. The key of the map is a class name. The value is the
// list of files that contain the name.
func writtenClasses(t *testing.T) map[string][]string {
	t.Helper()
	written := map[string][]string{}
	collect := func(file, source string, pattern *regexp.Regexp) {
		for _, m := range pattern.FindAllStringSubmatch(source, -1) {
			for name := range strings.FieldsSeq(action.ReplaceAllString(m[1], " ")) {
				written[name] = append(written[name], file)
			}
		}
	}
	read := func(fsys fs.FS, name string) string {
		data, err := fs.ReadFile(fsys, name)
		if err != nil {
			t.Fatal(err)
		}
		return string(data)
	}
	pages, err := fs.Glob(templates.FS, "*.html")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range pages {
		collect("templates/"+name, read(templates.FS, name), attribute)
	}
	writers, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range writers {
		if !strings.HasSuffix(name, "_test.go") {
			collect("generator/site/"+name, read(os.DirFS("."), name), attribute)
		}
	}
	for _, name := range slices.Concat(bundle.Page(), bundle.Lists()) {
		collect("static/"+name, read(static.FS, name), scripted)
	}
	return written
}

// Every class name in templates, Go, scripts and style sheets is in testdata/classes.txt.
func TestClassNamesAreListed(t *testing.T) {
	listed, written, styled := listedClasses(t), writtenClasses(t), map[string][]string{}
	for _, d := range allDeclarations(t) {
		for _, m := range selected.FindAllStringSubmatch(d.selector, -1) {
			styled[m[1]] = append(styled[m[1]], path.Base(d.file))
		}
	}
	for name, files := range written {
		if listed[name].name == "" {
			t.Errorf("%s writes the class %s: add it to testdata/classes.txt", files[0], name)
		}
	}
	for name, files := range styled {
		if listed[name].name == "" {
			t.Errorf("%s styles the class %s: add it to testdata/classes.txt", files[0], name)
		}
	}
	for name, c := range listed {
		if c.sheet == "hook" {
			if styled[name] != nil {
				t.Errorf("%s is a hook, but %s styles it", name, styled[name][0])
			}
		} else if !slices.Contains(styled[name], c.sheet) {
			t.Errorf("%s has no rule for %s", c.sheet, name)
		}
		if !strings.HasPrefix(c.writer, "(") && !slices.Contains(written[name], c.writer) {
			t.Errorf("%s does not write %s", c.writer, name)
		}
	}
}
