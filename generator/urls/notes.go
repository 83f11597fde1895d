package urls

import (
	"fmt"
)

// Line returns the anchor of a line on the page of a note: Line(12) returns "_l12".
// Anchors that the program makes begin with an underscore. Anchors of headings contain
// no underscore. So an anchor of a line is never equal to an anchor of a heading.
func Line(line int) string { return fmt.Sprintf("_l%d", line) }

// BlockAnchor returns the anchor of a block that has a block id (^name) in the note:
// BlockAnchor("name") returns "_b-name".
func BlockAnchor(name string) string { return "_b-" + name }

// Footnote returns the anchor of a footnote on the page of its note: Footnote(3) returns
// "_fn-3".
func Footnote(number int) string { return fmt.Sprintf("_fn-%d", number) }

// FootnoteRef returns the anchor of a reference to a footnote. A footnote can have
// several references: FootnoteRef(3, 2) returns "_fnref-3-2", the anchor of the second
// reference to footnote 3.
func FootnoteRef(number, nth int) string { return fmt.Sprintf("_fnref-%d-%d", number, nth) }
