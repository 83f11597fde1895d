// Package diag reports what is wrong with a note and where. It has the texts of notes
// with their lines, the rules with their codes, and the list of what was found. It
// knows nothing of Markdown or ports.
package diag

import (
	"cmp"
	"slices"
)

// At is a place in a note: the byte at Offset of Text.Bytes. A negative Offset
// means the file as a whole.
type At struct {
	Text   *Text
	Offset int
}

// WholeFile is the Offset of a diagnostic that is about a file, not of a line.
const WholeFile = -1

// Diagnostic is one thing found in the content.
type Diagnostic struct {
	Rule *Rule
	// File is the path as the user would name it, with slashes.
	File string
	// Line and Column count from 1, columns in code points. Both are 0 when
	// the whole file is meant.
	Line, Column int
	// Message says what was found: lower case, no full stop.
	Message string
	// Hint says what to do about it, or is empty.
	Hint string
	// Text is the note, At the offset in it, or WholeFile.
	Text   *Text
	Offset int
	// Fixes are edits that repair the fault without judgement, if there are
	// any.
	Fixes []Fix
}

// Fix is an edit of a note: the Length bytes at Offset become New. As all
// offsets count from the start of Text.Bytes, that of a byte order mark, which
// stands before it, is negative.
type Fix struct {
	Offset, Length int
	New            string
}

// Span returns the places at which the edit of a fix begins and ends in the
// note of its diagnostic. They are the same where text is only put in.
func (d *Diagnostic) Span(f Fix) (from, to Position) {
	from = d.Text.Position(f.Offset)
	if f.Length <= 0 {
		return from, from
	}
	return from, d.Text.positionAt(d.Text.written(f.Offset+f.Length-1) + 1)
}

// List collects diagnostics. The zero value is empty and ready.
type List struct {
	items []*Diagnostic
}

// Add records that rule was broken at a place, and returns the record so that
// fixes can be put to it.
func (l *List) Add(rule *Rule, at At, message, hint string) *Diagnostic {
	d := &Diagnostic{Rule: rule, File: at.Text.Name, Message: message, Hint: hint, Text: at.Text, Offset: at.Offset}
	if at.Offset >= 0 {
		p := at.Text.Position(at.Offset)
		d.Line, d.Column = p.Line, p.Column
	}
	l.items = append(l.items, d)
	return d
}

// Append adds all that another list holds.
func (l *List) Append(other *List) { l.items = append(l.items, other.items...) }

// KeepErrors removes the diagnostics that are not errors and are about one of some
// notes.
func (l *List) KeepErrors(about func(*Text) bool) {
	l.items = slices.DeleteFunc(l.items, func(d *Diagnostic) bool { return d.Rule.Severity != Error && about(d.Text) })
}

// Sorted returns all diagnostics by file, line, column and code. The slice is
// the caller's.
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
