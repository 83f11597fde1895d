package markdown

import (
	"golang.org/x/net/html"

	"portolan/generator/text"
)

// htmlReader reads tables from the tokens of raw HTML.
type htmlReader struct {
	tokens *html.Tokenizer
	pos    int // the offset after the current token in the note
	tables []text.Block

	caption bool // the current token is in a caption
	table   *text.Table
	row     []text.Cell
	cell    *text.Cell
	links   []text.Link   // the open links in the cell
	spans   []text.Span   // the spans of the innermost open link, or of the cell
	outer   [][]text.Span // for each open link, the spans before it
	below   map[int]below // by column, the cells that also cover rows below
	wide    int           // columns of the current cell
	cells   int           // columns times rows of all cells so far
	high    int           // rows of the current cell
}

// below is a cell that covers several rows. rows is the number of rows that are left.
type below struct {
	cell text.Cell
	rows int
}

// maxSpan is the maximum number of columns or rows of one cell. maxCells is the limit
// for all cells of a block together: after it, each cell counts as one column and one
// row.
const (
	maxSpan  = 50
	maxCells = 100_000
)
