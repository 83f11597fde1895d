package diag

import "slices"

// Levels are the severities that the user chose for rules. A rule that is not a key keeps
// its own severity.
type Levels map[*Rule]Severity

// ParseLevel returns the severity that a user writes: off, info, warning or error. It also
// accepts "note", which the program prints for info, and "false", which means off in YAML.
func ParseLevel(word string) (Severity, bool) {
	switch word {
	case "off", "false":
		return Off, true
	case "info", "note":
		return Info, true
	case "warning":
		return Warning, true
	case "error":
		return Error, true
	}
	return Warning, false
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
