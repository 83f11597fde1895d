package diag

import (
	"slices"
	"testing"
)

func TestPlacesCountInTheFile(t *testing.T) {
	s := NewText("a.md", "a.md", []byte("\ufeffa<b\nc>d\n<e>f\n"))
	s = s.Without([]Cut{{1, 6}}).Without([]Cut{{3, 6}})
	if got := string(s.Bytes); got != "ad\nf\n" {
		t.Fatalf("read is %q", got)
	}
	if got := string(s.File()); got != "\ufeffa<b\nc>d\n<e>f\n" {
		t.Errorf("the file is %q", got)
	}
	for offset, want := range []Position{{1, 1}, {2, 3}, {2, 4}, {3, 4}, {3, 5}, {4, 1}} {
		if got := s.Position(offset); got != want {
			t.Errorf("offset %d is at %v, want %v", offset, got, want)
		}
	}
	if line, end := s.LineOf(1), s.LineEnd(0); line != 2 || end != 2 {
		t.Errorf("line %d, end %d", line, end)
	}
	if got := string(s.Line(2)); got != "c>d" {
		t.Errorf("line 2 is %q", got)
	}
}

func TestCutsWithinOthersAreOne(t *testing.T) {
	s := NewText("a.md", "a.md", []byte("0123456789"))
	s = s.Without([]Cut{{2, 3}, {3, 4}, {4, 4}}).Without([]Cut{{1, 3}})
	if got := string(s.Bytes); got != "056789" {
		t.Errorf("read is %q", got)
	}
	if got := s.Position(1).Column; got != 6 {
		t.Errorf("the second byte is in column %d", got)
	}
}

func TestCutsMayOverlap(t *testing.T) {
	s := NewText("a.md", "a.md", []byte("0123456789")).Without([]Cut{{2, 5}, {4, 7}})
	if got := string(s.Bytes); got != "01789" || s.Position(2).Column != 8 {
		t.Errorf("read is %q, and the third byte is in column %d", got, s.Position(2).Column)
	}
}

func TestFixesKeepWhatIsNotRead(t *testing.T) {
	s := NewText("a.md", "a.md", []byte("\ufeffa <b> c")).Without([]Cut{{2, 5}})
	for _, tt := range []struct {
		fix  Fix
		want []Fix
	}{
		{Fix{Offset: -3, Length: 3}, []Fix{{Offset: -3, Length: 3}}},
		{Fix{Offset: 0, Length: 1}, []Fix{{Offset: 0, Length: 1}}},
		{Fix{Offset: 3, Length: 1, New: "x"}, []Fix{{Offset: 6, Length: 1, New: "x"}}},
		{Fix{Offset: 1, Length: 2}, nil},
	} {
		if got := s.InFile(tt.fix); !slices.Equal(got, tt.want) {
			t.Errorf("%v is %v", tt.fix, got)
		}
	}
	d := Diagnostic{Text: s}
	if from, to := d.Span(Fix{Offset: 3, Length: 1}); from.Column != 7 || to.Column != 8 {
		t.Errorf("the span is %v to %v", from, to)
	}
}

func TestFixesAroundDeletedBytes(t *testing.T) {
	s := NewText("a.md", "a.md", []byte("a\x00b\x00\x00c<d>")).Delete([]Cut{{1, 2}, {3, 4}, {4, 5}}).Without([]Cut{{3, 6}})
	if got := string(s.Bytes); got != "abc" {
		t.Fatalf("read is %q", got)
	}
	for _, tt := range []struct {
		fix  Fix
		want []Fix
	}{
		{Fix{Offset: 1, Length: 1, New: "x"}, []Fix{{Offset: 2, Length: 1, New: "x"}}},
		{Fix{Offset: 0, Length: 2, New: "x"}, []Fix{{Offset: 0, Length: 1, New: "x"}, {Offset: 2, Length: 1}}},
		{Fix{Offset: 1, New: "x"}, []Fix{{Offset: 2, New: "x"}}},
		{Fix{Offset: 0, Length: 3}, nil},
	} {
		if got := s.InFile(tt.fix); !slices.Equal(got, tt.want) {
			t.Errorf("%v is %v", tt.fix, got)
		}
	}
}
