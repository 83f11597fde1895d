package repair_test

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"portolan/generator/casetest"
	"portolan/generator/diag"
	"portolan/generator/fixture"
	"portolan/generator/markdown"
	"portolan/generator/repair"
)

var allOptions = []repair.Options{{}, {Cells: true}}

func TestRepairKeepsWhatNotesSay(t *testing.T) {
	sets := noteSets(t)
	if len(sets) < 40 {
		t.Errorf("noteSets found only %d sets of notes", len(sets))
	}
	for name, notes := range sets {
		was := said(t, notes)
		for _, opts := range allOptions {
			t.Run(fmt.Sprint(name, opts), func(t *testing.T) {
				t.Parallel()
				left := checkRepair(t, notes, was, opts)
				if expected := strings.HasSuffix(name, "judgement.txtar"); (left > 0) != expected {
					t.Errorf("%d edits were not made", left)
				}
			})
		}
	}
}

func FuzzRepair(f *testing.F) {
	for _, note := range casetest.Notes(f) {
		f.Add(note)
	}
	for _, note := range []string{
		"Ports 20â€“25 (Name)\n", "cafÃ©_x_y *â€“*a\n", "[cafÃ©] [[#cafÃ©]]\n\n# cafÃ©\n\n[cafÃ©]: /url\n",
		"|a|b\n|-|-\n|a\\  |`[[x|y]]`  |\n  |  b | [[|c]]  |\n", "> |a  |b|\n> |-|-|\n> |\t\t|80  |\n",
		"\ufeff\ufeff#Port one\r\n",
		"cafÃ\x00© \x00|x\n|-|-\n|a\x00 \x00 |\x00 \x00|\n",    // control characters inside other edits
		"|a|\n|-|\n|[[" + strings.Repeat("x", 996) + "|b]]|\n", // a link with the maximum length
	} {
		f.Add([]byte(note))
	}
	f.Fuzz(func(t *testing.T, note []byte) {
		notes := fstest.MapFS{"n.md": {Data: note}}
		was := said(t, notes)
		for _, opts := range allOptions {
			checkRepair(t, notes, was, opts)
		}
	})
}

// checkRepair repairs notes and checks the result. Only places with a diagnostic may be
// edited, a second repair must make no edits, and the content of the notes must still be
// equal to was. checkRepair returns the number of edits that were not made.
func checkRepair(t *testing.T, notes fstest.MapFS, was string, opts repair.Options) int {
	t.Helper()
	left, made := 0, 0
	repaired := fstest.MapFS{}
	for name, note := range notes {
		repaired[name] = note
		src := diag.NewText(name, name, note.Data)
		result, ok := repair.Note(src, opts, &diag.List{})
		if !ok || src.Encoding != "" {
			continue
		}
		repaired[name] = &fstest.MapFile{Data: result.File}
		left, made = left+result.Left, made+len(result.Fixes)
		checkEdits(t, src, result, opts)
		again, ok := repair.Note(diag.NewText(name, name, result.File), opts, &diag.List{})
		if !ok || len(again.Fixes) > 0 || again.Left != result.Left {
			t.Errorf("%s: %q is repaired to %q; a second repair makes %+v and leaves %d edits, the first left %d",
				name, note.Data, result.File, again.Fixes, again.Left, result.Left)
		}
	}
	if made == 0 {
		return left
	}
	if is := said(t, repaired); is != was {
		t.Errorf("the repair changes the content of the notes:\n%s", fixture.Part(is, was))
	}
	return left
}

// checkEdits checks that each edit of a repair comes from a diagnostic, or only adds or
// removes spaces and dashes to align a table. It also checks that the original note can
// be restored from the edits.
func checkEdits(t *testing.T, src *diag.Text, result repair.Result, opts repair.Options) {
	t.Helper()
	var diags diag.List
	markdown.Parse(src, &diags)
	var asked []diag.Fix
	for _, d := range diags.Sorted() {
		for _, f := range d.Fixes {
			asked = append(asked, d.Text.InFile(f)...)
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
			t.Errorf("%s: the edit %+v comes from no diagnostic", src.Name, f)
		}
		undone = append(append(undone, rest[:start-at]...), cut...)
		rest, at = bytes.TrimPrefix(rest[start-at:], []byte(f.New)), start+f.Length
	}
	if undone = append(undone, rest...); !bytes.Equal(undone, old) {
		t.Errorf("%s: bytes outside of the edits %+v have changed:\n%q\n%q", src.Name, result.Fixes, old, result.File)
	}
	if len(result.Fixes)+result.Left < len(asked) {
		t.Errorf("%s: of the edits %+v, %+v are made and %d left", src.Name, asked, result.Fixes, result.Left)
	}
}
