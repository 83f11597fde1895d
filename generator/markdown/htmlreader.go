package markdown

import (
	"golang.org/x/net/html"

	"portolan/generator/text"
)

// htmlReader reads tables from the tokens of raw HTML.
type htmlReader struct {
	tokens *html.Tokenizer
	pos    int // the offset in the note after the current token
	tables []text.Block

	caption bool // the current token is in a caption
	table   *text.Table
	row     []text.Cell
	cell    *text.Cell
	links   []text.Link   // the open links in the cell
	spans   []text.Span   // the spans of the innermost open link, or of the cell
	outer   [][]text.Span // for each open link, the spans before it
	below   map[int]below // by column, the cells that extend into later rows
	wide    int           // how many columns the current cell covers
	cells   int           // the sum of wide × high over all cells so far
	high    int           // how many rows the current cell covers
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
