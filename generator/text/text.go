// Package text holds the words of a note as values: blocks and the spans inside
// them, each with its place in the source. HTML, search words, JSON and titles are
// all derived from these values; nothing here knows Markdown syntax or HTML.
package text

// Block is one of Heading, Paragraph, List, Table, Code, Quote, Rule, Anchor,
// Footnotes.
type Block interface{ block() }

// Span is one of Text, Tag, Emphasis, Strong, Strike, CodeSpan, Link, WikiLink,
// Image, Break, FootnoteRef.
type Span interface{ span() }

// Heading is a section title.
type Heading struct {
	Level   int    // 1 to 6
	ID      string // anchor, unique within the note
	BlockID string // as Paragraph's
	Spans   []Span
	Pos     int
}

// Paragraph is a run of prose.
type Paragraph struct {
	// BlockID is the name that the note gives the paragraph for links to it, in
	// lower case; empty for none, and where an earlier block has the name.
	BlockID string
	Spans   []Span
	Pos     int
}

// List is a bulleted or numbered list.
type List struct {
	Ordered bool
	Start   int // number of the first item, if ordered
	Items   []Item
}

// Item is one entry of a List.
type Item struct {
	Blocks []Block
}

// Table is a header row and its rows. Every row has as many cells as Header.
type Table struct {
	Align  []Align // one per column
	Header []Cell
	Rows   []Row
	Pos    int
}

// Align is how a table column is set.
type Align int

// The alignments of a column; the zero value leaves it to the style sheet.
const (
	AlignNone Align = iota
	AlignLeft
	AlignCenter
	AlignRight
)

// Row is one row of a Table.
type Row struct {
	Cells []Cell
	Pos   int
}

// Cell is one cell of a Table. Pos is the offset of its first character, End
// that after its last; the same where the cell is empty or was not written.
type Cell struct {
	Spans    []Span
	Pos, End int
}

// Code is a block of literal lines, without their line ends.
type Code struct {
	Language string
	// Fenced tells a block between fences from an indented one.
	Fenced bool
	Lines  []Text
}

// Quote is a block quotation, or a callout when Kind is not empty
// ("note", "tip", "warning", … in lower case).
type Quote struct {
	Kind   string
	Title  []Span
	Blocks []Block
}

// Rule is a line between two parts of a note.
type Rule struct{}

// Anchor gives the block after it a name for links to it, as Paragraph's.
type Anchor struct{ BlockID string }

func (Heading) block()   {}
func (Paragraph) block() {}
func (List) block()      {}
func (Table) block()     {}
func (Code) block()      {}
func (Quote) block()     {}
func (Rule) block()      {}
func (Anchor) block()    {}

// Text is plain text. Byte i of Text is byte Pos+i of the source unless the
// span stands for something written otherwise (an escape, an entity, a
// repaired character); such a span starts at Pos and is indivisible. A negative
// Pos means that the text stands in no note.
type Text struct {
	Text string
	Pos  int
}

// Tag is a tag of raw HTML, as it was written: it is shown, but is no word.
type Tag struct {
	Text string
	Pos  int
}

// Emphasis is stressed text.
type Emphasis struct{ Spans []Span }

// Strong is strongly stressed text.
type Strong struct{ Spans []Span }

// Strike is struck-out text.
type Strike struct{ Spans []Span }

// CodeSpan is literal text within a line.
type CodeSpan struct {
	Text string
	Pos  int
}

// Link is a link by address.
type Link struct {
	Href  string // as written: absolute, or relative to the note
	Alone bool   // written without words: nobody asked for a link
	Title string
	Spans []Span
	Pos   int
}

// Image is a picture by address.
type Image struct {
	Src   string
	Title string
	Alt   string
	Size  Size
	Pos   int
}

// Size is how large a picture is to be shown, in CSS pixels; 0 is not stated.
type Size struct{ Width, Height int }

// Break ends a line within a paragraph: Hard where the note asks for it.
type Break struct{ Hard bool }

func (Text) span()     {}
func (Tag) span()      {}
func (Emphasis) span() {}
func (Strong) span()   {}
func (Strike) span()   {}
func (CodeSpan) span() {}
func (Link) span()     {}
func (Image) span()    {}
func (Break) span()    {}
