package generator

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"portolan/generator/casetest"
	"portolan/generator/output"
	"portolan/generator/urls"
)

// Each txtar file of testdata holds notes and what they are exported as.
func TestExports(t *testing.T) {
	casetest.Run(t, func(t *testing.T, c casetest.Case) []casetest.Expectation {
		notes := fstest.MapFS{}
		for _, f := range c.Notes {
			notes[f.Name] = &fstest.MapFile{Data: f.Data}
		}
		opts := siteOptions([]Layer{{FS: notes, Name: "notes"}})
		var got []casetest.Expectation
		for _, format := range []Format{FormatServices, FormatCSV, FormatMarkdown} {
			exported, err := Export(opts, format)
			if err != nil || exported.Refused {
				t.Fatalf("%s: %v, refused: %v", format, err, exported.Refused)
			}
			var b strings.Builder
			rendered := renderFiles(t, exported.files)
			for _, f := range exported.files {
				fmt.Fprintf(&b, "== %s\n%s", f.Path, plainLines.Replace(string(rendered[f.Path])))
			}
			got = append(got, casetest.Expectation{Name: string(format) + ".txt", Text: b.String()})
		}
		return got
	})
}

// exportOne exports notes as one file.
func exportOne(t *testing.T, layers []Layer, format Format) string {
	t.Helper()
	exported, err := Export(siteOptions(layers), format)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if _, err := exported.WriteTo(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// The JSON is what the site has.
func TestExportedJSONIsThatOfTheSite(t *testing.T) {
	for name, layers := range contents {
		_, files := siteFiles(t, siteOptions(layers))
		file, _ := output.Find(files, urls.Registry)
		want := string(renderFiles(t, []output.File{file})[urls.Registry])
		if got := exportOne(t, layers, FormatJSON); got != want || got == "" {
			t.Errorf("%s: the export is\n%.200s\nthe site has\n%.200s", name, got, want)
		}
	}
}
