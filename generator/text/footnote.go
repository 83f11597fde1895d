package text

// FootnoteRef is a reference to a footnote of the same note.
type FootnoteRef struct {
	Number int // number of the footnote
	Nth    int // 1 for the first reference to this footnote, 2 for the second
	Pos    int
}

// Footnotes is the last block of a note. It contains all footnotes, sorted by number.
type Footnotes struct{ Items []Footnote }

// Footnote is a single footnote. Refs is the number of references to it, which may be 0.
type Footnote struct {
	Number, Refs int
	Blocks       []Block
}

func (FootnoteRef) span() {}
func (Footnotes) block()  {}
