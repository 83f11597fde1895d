// Package diag defines the problems that the program reports in notes: the text of a
// note (Text), the rules (Rule), and the list of diagnostics (List). It also prints
// diagnostics. It does not look for problems: other packages find them and call
// List.Add.
package diag

import (
	"cmp"
	"slices"
)

// At is a place in a note: the byte at Offset in Text.Bytes. If Offset is negative, it
// is the whole file.
type At struct {
	Text   *Text
	Offset int
}

// WholeFile is the Offset of a diagnostic about a whole file.
const WholeFile = -1

// Diagnostic is a problem in a note. If its severity is Info, it is not a
// problem, but explains how the program read the note.
type Diagnostic struct {
	Rule *Rule
	// Severity is the severity of the rule, or the one that the user chose: see List.Decide.
	Severity Severity
	// File is the path of the note, including the content folder, such as
	// "notes/net/ports.md".
	File string
	// Line and Column begin at 1, and Column counts code points. Line and Column are 0 if
	// the diagnostic is about the whole file.
	Line, Column int
	// Message says what the problem is: "the front matter has no closing line". It
	// begins with a small letter and does not end with a full stop.
	Message string
	// Hint says how to fix the problem. It may be empty.
	Hint string
	// Text is the text of the note. Offset is the offset of the problem in Text.Bytes, or
	// WholeFile.
	Text   *Text
	Offset int
	// Fixes are edits of the note that are always safe. All of them together fix the
	// problem. Fixes is nil if there is no safe fix.
	Fixes []Fix
}

// Fix is an edit of a note: New replaces Length bytes, beginning at Offset. Offset
// counts from the start of Text.Bytes. Offset is negative if the fix removes a byte
// order mark, because the mark comes before Bytes.
type Fix struct {
	Offset, Length int
	New            string
}

// Span returns the start and the end of the text that a fix replaces. They are equal if
// the fix only inserts text.
func (d *Diagnostic) Span(f Fix) (from, to Position) {
	from = d.Text.Position(f.Offset)
	if f.Length <= 0 {
		return from, from
	}
	return from, d.Text.positionAt(d.Text.inFile(f.Offset+f.Length-1) + 1)
}

// List collects diagnostics. The zero value is an empty list that is ready to use.
type List struct {
	items  []*Diagnostic
	levels Levels
}

// Add adds a diagnostic: the note breaks the rule at the given place. Add returns the
// diagnostic, so that the caller can set its fixes. The list does not contain it if the
// user turned the rule off.
func (l *List) Add(rule *Rule, at At, message, hint string) *Diagnostic {
	d := &Diagnostic{
		Rule: rule, Severity: l.severity(rule), File: at.Text.Name, Message: message, Hint: hint,
		Text: at.Text, Offset: at.Offset,
	}
	if at.Offset >= 0 {
		p := at.Text.Position(at.Offset)
		d.Line, d.Column = p.Line, p.Column
	}
	if d.Severity != Off {
		l.items = append(l.items, d)
	}
	return d
}

// Append adds all diagnostics of another list.
func (l *List) Append(other *List) { l.take(other.items) }

// KeepErrors removes all diagnostics except errors from the notes for which match
// returns true. Diagnostics about other notes stay in the list.
func (l *List) KeepErrors(match func(*Text) bool) {
	l.items = slices.DeleteFunc(l.items, func(d *Diagnostic) bool { return d.Severity != Error && match(d.Text) })
}

// Sorted returns all diagnostics, sorted by file, line, column, code and message. The
// caller may change the slice.
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

// Faults returns the sorted diagnostics, except diagnostics of severity Info.
func (l *List) Faults() []*Diagnostic {
	return slices.DeleteFunc(l.Sorted(), func(d *Diagnostic) bool { return d.Severity == Info })
}

// Count returns the number of diagnostics with the given severity.
func (l *List) Count(s Severity) int {
	n := 0
	for _, d := range l.items {
		if d.Severity == s {
			n++
		}
	}
	return n
}
