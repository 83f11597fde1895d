package diff_test

import (
	"bytes"
	"io/fs"
	"os"
	"path"
	"regexp"
	"slices"
	"testing"
	"testing/fstest"

	"portolan/content"
	"portolan/generator"
	"portolan/generator/diag"
	"portolan/generator/diff"
	"portolan/generator/registry"
	"portolan/generator/vault"
)

// Compare finds no difference if only the order of rows, the line numbers or the file
// names differ.
func TestPlacesAreNoDifference(t *testing.T) {
	for name, notes := range map[string]fs.FS{
		"content": content.FS, "odd": os.DirFS("../testdata/odd"), "promised": os.DirFS("../jsonapi/testdata/v1/notes"),
		"said twice": fstest.MapFS{
			"a.md": {Data: []byte("|Port|Service|Purpose|\n|-|-|-|\n|80|HTTP|one|\n|80|HTTP|two|\n")},
			"b.md": {Data: []byte("|Port|Service|Purpose|\n|-|-|-|\n|80|HTTP|one|\n")},
		},
		"one name": fstest.MapFS{
			"a.md": {Data: []byte("|Port|TCP/UDP|Service|Owner|\n|-|-|-|-|\n|67, 68|UDP|DHCP||\n|3000||Shop|Ann|\n" +
				"|3000||Shop|Bob|\n|9999|TCP|S \\< T & Co||\n")},
		},
	} {
		old := read(t, name, notes)
		if len(old.Statements) == 0 {
			t.Fatalf("%s: nothing to compare", name)
		}
		changes := diff.Compare(old, read(t, name, rewritten(t, notes)))
		for _, s := range slices.Concat(changes.Added, changes.Removed) {
			t.Errorf("%s: only one registry has %s (%s:%d)", name, s.ID, s.Place.Path, s.Place.Line)
		}
		for _, c := range changes.Changed {
			// The first row of a note about a protocol has the encryption of the note.
			if slices.Equal(c.Fields, []diff.Field{diff.FieldEncryption}) {
				continue
			}
			t.Errorf("%s: %s differs in %s", name, c.New.ID, c.Fields)
		}
	}
}

func read(t *testing.T, name string, notes fs.FS) registry.Snapshot {
	t.Helper()
	state := generator.State{Name: name, Layers: []generator.Layer{{FS: notes, Name: name}}}
	edition, _, err := state.Read("test")
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return edition.Snapshot
}

// rewritten returns the notes in another folder, with the rows of their tables in reverse
// order.
func rewritten(t *testing.T, notes fs.FS) fs.FS {
	t.Helper()
	files, _, err := vault.List([]vault.Layer{{FS: notes}}, &diag.List{})
	if err != nil {
		t.Fatal(err)
	}
	moved := fstest.MapFS{}
	for _, f := range files {
		note, err := fs.ReadFile(notes, f.Path)
		if err != nil {
			t.Fatal(err)
		}
		name := path.Join("elsewhere", f.Path)
		if f.Path == "index.md" {
			// Only an index.md in the content folder itself is the home note.
			name = f.Path
		}
		moved[name] = &fstest.MapFile{Data: reversed(note)}
	}
	return moved
}

var tableRow = regexp.MustCompile(`(?m)^ {0,3}\|.*\|[ \t]*\n`)

// reversed reverses the rows below each table header.
func reversed(note []byte) []byte {
	lines := bytes.SplitAfter(note, []byte("\n"))
	for i := 0; i < len(lines); i++ {
		first := i
		for i < len(lines) && tableRow.Match(lines[i]) {
			i++
		}
		if i-first > 2 {
			slices.Reverse(lines[first+2 : i])
		}
	}
	return bytes.Join(lines, nil)
}
