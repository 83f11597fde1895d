package urls

import (
	"fmt"
)

// Line returns the anchor of a line of a note on its page, such as "_l12". All anchors
// that do not come from a note begin with an underscore. No slug contains one.
func Line(line int) string { return fmt.Sprintf("_l%d", line) }

// BlockAnchor returns the anchor of a block to which a note gives a name (^name).
func BlockAnchor(name string) string { return "_b-" + name }

// Footnote returns the anchor of the text of a footnote on the page of its note.
func Footnote(number int) string { return fmt.Sprintf("_fn-%d", number) }

// FootnoteRef returns the anchor of the nth reference to a footnote.
func FootnoteRef(number, nth int) string { return fmt.Sprintf("_fnref-%d-%d", number, nth) }
