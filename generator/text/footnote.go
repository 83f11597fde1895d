package text

// FootnoteRef refers to a footnote of the note that it stands in.
type FootnoteRef struct {
	Number int // of the footnote
	Nth    int // among the references to it, from 1
	Pos    int
}

// Footnotes are the footnotes of a note by their numbers: its last block.
type Footnotes struct{ Items []Footnote }

// Footnote is one of Footnotes. Refs counts the references to it, which may be
// none.
type Footnote struct {
	Number, Refs int
	Blocks       []Block
}

func (FootnoteRef) span() {}
func (Footnotes) block()  {}
