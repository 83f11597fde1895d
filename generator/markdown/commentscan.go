package markdown

import (
	"sort"

	"portolan/generator/diag"
)

// commentScan is the search for the comments of a note.
type commentScan struct {
	src   *diag.Text
	diags *diag.List
	open  bool // a comment that nothing closes was reported
	blind bool // what is code is no longer known
	// code and html are where goldmark finds code and raw HTML, in order.
	code, html []diag.Cut
}

// within reports whether an offset lies in one of some parts, in their order.
func within(parts []diag.Cut, offset int) bool {
	i := sort.Search(len(parts), func(i int) bool { return parts[i].End > offset })
	return i < len(parts) && parts[i].Start <= offset
}

var (
	htmlOpen  = []byte("<!--")
	htmlClose = []byte("-->")
)
