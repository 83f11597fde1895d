package text

// FootnoteRef refers to a footnote of the same note.
type FootnoteRef struct {
	Number int // of the footnote
	Nth    int // 1 for the first reference to this footnote, 2 for the second
	Pos    int
}

// Footnotes are the footnotes of a note, sorted by number. They are its last block.
type Footnotes struct{ Items []Footnote }

// Footnote is one of Footnotes. Refs counts the references to it; it may be 0.
type Footnote struct {
	Number, Refs int
	Blocks       []Block
}

func (FootnoteRef) span() {}
func (Footnotes) block()  {}
