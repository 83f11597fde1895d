package markdown

import (
	"sort"

	"portolan/generator/diag"
)

// commentScan searches a note for HTML comments.
type commentScan struct {
	src   *diag.Text
	diags *diag.List
	// open is set after a comment without an end has been reported.
	open bool
	// blind is set if code and html are not known. Then comments in code are removed, too.
	blind bool
	// code and html are the ranges that goldmark reads as code and as raw HTML, sorted by
	// offset.
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
