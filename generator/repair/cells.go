package repair

import (
	"bytes"

	"portolan/generator/diag"
	"portolan/generator/markdown"
	"portolan/generator/text"
)

// cells returns the edits that remove spaces at the ends of table cells. If the pipes of
// a table are aligned, they stay aligned. others are edits that are made at the same
// time.
func cells(doc *markdown.Document, others []diag.Fix) []diag.Fix {
	var fixes []diag.Fix
	for t := range text.Tables(doc.Blocks) {
		if g, ok := readGrid(doc.Text.Bytes, t); ok {
			fixes = append(fixes, g.realign(others)...)
			continue
		}
		fixes = cutCells(fixes, doc.Text.Bytes, t.Header)
		for _, row := range t.Rows {
			fixes = cutCells(fixes, doc.Text.Bytes, row.Cells)
		}
	}
	return fixes
}

func cutCells(fixes []diag.Fix, note []byte, row []text.Cell) []diag.Fix {
	for _, c := range row {
		if f := cut(note, c); f.Length > 0 {
			fixes = append(fixes, f)
		}
	}
	return fixes
}

// cut returns the edit that removes the spaces between the text of a cell and the next
// pipe. One space stays if there is a space before the text, or if the text is not
// directly after a pipe. One space also stays after a backslash, because the backslash
// would escape the pipe.
func cut(note []byte, c text.Cell) diag.Fix {
	start := len(bytes.TrimRight(note[:c.Pos], " \t"))
	end := c.End
	if c.Pos == c.End {
		end = start
	}
	blanks := 0
	for end+blanks < len(note) && (note[end+blanks] == ' ' || note[end+blanks] == '\t') {
		blanks++
	}
	if end+blanks == len(note) || note[end+blanks] != '|' {
		return diag.Fix{}
	}
	tight := start > 0 && note[start-1] == '|' && start == c.Pos
	escaping := end > 0 && note[end-1] == '\\'
	keep := 1
	if tight && !escaping {
		keep = 0
	}
	return diag.Fix{Offset: end + keep, Length: blanks - keep}
}
