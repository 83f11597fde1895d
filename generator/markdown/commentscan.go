package markdown

import (
	"sort"

	"portolan/generator/diag"
)

// commentScan is the search for the HTML comments of a note.
type commentScan struct {
	src   *diag.Text
	diags *diag.List
	open  bool // a comment without an end was reported
	blind bool // it is no longer known which parts are code
	// code and html are the ranges of code and raw HTML that goldmark finds, sorted by
	// place.
	code, html []diag.Cut
}

// within reports whether an offset is in one of the ranges. The ranges must be sorted.
func within(parts []diag.Cut, offset int) bool {
	i := sort.Search(len(parts), func(i int) bool { return parts[i].End > offset })
	return i < len(parts) && parts[i].Start <= offset
}

var (
	htmlOpen  = []byte("<!--")
	htmlClose = []byte("-->")
)
