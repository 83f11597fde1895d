package diag

// Unread reports whether the program did not read a file that breaks the rule. The facts
// in this file are then missing. This is true for every error, and for LinkOutside. It does
// not depend on the severity that the user chose.
func (r *Rule) Unread() bool { return r.Severity == Error || r == LinkOutside }

// Unread returns the number of diagnostics about files that were not read: see
// Rule.Unread.
func (l *List) Unread() int {
	n := 0
	for _, d := range l.items {
		if d.Rule.Unread() {
			n++
		}
	}
	return n
}
