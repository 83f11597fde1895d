package markdown

import (
	"bytes"
	"os"
	"testing"

	"portolan/generator/casetest"
	"portolan/generator/diag"
	"portolan/generator/text"
)

func addSeeds(f *testing.F) {
	for _, note := range casetest.Notes(f) {
		f.Add(note)
	}
	seed, err := os.ReadFile("../testdata/seed.md")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(seed)
}

// Parse accepts any bytes without a panic. If it parses the same bytes twice, the results
// are equal. Every offset in the result is inside the note.
func FuzzParse(f *testing.F) {
	addSeeds(f)
	f.Fuzz(func(t *testing.T, note []byte) {
		var first, second diag.List
		src := diag.NewText("in.md", "in.md", note)
		doc := Parse(src, &first)
		again := Parse(diag.NewText("in.md", "in.md", note), &second)
		if dump(doc) != dump(again) {
			t.Error("the note reads differently the second time")
		}
		if (doc == nil) != (first.Count(diag.Error) > 0) {
			t.Error("Parse must return nil if it reports an error, and only then")
		}
		if doc == nil {
			return
		}
		for s := range text.Spans(doc.Blocks) {
			if pos, ok := spanPos(s); ok && (pos < 0 || pos > len(src.Bytes)) {
				t.Errorf("%#v is outside of the note of %d bytes", s, len(src.Bytes))
			}
		}
	})
}

func spanPos(s text.Span) (int, bool) {
	switch s := s.(type) {
	case text.Text:
		return s.Pos, true
	case text.CodeSpan:
		return s.Pos, true
	case text.Link:
		return s.Pos, true
	case text.WikiLink:
		return s.Pos, true
	case text.Image:
		return s.Pos, true
	case text.Hashtag:
		return s.Pos, true
	case text.FootnoteRef:
		return s.Pos, true
	}
	return 0, false
}

// mask changes only pipes and the backslashes before them. The masked copy has the same
// length as the note, so an offset in the copy is an offset in the note.
func FuzzMask(f *testing.F) {
	addSeeds(f)
	f.Fuzz(func(t *testing.T, note []byte) {
		if bytes.IndexByte(note, maskByte) >= 0 {
			t.Skip()
		}
		masked := mask(note, 0)
		if len(masked) != len(note) {
			t.Fatalf("%d bytes became %d", len(note), len(masked))
		}
		for i, b := range masked {
			if b != note[i] && (b != maskByte || note[i] != '|' && note[i] != '\\') {
				t.Errorf("byte %d: %q became %q", i, note[i], b)
			}
		}
	})
}
