package diag

import (
	"cmp"
	"slices"
	"sort"
)

// Cut is a part of a source's Text that is not to be read.
type Cut struct{ Start, End int }

// Without returns the source of the same file without some parts of its Text,
// which stand in their order. Lines and columns still count in the file.
func (s *Text) Without(cuts []Cut) *Text {
	if len(cuts) == 0 {
		return s
	}
	all := slices.Clone(s.cuts)
	for _, c := range cuts {
		if c.Start < c.End {
			all = append(all, part{start: s.written(c.Start), end: s.written(c.End-1) + 1})
		}
	}
	slices.SortFunc(all, func(a, b part) int { return cmp.Compare(a.start, b.start) })
	short := &Text{
		Path: s.Path, Name: s.Name, ByteOrderMark: s.ByteOrderMark, Encoding: s.Encoding,
		whole: s.whole, starts: s.starts,
	}
	text := make([]byte, 0, len(s.Bytes))
	end := 0
	for _, p := range all {
		if p.end <= end {
			continue // within another
		}
		p.start = max(p.start, end)
		text = append(text, s.whole[end:p.start]...)
		p.at = len(text)
		short.cuts = append(short.cuts, p)
		end = p.end
	}
	short.Bytes = append(text, s.whole[end:]...)
	return short
}

// Written returns a fix with its place in the file, after the mark, instead of
// that in Text. It fails where the edit would take what is not read, or what
// stands next to it.
func (s *Text) Written(f Fix) (Fix, bool) {
	if f.Offset < 0 {
		return f, true
	}
	if f.Length > 0 {
		next := sort.Search(len(s.cuts), func(i int) bool { return s.cuts[i].at >= f.Offset })
		if next < len(s.cuts) && s.cuts[next].at <= f.Offset+f.Length {
			return Fix{}, false
		}
	}
	f.Offset = s.written(f.Offset)
	return f, true
}
