// Package text defines the content of a note as Go values: blocks and the spans inside
// them, with their positions in the note. HTML, search words, JSON and titles are all
// made from these values. The package knows neither Markdown syntax nor HTML.
package text

// Block is one of Heading, Paragraph, List, Table, Code, Quote, Rule, Anchor,
// Footnotes.
type Block interface{ block() }

// Span is one of Text, Tag, Hashtag, Emphasis, Strong, Strike, Mark, CodeSpan, Link,
// WikiLink, Image, Break, FootnoteRef.
type Span interface{ span() }

// Heading is a section title.
type Heading struct {
	Level   int    // 1 to 6
	ID      string // anchor, unique within the note
	BlockID string // see Paragraph.BlockID
	Spans   []Span
	Pos     int
}

// Paragraph is a paragraph of prose.
type Paragraph struct {
	// BlockID is the name of the paragraph for links, in lower case: "intro" if the note
	// contains ^Intro after the paragraph. It is empty if the paragraph has no name, or
	// if an earlier block has the same name.
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
	// Task is the state of a task, or "" if the item is not a task: see TaskName.
	Task   string
	Blocks []Block
}

// Table is a header and rows. Every row has the same number of cells as the header.
type Table struct {
	Align  []Align // one per column
	Header []Cell
	Rows   []Row
	Pos    int
}

// Align is the alignment of a table column.
type Align int

// The alignments of a column. For the zero value the style sheet decides.
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

// Cell is one cell of a Table. Pos is the offset of its first character, End the offset
// after its last character. Pos and End are equal if the cell is empty or was added as
// padding.
type Cell struct {
	Spans    []Span
	Pos, End int
}

// Code is a block of code, such as a shell command. Lines contains its lines without line
// breaks.
type Code struct {
	Language string
	// Fenced is set for code between fences (```), not for indented code.
	Fenced bool
	Lines  []Text
}

// Quote is a block quotation or a callout. It is a callout if Kind is not empty. Kind is
// in lower case: "note", "tip", "warning".
type Quote struct {
	Kind string
	// Fold is set for a callout that readers can open and close.
	Fold   Folding
	Title  []Span
	Blocks []Block
}

// Folding says whether readers can close a callout.
type Folding int

// The foldings of a callout. The zero value is a callout that is always open.
const (
	AlwaysOpen   Folding = iota
	FoldedOpen           // [!note]+ is open at first
	FoldedClosed         // [!note]- is closed at first
)

// Rule is a horizontal line, such as --- in a note.
type Rule struct{}

// Anchor gives the next block a name for links to it: see Paragraph.BlockID.
type Anchor struct{ BlockID string }

func (Heading) block()   {}
func (Paragraph) block() {}
func (List) block()      {}
func (Table) block()     {}
func (Code) block()      {}
func (Quote) block()     {}
func (Rule) block()      {}
func (Anchor) block()    {}

// Text is text without markup. Byte i of Text is byte Pos+i of the note. There is one
// exception: text that is written in another way in the note, such as an escape or an
// entity. It starts at Pos and must not be split, because its other bytes have no
// positions. A negative Pos means that the text is not from a note.
type Text struct {
	Text string
	Pos  int
}

// Tag is a tag of raw HTML, as written in the note: "<br>". Pages show it as text. Search
// and titles ignore it.
type Tag struct {
	Text string
	Pos  int
}

// Emphasis is emphasized text: *text*.
type Emphasis struct{ Spans []Span }

// Strong is strongly emphasized text: **text**.
type Strong struct{ Spans []Span }

// Strike is text with a line through it: ~~text~~.
type Strike struct{ Spans []Span }

// Mark is highlighted text: ==text==.
type Mark struct{ Spans []Span }

// CodeSpan is code within a line: `text`.
type CodeSpan struct {
	Text string
	Pos  int
}

// Link is a link with an address: [words](address).
type Link struct {
	Href  string // as written: absolute, or relative to the note
	Alone bool   // an address without link text, such as <https://example.org>
	Title string
	Spans []Span
	Pos   int
}

// Image is a picture with an address: ![words](address).
type Image struct {
	Src   string
	Title string
	Alt   string
	Size  Size
	Pos   int
}

// Size is the size of a picture on a page, in CSS pixels. 0 means that the note gives no
// size.
type Size struct{ Width, Height int }

// Break is the end of a line within a paragraph. Hard is set if the page must also begin
// a new line there.
type Break struct{ Hard bool }

func (Text) span()     {}
func (Tag) span()      {}
func (Emphasis) span() {}
func (Strong) span()   {}
func (Strike) span()   {}
func (Mark) span()     {}
func (CodeSpan) span() {}
func (Link) span()     {}
func (Image) span()    {}
func (Break) span()    {}
