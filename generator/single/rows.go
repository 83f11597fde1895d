package single

import (
	"fmt"
	"regexp"
	"strings"
)

// rows replaces rows of tables and items of lists that an earlier page of a pack has. A page
// lists its neighbours, and topics list ports, so the same row occurs on many pages.
type rows struct {
	// first contains the first place of each row.
	first map[string]place
}

// place is the place of a row: the number of a page in its pack, and of a row on this page.
// Rows that were replaced do not count.
type place struct{ page, row int }

// rowMark begins a replaced row: <row id="3.5"> is row 5 of page 3. No page has this element.
const rowMark = `<row id="`

// wholeRow matches a row or an item. pack.js has the same expression.
var wholeRow = regexp.MustCompile(`<(?:tr|li)[ >](?s:.*?)</(?:tr|li)>`)

// minRow is the length of the shortest row that is replaced, in bytes. A shorter row needs
// less space as text.
const minRow = 40

// replace returns the content of a page in which known rows are replaced.
func (r *rows) replace(page int, content string) string {
	kept := 0
	return wholeRow.ReplaceAllStringFunc(content, func(row string) string {
		at, ok := r.first[row]
		if ok && at.page < page && len(row) >= minRow {
			return fmt.Sprintf(`%s%d.%d">`, rowMark, at.page, at.row)
		}
		if !ok {
			r.first[row] = place{page, kept}
		}
		kept++
		return row
	})
}

// hasRowMark reports whether the content of a page looks like a replaced row.
func hasRowMark(content string) bool { return strings.Contains(content, rowMark) }
