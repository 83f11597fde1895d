package markdown

import (
	"golang.org/x/net/html"

	"portolan/generator/text"
)

// htmlReader walks through the tokens of raw HTML.
type htmlReader struct {
	tokens *html.Tokenizer
	pos    int // of the token at hand in the note
	tables []text.Block

	caption bool // the token at hand stands in a caption
	table   *text.Table
	row     []text.Cell
	cell    *text.Cell
	links   []text.Link   // the links that are open in the cell
	spans   []text.Span   // of the innermost of them, or of the cell
	outer   [][]text.Span // what the spans of the links around go on from
	below   map[int]below // by column, the cells that reach into rows below
	wide    int           // columns of the cell at hand
	cells   int           // taken so far
	high    int           // rows of the cell at hand
}

// below is a cell that stands in several rows.
type below struct {
	cell text.Cell
	rows int
}

// maxSpan bounds how many columns or rows one cell of raw HTML may take, and
// maxCells how many all cells of a block may before they take one each.
const (
	maxSpan  = 50
	maxCells = 100_000
)
