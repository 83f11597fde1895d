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
		t.Errorf("only %d sets of notes were found", len(sets))
	}
	for name, notes := range sets {
		was := said(t, notes)
		for _, opts := range allOptions {
			t.Run(fmt.Sprint(name, opts), func(t *testing.T) {
				t.Parallel()
				left := checkRepair(t, notes, was, opts)
				if judged := strings.HasSuffix(name, "judgement.txtar"); (left > 0) != judged {
					t.Errorf("%d edits were left", left)
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
		"|a|\n|-|\n|[[" + strings.Repeat("x", 996) + "|b]]|\n", // the longest there is
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

// checkRepair repairs notes: only what was reported is edited, a second repair
// finds nothing, and the notes say what they said. It returns how many edits
// were left.
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
			t.Errorf("%s: %q, repaired %q, is repaired again by %+v, and %d are left",
				name, note.Data, result.File, again.Fixes, again.Left)
		}
	}
	if made == 0 {
		return left // checkEdits sees that not a byte has changed
	}
	if is := said(t, repaired); is != was {
		t.Errorf("the notes are repaired to say other things:\n%s", fixture.Part(is, was))
	}
	return left
}

// checkEdits checks that the edits of a repair were asked for by diagnostics,
// or take or give blanks and dashes, and that undoing them gives the note back.
func checkEdits(t *testing.T, src *diag.Text, result repair.Result, opts repair.Options) {
	t.Helper()
	var diags diag.List
	markdown.Parse(src, &diags)
	var asked []diag.Fix
	for _, d := range diags.Sorted() {
		for _, f := range d.Fixes {
			if f, ok := d.Text.Written(f); ok {
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
