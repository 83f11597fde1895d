package diag

// Severity ranks a diagnostic. The zero value is Warning.
type Severity int

const (
	// Warning marks a fact that was read with doubt, or that had to be left
	// out of one row; the rest of the note stands.
	Warning Severity = iota
	// Error marks a note that cannot be trusted as a whole, or a site that
	// cannot be written truly. Errors fail the build.
	Error
	// Note explains a decision of the reader, so that nobody wonders. It is no
	// fault, and fails nothing.
	Note
)

// String returns "warning", "error" or "note".
func (s Severity) String() string {
	switch s {
	case Error:
		return "error"
	case Note:
		return "note"
	}
	return "warning"
}

// Rule is one thing that can be wrong. Each rule is declared in one of the
// files rules*.go, and has a case in the test data of a package that reads notes,
// also if package registry raises it.
type Rule struct {
	// Code is stable: scripts and editors may match on it.
	Code     string
	Severity Severity
	// Summary says in one line what the rule is about.
	Summary string
	// Explanation is one paragraph: what it means, why it matters, how to fix
	// it. Words between backticks are `code`.
	Explanation string
}
