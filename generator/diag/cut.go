package diag

import (
	"cmp"
	"slices"
	"sort"
)

// Cut is a range of Text.Bytes that Without leaves out. It begins at the offset Start
// and ends before the offset End.
type Cut struct{ Start, End int }

// Without returns a Text of the same note. Its Bytes do not contain the ranges in cuts.
// The ranges may overlap. Lines and columns do not change: the method Position still
// counts them in the whole file.
func (s *Text) Without(cuts []Cut) *Text { return s.without(cuts, false) }

// Delete is like Without. Fixes delete these ranges from the file. So other fixes may
// replace the text around such a range: see InFile.
func (s *Text) Delete(cuts []Cut) *Text { return s.without(cuts, true) }

func (s *Text) without(cuts []Cut, deleted bool) *Text {
	if len(cuts) == 0 {
		return s
	}
	all := slices.Clone(s.cuts)
	for _, c := range cuts {
		if c.Start < c.End {
			all = append(all, part{start: s.inFile(c.Start), end: s.inFile(c.End-1) + 1, deleted: deleted})
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
			// The range p is inside an earlier range, which already leaves out this
			// text.
			continue
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

// InFile converts the offset of a fix. f.Offset counts from the start of Bytes. In the
// result, Offset counts from the start of the file, after the byte order mark. A
// negative offset does not change. If Delete left out bytes inside the text to replace,
// the result is several fixes, one for each part between these bytes. InFile returns nil
// if Without left out bytes inside the text to replace, or directly before or after it.
func (s *Text) InFile(f Fix) []Fix {
	if f.Offset < 0 {
		return []Fix{f}
	}
	var parts []Fix
	start, end := f.Offset, f.Offset+f.Length
	if f.Length > 0 {
		next := sort.Search(len(s.cuts), func(i int) bool { return s.cuts[i].at >= start })
		for _, c := range s.cuts[next:] {
			if c.at > end {
				break
			}
			if !c.deleted {
				return nil
			}
			if start < c.at && c.at < end {
				parts = append(parts, Fix{Offset: s.inFile(start), Length: c.at - start, New: f.New})
				start, f.New = c.at, ""
			}
		}
	}
	return append(parts, Fix{Offset: s.inFile(start), Length: end - start, New: f.New})
}
