package repair

import (
	"bytes"
	"slices"
	"strings"
	"unicode/utf8"

	"portolan/generator/diag"
	"portolan/generator/text"
)

// grid is a table with aligned pipes. The pipes of a few lines may not be aligned.
type grid struct {
	note    []byte
	align   []text.Align
	measure func(string) int
	lines   []gridLine
	widths  []int // the column widths of the lines whose pipes are aligned
}

// gridLine is one line of a table.
type gridLine struct {
	pipes  []int // the offsets of the pipes before, between and after the cells
	dashes bool  // whether the line is the delimiter row, such as |-|-|
}

// readGrid returns the grid of a table. It returns false if the pipes are not aligned in
// at least three quarters of the lines. It measures cells in two ways: by width in a
// terminal, and by number of characters. It uses the way in which more lines are aligned.
func readGrid(note []byte, t text.Table) (grid, bool) {
	lines := gridLines(note, t)
	if len(lines) < 3 {
		return grid{}, false
	}
	best, most := grid{}, 0
	for _, measure := range []func(string) int{diag.Width, utf8.RuneCountInString} {
		g, same := grid{note: note, align: t.Align, measure: measure, lines: lines}, 0
		if g.widths, same = g.usual(); same > most {
			best, most = g, same
		}
	}
	return best, most > 0
}

// gridLines returns the lines of a table. It leaves out lines without a pipe on both
// sides of each cell. If the header line is such a line, gridLines returns nil.
func gridLines(note []byte, t text.Table) []gridLine {
	var lines []gridLine
	add := func(cells []text.Cell) bool {
		pipes, ok := pipesOf(note, cells)
		if ok {
			lines = append(lines, gridLine{pipes: pipes})
		}
		return ok
	}
	if len(t.Header) == 0 || !add(t.Header) {
		return nil
	}
	if dashes := dashesBelow(note, t.Header[0].Pos); len(dashes) == len(t.Header)+1 {
		lines = append(lines, gridLine{pipes: dashes, dashes: true})
	}
	for _, row := range t.Rows {
		add(row.Cells)
	}
	return lines
}

// pipesOf returns the offsets of the pipes around the cells of a row. It returns false if
// one of these pipes is missing.
func pipesOf(note []byte, cells []text.Cell) ([]int, bool) {
	var pipes []int
	for i, c := range cells {
		start := len(bytes.TrimRight(note[:c.Pos], " \t"))
		end := max(c.End, start)
		end += len(note[end:]) - len(bytes.TrimLeft(note[end:], " \t"))
		if start == 0 || note[start-1] != '|' || end == len(note) || note[end] != '|' || i > 0 && pipes[i] != start-1 {
			return nil, false
		}
		if i == 0 {
			pipes = append(pipes, start-1)
		}
		pipes = append(pipes, end)
	}
	return pipes, true
}

// dashesBelow returns the offsets of the pipes in the delimiter row of a table, which is
// the line below the header. offset is an offset in the header line. It returns nil if a
// cell has no dash, as in |||-|, because such a row has no dashes to add to.
func dashesBelow(note []byte, offset int) []int {
	n := bytes.IndexByte(note[offset:], '\n')
	if n < 0 {
		return nil
	}
	start := offset + n + 1
	line, _, _ := bytes.Cut(note[start:], []byte("\n"))
	var pipes []int
	for i, b := range line {
		if b != '|' {
			continue
		}
		if n := len(pipes); n > 0 && bytes.IndexByte(note[pipes[n-1]:start+i], '-') < 0 {
			return nil
		}
		pipes = append(pipes, start+i)
	}
	return pipes
}

// cell returns the text of cell i of a line, between its two pipes.
func (g grid) cell(l gridLine, i int) string { return string(g.note[l.pipes[i]+1 : l.pipes[i+1]]) }

func (g grid) widthsOf(l gridLine) []int {
	widths := make([]int, len(l.pipes)-1)
	for i := range widths {
		widths[i] = g.measure(g.cell(l, i))
	}
	return widths
}

// usual returns the column widths that at least three quarters of the lines have. same is
// how many lines have them. If there are no such widths, usual returns nil and 0.
func (g grid) usual() (widths []int, same int) {
	for i, l := range g.lines {
		widths, same = g.widthsOf(l), 0
		for _, other := range g.lines {
			if slices.Equal(widths, g.widthsOf(other)) {
				same++
			}
		}
		if 4*same >= 3*len(g.lines) {
			return widths, same
		}
		if 4*(i+1) > len(g.lines) {
			// Fewer than three quarters of the lines remain, and these lines alone are not enough.
			break
		}
	}
	return nil, 0
}

// realign returns the edits that align all pipes of the table. others are edits that are
// made at the same time, and that may change the width of cells.
func (g grid) realign(others []diag.Fix) []diag.Fix {
	widths := slices.Clone(g.widths)
	for _, l := range g.lines {
		for i := range widths {
			if !l.dashes {
				widths[i] = max(widths[i], g.need(l, i, others))
			}
		}
	}
	var fixes []diag.Fix
	for _, l := range g.lines {
		for i, want := range widths {
			if more := want - g.measure(g.cell(l, i)) - g.growth(l, i, others); more != 0 {
				fixes = append(fixes, g.widen(l, i, more))
			}
		}
	}
	return fixes
}

// growth returns by how many characters the edits in others make cell i of a line wider.
// The result is negative if they make it narrower.
func (g grid) growth(l gridLine, i int, others []diag.Fix) int {
	n := 0
	for _, f := range others {
		if l.pipes[i] < f.Offset && f.Offset+f.Length <= l.pipes[i+1] {
			n += g.measure(f.New) - g.measure(string(g.note[f.Offset:f.Offset+f.Length]))
		}
	}
	return n
}

// need returns the minimum width of cell i of a line, after the edits in others. It
// includes one space after the text if there is a space before the text. It also includes
// one space after a backslash, because the backslash would escape the pipe.
func (g grid) need(l gridLine, i int, others []diag.Fix) int {
	cell := g.cell(l, i)
	words := strings.TrimRight(cell, " \t")
	// In a column aligned to the right, one of the spaces before the text remains.
	if g.right(i) {
		words = words[max(leadingBlanks(words)-1, 0):]
	}
	n := g.measure(words) + g.growth(l, i, others)
	if words != "" && (words[0] == ' ' || strings.HasSuffix(words, `\`)) {
		n++
	}
	return n
}

// right reports whether a column is aligned to the right.
func (g grid) right(i int) bool { return i < len(g.align) && g.align[i] == text.AlignRight }

func leadingBlanks(cell string) int { return len(cell) - len(strings.TrimLeft(cell, " ")) }

// widen returns the edit that makes cell i of a line wider by count characters, or
// narrower if count is negative. In the delimiter row it adds or removes dashes. In other
// rows it adds or removes spaces after the text, or before the text if the column is
// aligned to the right.
func (g grid) widen(l gridLine, i, count int) diag.Fix {
	cell, start := g.cell(l, i), l.pipes[i]+1
	at, sign := len(strings.TrimRight(cell, " \t")), " "
	switch {
	case l.dashes:
		at, sign = strings.IndexByte(cell, '-'), "-"
		count = max(count, 1-strings.Count(cell, "-"))
	case g.right(i) && (count > 0 || leadingBlanks(cell) > -count):
		at = 0
	}
	if count > 0 {
		return diag.Fix{Offset: start + at, New: strings.Repeat(sign, count)}
	}
	return diag.Fix{Offset: start + at, Length: -count}
}
