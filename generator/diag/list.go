package diag

import (
	"cmp"
	"slices"
)

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

// Clone returns a copy. Diagnostics that are added to the copy have the same severities as in l.
func (l *List) Clone() *List { return &List{items: slices.Clone(l.items), levels: l.levels} }

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

// Decide sets the severity of the diagnostics in the list, and of those that are added
// later. It removes diagnostics whose severity is Off. It does not change a rule that is
// fixed. Other lists can contain the same diagnostics, so Decide copies what it changes.
func (l *List) Decide(levels Levels) {
	l.levels = levels
	items := l.items
	l.items = nil
	l.take(items)
}

// take appends diagnostics of another list, with the severities of l.
func (l *List) take(items []*Diagnostic) {
	if len(l.levels) == 0 {
		l.items = append(l.items, items...)
		return
	}
	for _, d := range items {
		severity := l.severity(d.Rule)
		if severity == Off {
			continue
		}
		if severity != d.Severity {
			changed := *d
			changed.Severity = severity
			d = &changed
		}
		l.items = append(l.items, d)
	}
}

// severity returns the severity of a rule in this list.
func (l *List) severity(r *Rule) Severity {
	if chosen, ok := l.levels[r]; ok && !r.Fixed {
		return chosen
	}
	return r.Severity
}

// Drop removes the diagnostics about the files for which match returns true.
func (l *List) Drop(match func(*Text) bool) {
	l.items = slices.DeleteFunc(l.items, func(d *Diagnostic) bool { return match(d.Text) })
}
