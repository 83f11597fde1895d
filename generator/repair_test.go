package generator

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"portolan/content"
	"portolan/generator/casetest"
	"portolan/generator/diag"
	"portolan/generator/markdown"
	"portolan/generator/registry"
	"portolan/generator/repair"
	"portolan/generator/text"
)

// noteSets are all notes that the tests of the generator are made of, and the
// default content, by where they come from: notes that are read together.
func noteSets(tb testing.TB) map[string]map[string]string {
	tb.Helper()
	sets := map[string]map[string]string{"content": {}}
	take := func(set, name string, note []byte) {
		if sets[set] == nil {
			sets[set] = map[string]string{}
		}
		sets[set][name] = string(note)
	}
	walk := func(fsys fs.FS, visit func(name string, b []byte)) {
		err := fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || !slices.Contains([]string{".md", ".txtar"}, path.Ext(name)) {
				return err
			}
			b, err := fs.ReadFile(fsys, name)
			visit(name, b)
			return err
		})
		if err != nil {
			tb.Fatal(err)
		}
	}
	walk(content.FS, func(name string, b []byte) { take("content", name, b) })
	walk(os.DirFS("."), func(name string, b []byte) {
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

func TestRepairKeepsWhatNotesSay(t *testing.T) {
	sets := noteSets(t)
	if len(sets) < 40 {
		t.Errorf("only %d sets of notes were found", len(sets))
	}
	for name, notes := range sets {
		for _, opts := range []repair.Options{{}, {Cells: true}} {
			t.Run(fmt.Sprint(name, opts), func(t *testing.T) {
				left := checkRepair(t, notes, opts)
				if judged := strings.HasSuffix(name, "judgement.txtar"); (left > 0) != judged {
					t.Errorf("%d edits were left", left)
				}
			})
		}
	}
}

func FuzzRepair(f *testing.F) {
	for _, notes := range noteSets(f) {
		for _, note := range notes {
			f.Add([]byte(note))
		}
	}
	for _, note := range []string{
		"Ports 20â€“25 (Name)\n", "cafÃ©_x_y *â€“*a\n", "[cafÃ©] [[#cafÃ©]]\n\n# cafÃ©\n\n[cafÃ©]: /url\n",
		"|a|b\n|-|-\n|a\\  |`[[x|y]]`  |\n  |  b | [[|c]]  |\n", "> |a  |b|\n> |-|-|\n> |\t\t|80  |\n", "\ufeff\ufeff#Port one\r\n",
		"|a|\n|-|\n|[[" + strings.Repeat("x", 996) + "|b]]|\n", // the longest there is
	} {
		f.Add([]byte(note))
	}
	f.Fuzz(func(t *testing.T, note []byte) {
		for _, opts := range []repair.Options{{}, {Cells: true}} {
			checkRepair(t, map[string]string{"n.md": string(note)}, opts)
		}
	})
}

// checkRepair repairs notes: only what was reported is edited, a second repair
// finds nothing, and the notes say what they said before. It returns how many
// edits were left.
func checkRepair(t *testing.T, notes map[string]string, opts repair.Options) int {
	t.Helper()
	left := 0
	repaired := map[string]string{}
	for name, note := range notes {
		src := diag.NewSource(name, name, []byte(note))
		result, ok := repair.Note(src, opts, &diag.List{})
		if !ok || src.Encoding != "" {
			repaired[name] = note
			continue
		}
		repaired[name] = string(result.File)
		left += result.Left
		checkEdits(t, src, result, opts)
		again, ok := repair.Note(diag.NewSource(name, name, result.File), opts, &diag.List{})
		if !ok || len(again.Fixes) > 0 || again.Left != result.Left {
			t.Errorf("%s: %q, repaired %q, is repaired again by %+v, and %d are left", name, note, result.File, again.Fixes, again.Left)
		}
	}
	before, beforeDiags := loadNotes(t, notes)
	after, afterDiags := loadNotes(t, repaired)
	want, got := strings.Split(said(before, beforeDiags), "\n"), strings.Split(said(after, afterDiags), "\n")
	if i := firstDifference(want, got); i >= 0 {
		t.Errorf("the notes\n%q\nrepaired\n%q\nsaid\n%q\nand say\n%q", notes, repaired, want[i:], got[i:])
	}
	return left
}

// firstDifference returns where two lists begin to differ, or -1.
func firstDifference(a, b []string) int {
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return i
		}
	}
	if len(a) == len(b) {
		return -1
	}
	return min(len(a), len(b))
}

// checkEdits checks that the edits of a repair were asked for by diagnostics,
// or take or give blanks and dashes, and that undoing them gives the note back.
func checkEdits(t *testing.T, src *diag.Source, result repair.Result, opts repair.Options) {
	t.Helper()
	var diags diag.List
	markdown.Parse(src, &diags)
	var asked []diag.Fix
	for _, d := range diags.Sorted() {
		for _, f := range d.Fixes {
			if f, ok := d.Source.Written(f); ok {
				asked = append(asked, f)
			}
		}
	}
	old := src.File()
	var undone []byte
	rest, at := result.File, 0
	for _, f := range result.Fixes {
		start := f.Offset + len(src.ByteOrderMark)
		cut := old[start : start+f.Length]
		aligns := opts.Cells && len(bytes.Trim(cut, " \t-")) == 0 && strings.Trim(f.New, " -") == ""
		if !slices.Contains(asked, f) && !aligns {
			t.Errorf("%s: nobody asked for %+v", src.Name, f)
		}
		undone = append(append(undone, rest[:start-at]...), cut...)
		rest, at = bytes.TrimPrefix(rest[start-at:], []byte(f.New)), start+f.Length
	}
	if undone = append(undone, rest...); !bytes.Equal(undone, old) {
		t.Errorf("%s: other bytes than those of %+v have changed:\n%q\n%q", src.Name, result.Fixes, old, result.File)
	}
	if len(result.Fixes)+result.Left < len(asked) {
		t.Errorf("%s: %+v was asked for, %+v done and %d left", src.Name, asked, result.Fixes, result.Left)
	}
}

// said is all that a registry holds but columns, and what is left to mend.
func said(reg *registry.Registry, diags *diag.List) string {
	var b strings.Builder
	line := func(values ...any) { fmt.Fprintf(&b, "%q\n", fmt.Sprint(values...)) }
	for _, a := range reg.Assignments() {
		for _, f := range a.Extra {
			line(f.Name, f.Value)
		}
		line(a.ID, a.Port, a.End, a.Transports.IDs(), a.Name, a.Service, ids(a.Protocols), text.Plain(a.Description),
			a.References, len(a.Related), a.Status(), a.Origin.Note.Path(), a.Origin.Line)
	}
	for _, p := range reg.Protocols() {
		line(p.ID, p.Name, p.Label, p.Aliases, p.References, paths(p.Mentions), len(p.Assignments))
	}
	for _, n := range reg.Notes() {
		line(n.Path(), n.Title, n.Aliases, n.Description, n.About, n.Reference, n.Source.ID, paths(n.Mentions))
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
	line(reg.Site())
	for _, d := range diags.Sorted() {
		if len(d.Fixes) == 0 {
			line(d.File, d.Line, d.Rule.Code, d.Message)
		}
	}
	return b.String()
}

func ids(protocols []*registry.Protocol) (ids []string) {
	for _, p := range protocols {
		ids = append(ids, p.ID)
	}
	return ids
}

func paths(notes []*registry.Note) (paths []string) {
	for _, n := range notes {
		paths = append(paths, n.Path())
	}
	return paths
}

func target(t registry.Target) string {
	switch {
	case t.Note != nil:
		return t.Note.Path() + "#" + t.Heading
	case t.Protocol != nil:
		return t.Protocol.ID
	case t.Port != nil:
		return fmt.Sprint(t.Port.Number)
	case t.Range != nil:
		return fmt.Sprint(t.Range.Start, t.Range.End)
	}
	return "nowhere"
}
