package diag

// Severity ranks a diagnostic. The zero value is Warning.
type Severity int

const (
	// Warning marks a fact that may be wrong or a part of a row that is left
	// out. The rest of the note is read.
	Warning Severity = iota
	// Error marks a note that cannot be read, or a site that cannot be written.
	// Errors fail the build.
	Error
	// Info explains how something was read. It is not a fault and fails nothing.
	Info
)

// String returns "warning", "error" or "note".
func (s Severity) String() string {
	switch s {
	case Error:
		return "error"
	case Info:
		return "note"
	}
	return "warning"
}

// Rule is one kind of problem. The files rules_*.go declare all rules. Each rule has a
// case in the test data of a package that reads notes, even if package registry reports
// it.
type Rule struct {
	// Code is stable: scripts and editors may match on it.
	Code     string
	Severity Severity
	// Summary says what is wrong, in one clause without a full stop.
	Summary string
	// Explanation is one paragraph: why it matters and what to do. Words
	// between backticks are `code`.
	Explanation string
	// Bad is an example that breaks the rule, Good the same example after the
	// fix. Both are empty for a rule that no text can break.
	//
	// An example is the text of one note, or several files in txtar form: each
	// begins with a line such as "-- index.md --". If every file is in a folder,
	// each top-level folder is a content folder of its own.
	//
	// Bytes that cannot be shown are written as escapes: see Unescaped.
	Bad, Good string
}
