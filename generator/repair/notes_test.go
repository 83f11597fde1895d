package repair_test

import (
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/tools/txtar"

	"portolan/content"
	"portolan/generator"
	"portolan/generator/casetest"
	"portolan/generator/registry"
	"portolan/generator/text"
)

// noteSets returns all notes in the testdata folders of the generator, and the default
// content. The key of a set is a folder or a file. The notes of a set are read together.
// noteSets leaves out the notes with IANA's registry: a program wrote them, and they are
// all alike.
func noteSets(t *testing.T) map[string]fstest.MapFS {
	t.Helper()
	sets := map[string]fstest.MapFS{}
	take := func(set, name string, note []byte) {
		if sets[set] == nil {
			sets[set] = fstest.MapFS{}
		}
		sets[set][name] = &fstest.MapFile{Data: note}
	}
	walk := func(fsys fs.FS, visit func(name string, b []byte)) {
		err := fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
			if name == "iana" {
				return fs.SkipDir
			}
			if err != nil || d.IsDir() || !slices.Contains([]string{".md", ".txtar"}, path.Ext(name)) {
				return err
			}
			b, err := fs.ReadFile(fsys, name)
			visit(name, b)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	walk(content.FS, func(name string, b []byte) { take("content", name, b) })
	walk(os.DirFS(".."), func(name string, b []byte) {
		if !strings.Contains(name, "testdata/") {
			return
		}
		if path.Ext(name) == ".md" {
			take(filepath.Dir(name), path.Base(name), b)
			return
		}
		archive := txtar.Parse(b)
		for _, f := range archive.Files {
			if path.Ext(f.Name) == ".md" {
				take(name, f.Name, casetest.Bytes(string(archive.Comment), f.Data))
			}
		}
	})
	return sets
}

// said returns the content of notes as text: facts (without their columns), headings,
// links, and the diagnostics that have no edits.
func said(t *testing.T, notes fstest.MapFS) string {
	t.Helper()
	reg, diags, err := generator.Load([]generator.Layer{{FS: notes, Name: "notes"}})
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	line := func(values ...any) { fmt.Fprintf(&b, "%q\n", fmt.Sprint(values...)) }
	facts := reg.Snapshot()
	for _, s := range facts.Statements {
		s.Place.Column = 0
		line(s)
	}
	line(facts.Protocols, facts.Sources, facts.Site)
	for _, n := range reg.Notes() {
		line(n.Path(), n.Title, n.Aliases, n.Description, n.About, n.Reference, n.Source.ID)
		for _, h := range text.Headings(n.Blocks) {
			line(h.Level, h.ID, text.Plain(h.Spans))
		}
		for s := range text.Spans(n.Blocks) {
			switch s := s.(type) {
			case text.WikiLink:
				line(target(reg.ResolveWiki(n, s)), text.Plain([]text.Span{s}))
			case text.Link:
				t, inside := reg.ResolveHref(n, s.Href)
				line(target(t), inside, s.Href, s.Title, text.Plain(s.Spans))
			}
		}
	}
	for _, d := range diags.Sorted() {
		if len(d.Fixes) == 0 {
			line(d.File, d.Line, d.Rule.Code, d.Message)
		}
	}
	return b.String()
}

// target returns a text that identifies the target of a link.
func target(t registry.Target) string {
	switch {
	case t.Note != nil:
		return t.Note.Path() + "#" + t.HeadingID
	case t.Protocol != nil:
		return t.Protocol.ID
	case t.Port != nil:
		return fmt.Sprint(t.Port.Number)
	case t.Range != nil:
		return fmt.Sprint(t.Range.Start, t.Range.End)
	}
	return "nowhere"
}
