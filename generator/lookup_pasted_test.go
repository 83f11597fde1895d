package generator

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/dop251/goja"
	"golang.org/x/tools/txtar"

	"portolan/generator/explain"
	"portolan/generator/registry"
	"portolan/generator/vault"
	"portolan/static"
)

// printouts returns the texts in the cases of package printout, and each of their lines.
func printouts(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob("printout/testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no cases of package printout", err)
	}
	var all []string
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range archive.Files {
			if f.Name != "want.txt" {
				all = append(append(all, string(f.Data)), strings.Split(string(f.Data), "\n")...)
			}
		}
	}
	return slices.DeleteFunc(all, func(text string) bool { return !isOutput(text) })
}

// Lookup answers pasted output with the services that explain shows, in the same order. The search box runs
// the same script.
func TestLookupAgreesWithExplainOnOutput(t *testing.T) {
	reg, _, err := Load([]vault.Layer{{FS: os.DirFS("../content")}})
	if err != nil {
		t.Fatal(err)
	}
	engine, explainer := &lookupEngine{static: static.FS, reg: reg}, explainerOf(t, reg)
	texts := printouts(t)
	if len(texts) < 260 {
		t.Errorf("%d texts", len(texts))
	}
	for _, text := range texts {
		a, err := lookUp(reg, engine, text)
		if err != nil {
			t.Fatalf("%q: %v", text, err)
		}
		report, err := explainer.Explain(text)
		if err != nil {
			t.Fatalf("%q: %v", text, err)
		}
		var want []*registry.Service
		for _, f := range report.Findings {
			if f.Service != nil && !slices.Contains(want, f.Service) && len(want) < maxHits {
				want = append(want, f.Service)
			}
		}
		if got := a.Services[:min(len(want), len(a.Services))]; !slices.Equal(got, want) {
			t.Errorf("%q: lookup says %s, explain says %s", text, namesOf(got), namesOf(want))
		}
	}
}

func explainerOf(t *testing.T, reg *registry.Registry) *explain.Explainer {
	t.Helper()
	e, err := newExplainer(reg, static.FS)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

func namesOf(services []*registry.Service) string {
	var names []string
	for _, s := range services {
		names = append(names, fmt.Sprint(s.Port, " ", s.Name))
	}
	return strings.Join(names, ", ")
}

// The search box loads the reader of output for all output that lookup reads, and not for common queries.
func TestBoxNoticesOutput(t *testing.T) {
	script, err := static.FS.ReadFile("js/search/pasted.js")
	if err != nil {
		t.Fatal(err)
	}
	vm := goja.New()
	value, err := vm.RunString(string(script) + "; isPasted")
	if err != nil {
		t.Fatal(err)
	}
	isPasted, _ := goja.AssertFunction(value)
	notices := func(text string) bool {
		got, err := isPasted(goja.Undefined(), vm.ToValue(text))
		if err != nil {
			t.Fatal(err)
		}
		return got.ToBoolean()
	}
	for _, text := range printouts(t) {
		if !notices(text) {
			t.Errorf("the box does not load the reader for %q", text)
		}
	}
	for _, query := range []string{"22", "22/tcp", "port 443", "80, 443", "secure shell", "file transfer protocol"} {
		if notices(query) {
			t.Errorf("the box loads the reader for %q", query)
		}
	}
}

// The box and lookup give the same services in the same order for the same number, with or without a
// transport.
func TestBoxAgreesWithLookupOnNumbers(t *testing.T) {
	reg, _, err := Load([]vault.Layer{{FS: os.DirFS("../content")}})
	if err != nil {
		t.Fatal(err)
	}
	engine, n := &lookupEngine{static: static.FS, reg: reg}, 0
	if err := engine.open(); err != nil {
		t.Fatal(err)
	}
	for i, p := range reg.Ports() {
		if len(p.Services) == 1 && i%23 > 0 {
			continue
		}
		for _, query := range []string{"%d", "%d/tcp", "%d/udp", "%d/tcp, 0/udp"} {
			query = fmt.Sprintf(query, p.Number)
			a, err := lookUp(reg, engine, query)
			if err != nil {
				t.Fatal(err)
			}
			found, err := engine.engine.Search(query, 100_000)
			if err != nil {
				t.Fatal(err)
			}
			box := found.Services[:len(found.Services)-found.Longer]
			if found.Unlisted {
				// The box adds the services over other transports.
				box = box[:len(a.Services)]
			}
			if !slices.Equal(box, a.Services) {
				t.Errorf("%s: the box says %s, lookup says %s", query, namesOf(box), namesOf(a.Services))
			}
			n++
		}
	}
	if n < 1000 {
		t.Errorf("%d queries", n)
	}
}
