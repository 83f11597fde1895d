package chart

import (
	"fmt"
	"slices"
	"strings"

	"portolan/generator/port"
	"portolan/generator/registry"
)

// Picture returns the chart of a registry as an SVG file. style is its style sheet. It has
// a class for each kind of number (Kind.ID), and these classes:
//
//	sea       the water: all free numbers
//	range     numbers of a kind that are only on ranges
//	dynamic   the area of dynamic ports
//	rhumb     lines of a sea chart, without a meaning
//	refused   small marks on the numbers that browsers refuse
//	frame     the borders between system, user and dynamic ports
func Picture(reg *registry.Registry, style string) string {
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %[1]d"><style>%s</style>`, Side, style)
	fmt.Fprintf(&b, `<path class="sea" d="M0 0h%dv%[1]dh-%[1]dz"/>`, Side)
	fmt.Fprintf(&b, `<path class="dynamic" d="%s"/>`, Outline(boundsOf(port.Dynamic)))
	fmt.Fprintf(&b, `<path class="rhumb" d="%s"/>`, rhumbs())
	land := squaresOf(reg)
	for _, k := range Kinds() {
		if k == Free {
			continue
		}
		for _, s := range []square{{k, true}, {k, false}} {
			if d := land.rows(s); d != "" {
				fmt.Fprintf(&b, `<path class="%s" d="%s"/>`, s.class(), d)
			}
		}
	}
	fmt.Fprintf(&b, `<path class="refused" d="%s"/>`, refused())
	fmt.Fprintf(&b, `<path class="frame" d="%s%s"/></svg>`+"\n", Outline(boundsOf(port.System)), Outline(boundsOf(port.Dynamic)))
	return b.String()
}

func boundsOf(c port.Class) port.Range {
	first, last := c.Bounds()
	return port.Range{First: first, Last: last}
}

// square is the look of a number: its kind, and whether it is only on ranges. Such numbers
// are paler, because a range of thousands of numbers says little about each of them.
type square struct {
	kind    Kind
	inRange bool
}

func (s square) class() string {
	if s.inRange {
		return s.kind.ID() + " range"
	}
	return s.kind.ID()
}

// squares contains all squares, by row and column.
type squares [Side][Side]square

func squaresOf(reg *registry.Registry) *squares {
	var all squares
	for numbers, services := range reg.Numbers(0, port.Max) {
		s := square{KindOf(services), !slices.ContainsFunc(services, (*registry.Service).Single)}
		for i := range numbers.Size() {
			p := PointOf(numbers.First + port.Number(i))
			all[p.Y][p.X] = s
		}
	}
	return &all
}

// rows returns all squares with one look as lines through their centres, each as long as
// possible. Such a line is shorter to write than an area.
func (s *squares) rows(look square) string {
	var b strings.Builder
	for y, row := range s {
		for x := 0; x < Side; x++ {
			start := x
			for x < Side && row[x] == look {
				x++
			}
			if x > start {
				fmt.Fprintf(&b, "M%d %d.5h%d", start, y, x-start)
			}
		}
	}
	return b.String()
}

// refused returns a dot in the centre of each number that browsers refuse.
func refused() string {
	var b strings.Builder
	for n := range int(port.Max) + 1 {
		if port.Number(n).RefusedByBrowsers() {
			p := PointOf(port.Number(n))
			fmt.Fprintf(&b, "M%d.3 %d.5h.4", p.X, p.Y)
		}
	}
	return b.String()
}

// rhumbs returns the lines from the centres of two compass roses in sixteen directions,
// as on old sea charts.
func rhumbs() string {
	var b strings.Builder
	for _, rose := range []Point{{192, 64}, {128, 192}} {
		for _, d := range []Point{{4, 0}, {0, 4}, {4, 4}, {4, -4}, {5, 2}, {5, -2}, {2, 5}, {2, -5}} {
			fmt.Fprintf(&b, "M%d %dL%d %d", rose.X-80*d.X, rose.Y-80*d.Y, rose.X+80*d.X, rose.Y+80*d.Y)
		}
	}
	return b.String()
}
