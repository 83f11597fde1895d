// Package diag reports what is wrong with a note and where. It contains the text of a
// note with its lines, the rules with their codes, and the list of diagnostics. It
// knows nothing about Markdown or ports.
package diag

import (
	"cmp"
	"slices"
)

// At is a place in a note: the byte at Offset of Text.Bytes. A negative Offset means
// the whole file.
type At struct {
	Text   *Text
	Offset int
}

// WholeFile is the Offset of a diagnostic about a whole file.
const WholeFile = -1

// Diagnostic is one problem, or one remark of severity Info, about a note.
type Diagnostic struct {
	Rule *Rule
	// File is the path as the user would write it, with slashes.
	File string
	// Line and Column count from 1, and Column counts code points. Both are 0 for the
	// whole file.
	Line, Column int
	// Message says what was found: lower case, no full stop.
	Message string
	// Hint says what to do about it, or is empty.
	Hint string
	// Text is the note. Offset is the offset in it, or WholeFile.
	Text   *Text
	Offset int
	// Fixes are the edits that fix the problem together and are always safe. They can
	// be nil.
	Fixes []Fix
}

// Fix is an edit of a note: New replaces the Length bytes at Offset. Offsets count from
// the start of Text.Bytes. A byte order mark is before it, so its offset is negative.
type Fix struct {
	Offset, Length int
	New            string
}

// Span returns the places where the edit of a fix begins and ends in the note. They are
// equal if the edit only inserts text.
func (d *Diagnostic) Span(f Fix) (from, to Position) {
	from = d.Text.Position(f.Offset)
	if f.Length <= 0 {
		return from, from
	}
	return from, d.Text.positionAt(d.Text.inFile(f.Offset+f.Length-1) + 1)
}

// List collects diagnostics. The zero value is empty and ready.
type List struct {
	items []*Diagnostic
}

// Add adds a diagnostic: a rule is broken at a place. It returns the diagnostic, so
// that the caller can add fixes.
func (l *List) Add(rule *Rule, at At, message, hint string) *Diagnostic {
	d := &Diagnostic{Rule: rule, File: at.Text.Name, Message: message, Hint: hint, Text: at.Text, Offset: at.Offset}
	if at.Offset >= 0 {
		p := at.Text.Position(at.Offset)
		d.Line, d.Column = p.Line, p.Column
	}
	l.items = append(l.items, d)
	return d
}

// Append adds all diagnostics of another list.
func (l *List) Append(other *List) { l.items = append(l.items, other.items...) }

// KeepErrors removes diagnostics about some notes, except errors. The function about
// reports whether a note is one of them.
func (l *List) KeepErrors(about func(*Text) bool) {
	l.items = slices.DeleteFunc(l.items, func(d *Diagnostic) bool { return d.Rule.Severity != Error && about(d.Text) })
}

// Sorted returns all diagnostics, sorted by file, line, column and code. The caller may
// change the slice.
func (l *List) Sorted() []*Diagnostic {
	items := slices.Clone(l.items)
	slices.SortStableFunc(items, func(a, b *Diagnostic) int {
		return cmp.Or(
			cmp.Compare(a.File, b.File),
			cmp.Compare(a.Line, b.Line),
			cmp.Compare(a.Column, b.Column),
			cmp.Compare(a.Rule.Code, b.Rule.Code),
			cmp.Compare(a.Message, b.Message),
		)
	})
	return items
}

// Faults returns the sorted diagnostics without those of severity Info.
func (l *List) Faults() []*Diagnostic {
	return slices.DeleteFunc(l.Sorted(), func(d *Diagnostic) bool { return d.Rule.Severity == Info })
}

// Count returns how many diagnostics of one severity there are.
func (l *List) Count(s Severity) int {
	n := 0
	for _, d := range l.items {
		if d.Rule.Severity == s {
			n++
		}
	}
	return n
}
