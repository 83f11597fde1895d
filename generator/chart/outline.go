package chart

import (
	"fmt"
	"strings"

	"portolan/generator/port"
)

// Outline returns the outline of the area of a range, as the data of an SVG path. One
// square has the size 1: the outline of the number 0 is "M0 0h1v1h-1z".
func Outline(r port.Range) string {
	sides := sidesOf(r)
	var b strings.Builder
	for n := int(r.First); n <= int(r.Last); n++ {
		for from := PointOf(port.Number(n)); len(sides[from]) > 0; {
			sides.trace(&b, from)
		}
	}
	return b.String()
}

// sides are the sides of squares between an area and its surroundings, by their start. A
// side leads to the next corner with the area on its right hand. Two sides start at a
// corner where two squares of the area touch diagonally.
type sides map[Point][]Point

func sidesOf(r port.Range) sides {
	all := sides{}
	for n := int(r.First); n <= int(r.Last); n++ {
		p := PointOf(port.Number(n))
		corners := [...]Point{p, {p.X + 1, p.Y}, {p.X + 1, p.Y + 1}, {p.X, p.Y + 1}}
		for i, next := range [...]Point{{p.X, p.Y - 1}, {p.X + 1, p.Y}, {p.X, p.Y + 1}, {p.X - 1, p.Y}} {
			if !within(r, next) {
				all[corners[i]] = append(all[corners[i]], corners[(i+1)%4])
			}
		}
	}
	return all
}

// within reports whether the number at a position is in a range. It returns false outside
// of the chart.
func within(r port.Range, p Point) bool {
	if p.X < 0 || p.Y < 0 || p.X >= Side || p.Y >= Side {
		return false
	}
	n := NumberAt(p)
	return r.First <= n && n <= r.Last
}

// trace removes the sides of one closed line and writes the line. The last side is not
// written: the command z draws it.
func (s sides) trace(b *strings.Builder, start Point) {
	fmt.Fprintf(b, "M%d %d", start.X, start.Y)
	var line Point // from the last corner that is written to the present one
	write := func() {
		if line.X != 0 {
			fmt.Fprintf(b, "h%d", line.X)
		}
		if line.Y != 0 {
			fmt.Fprintf(b, "v%d", line.Y)
		}
		line = Point{}
	}
	for at := start; ; {
		to := s[at][0]
		s[at] = s[at][1:]
		if line.X != 0 && to.Y != at.Y || line.Y != 0 && to.X != at.X {
			write()
		}
		line.X, line.Y = line.X+to.X-at.X, line.Y+to.Y-at.Y
		if at = to; at == start {
			b.WriteByte('z')
			return
		}
	}
}
