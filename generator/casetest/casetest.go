// Package casetest runs tests that are written as data. Each txtar file contains notes
// and the expected results. Only tests import this package.
package casetest

import (
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

var update = flag.Bool("update", false, "rewrite expected results, and add missing promises")

// Updating reports whether the flag -update is set. Tests then rewrite the expected
// results.
func Updating() bool { return *update }

// Case is the content of one case file, without the expected results.
type Case struct {
	// Comment says what the case tests.
	Comment string
	// Notes are the files with the extension .md.
	Notes []txtar.File
	// Files are all files that are neither notes nor expected results. Expected results have
	// the extension .txt or no extension.
	Files []txtar.File
}

// Expectation is one expected result of a case: a file in the case file, with its name
// and its text.
type Expectation struct{ Name, Text string }

// Run runs a test for every testdata/*.txtar in the folder of the test. got returns the
// results for a case. Each result must be equal to the file of the same name in the case.
// With -update, Run rewrites the case files instead.
func Run(t *testing.T, got func(*testing.T, Case) []Expectation) {
	t.Helper()
	for _, file := range Files(t) {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			c, want := split(archive)
			parts := got(t, c)
			if *update {
				write(t, file, c, parts)
				return
			}
			for _, p := range parts {
				if p.Text != want[p.Name] {
					t.Errorf("%s is\n%s\nwant\n%s", p.Name, p.Text, want[p.Name])
				}
			}
		})
	}
}

// Files returns the paths of the case files in the folder of the test. The test fails if
// it has no case files.
func Files(tb testing.TB) []string {
	tb.Helper()
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		tb.Fatal("no cases in testdata", err)
	}
	return files
}

// Notes returns the first note of every case. Fuzz targets use them as seeds.
func Notes(tb testing.TB) [][]byte {
	tb.Helper()
	var notes [][]byte
	for _, file := range Files(tb) {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			tb.Fatal(err)
		}
		c, _ := split(archive)
		notes = append(notes, Bytes(c.Comment, c.Notes[0].Data))
	}
	return notes
}

// unescaper replaces names such as <CR> by bytes that a text file cannot contain.
var unescaper = strings.NewReplacer(
	`<BOM>`, "\ufeff", `<CR>`, "\r", `<NUL>`, "\x00", `<US>`, "\x1f", `<FF>`, "\xff", `<E9>`, "\xe9", "<NOEOL>\n", "",
)

// Bytes returns the bytes of a note in a case. If the comment of the case begins with
// "escaped", Bytes applies unescaper to the note.
func Bytes(comment string, note []byte) []byte {
	if !strings.HasPrefix(comment, "escaped") {
		return note
	}
	return []byte(unescaper.Replace(string(note)))
}

func split(archive *txtar.Archive) (Case, map[string]string) {
	c := Case{Comment: string(archive.Comment)}
	want := map[string]string{}
	for _, f := range archive.Files {
		switch filepath.Ext(f.Name) {
		case ".md":
			c.Notes = append(c.Notes, f)
		case ".txt", "":
			want[f.Name] = string(f.Data)
		default:
			c.Files = append(c.Files, f)
		}
	}
	return c, want
}

func write(t *testing.T, file string, c Case, parts []Expectation) {
	out := &txtar.Archive{Comment: []byte(c.Comment), Files: slices.Concat(c.Notes, c.Files)}
	for _, p := range parts {
		out.Files = append(out.Files, txtar.File{Name: p.Name, Data: []byte(p.Text)})
	}
	if err := os.WriteFile(file, txtar.Format(out), 0o644); err != nil {
		t.Fatal(err)
	}
}
