// Package diag defines the problems that the program reports in notes: the text of a
// note (Text), the rules (Rule), and the list of diagnostics (List). It also prints
// diagnostics. It does not look for problems: other packages find them and call
// List.Add.
package diag

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
