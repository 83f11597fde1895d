// Package chart draws all port numbers on one square chart. The numbers follow a Hilbert
// curve, so numbers that are near each other are near each other on the chart, and a
// range of numbers is one area.
package chart

import "portolan/generator/port"

// Side is the number of squares on each side of the chart. Each number has one square.
const Side = 256

// Point is the position of a square: the distance from the left and from the top.
type Point struct{ X, Y int }

// PointOf returns the position of a number. The curve begins at the top left and ends at the
// top right. Each quarter of the numbers is a quarter of the chart: top left, bottom left,
// bottom right, top right.
func PointOf(n port.Number) Point {
	var p Point
	for side, rest := 1, int(n); side < Side; side, rest = 2*side, rest/4 {
		right := rest >> 1 & 1
		down := (rest ^ right) & 1
		p = turned(p, side, right, down)
		p.X, p.Y = p.X+side*right, p.Y+side*down
	}
	return p
}

// NumberAt returns the number at a position. It is the inverse of PointOf. The position
// must be on the chart.
func NumberAt(p Point) port.Number {
	n := 0
	for side := Side / 2; side > 0; side /= 2 {
		right, down := p.X/side&1, p.Y/side&1
		n += side * side * (3*right ^ down)
		p = turned(Point{p.X % side, p.Y % side}, side, right, down)
	}
	return port.Number(n)
}

// turned turns the curve in a quarter of a square, so that it begins and ends next to the
// curves in the other quarters. side is the side of the quarter. right and down are 1 if
// the quarter is the right or the lower one.
func turned(p Point, side, right, down int) Point {
	if down == 1 {
		return p
	}
	if right == 1 {
		p = Point{side - 1 - p.X, side - 1 - p.Y}
	}
	return Point{p.Y, p.X}
}
