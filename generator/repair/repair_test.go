package repair

import (
	"fmt"
	"strings"
	"testing"

	"portolan/generator/casetest"
	"portolan/generator/diag"
)

// TestCases repairs the notes in testdata. Each file contains a note, the repaired note
// without Options.Cells, and the repaired note with Options.Cells.
func TestCases(t *testing.T) {
	casetest.Run(t, func(t *testing.T, c casetest.Case) []casetest.Expectation {
		var parts []casetest.Expectation
		for _, opts := range []Options{{}, {Cells: true}} {
			src := diag.NewText("in.md", "in.md", casetest.Bytes(c.Comment, c.Notes[0].Data))
			result, ok := Note(src, opts, &diag.List{})
			if !ok {
				t.Fatal("the note cannot be read")
			}
			parts = append(parts, casetest.Expectation{
				Name: fmt.Sprintf("cells=%v: %d made, %d left", opts.Cells, len(result.Fixes), result.Left),
				Text: visible(result.File),
			})
		}
		return parts
	})
}

// visible replaces invisible characters with names, such as <CR> for a carriage return.
func visible(note []byte) string {
	s := strings.NewReplacer("\ufeff", "<BOM>", "\r", "<CR>").Replace(string(note))
	if !strings.HasSuffix(s, "\n") {
		s += "<NOEOL>\n"
	}
	return s
}

func TestUnreadableNoteIsNotRepaired(t *testing.T) {
	var diags diag.List
	result, ok := Note(diag.NewText("in.md", "in.md", []byte("#Port one\n\n\xff\n")), Options{}, &diags)
	if ok || result.File != nil || diags.Count(diag.Error) != 1 {
		t.Errorf("repaired %+v, with %d errors", result, diags.Count(diag.Error))
	}
}
