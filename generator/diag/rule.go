package diag

// Severity says how serious a diagnostic is. The zero value is Warning.
type Severity int

const (
	// Warning is for a fact that may be wrong, and for a part of a note that the
	// program ignores. The program still reads the rest of the note.
	Warning Severity = iota
	// Error is for a note that cannot be read, and for a site that cannot be written.
	// Errors fail the build.
	Error
	// Info is for an explanation of how the program read a note. It is not a problem
	// and never fails the build.
	Info
	// Off is for a rule that the user turned off. No rule has it by itself.
	Off
)

// String returns "warning", "error" or "off". For Info, it returns "note", as GitHub and
// SARIF do.
func (s Severity) String() string {
	switch s {
	case Error:
		return "error"
	case Info:
		return "note"
	case Off:
		return "off"
	}
	return "warning"
}

// Rule describes one type of problem. The files rules_*.go declare all rules.
// TestEveryRuleHasACase checks that the test data has a case for each rule.
type Rule struct {
	// Code never changes, because scripts and editors may depend on it.
	Code     string
	Severity Severity
	// Fixed is set if users cannot choose another severity. Then the program does not know
	// what to publish, so no site may be built.
	Fixed bool
	// Summary says what is wrong, in one clause without a full stop.
	Summary string
	// Explanation is one paragraph. It says why the problem matters and what to do.
	// Text between backticks is code.
	Explanation string
	// Bad is an example that breaks the rule. Good is the same example after the fix.
	// Both are empty if no text can break the rule.
	//
	// An example is either the text of one note, or several files in txtar format. In
	// this format, each file begins with a line such as "-- index.md --". If every file
	// is in a folder, each top-level folder is a separate content folder.
	//
	// Bytes that cannot be shown are written as escapes, such as \xE9: see Unescaped.
	Bad, Good string
}
