package markdown

import (
	"golang.org/x/net/html"

	"portolan/generator/text"
)

// htmlReader reads tables from the tokens of raw HTML.
type htmlReader struct {
	tokens *html.Tokenizer
	// pos is the offset in the note after the current token.
	pos    int
	tables []text.Block

	// caption is set if the current token is inside a caption.
	caption bool
	table   *text.Table
	row     []text.Cell
	cell    *text.Cell
	// links are the open links in the cell. spans are the spans of the innermost open link,
	// or of the cell if no link is open. outer contains, for each open link, the spans that
	// come before this link.
	links []text.Link
	spans []text.Span
	outer [][]text.Span
	// below contains the cells that extend into later rows. The key is the column.
	below map[int]below
	// wide and high are the numbers of columns and rows that the current cell covers. cells
	// is the sum of wide × high over all cells so far.
	wide  int
	cells int
	high  int
}

// below is a cell that extends into later rows. rows is the number of later rows.
type below struct {
	cell text.Cell
	rows int
}

// A cell covers at most maxSpan columns and maxSpan rows. maxCells limits the sum of
// columns × rows over all cells of an HTML block. After that, each cell covers only one
// column and one row.
const (
	maxSpan  = 50
	maxCells = 100_000
)
