package chart

import (
	"testing"

	"portolan/generator/port"
)

// Each number has its own square, next to the squares of the numbers before and after it.
func TestCurveVisitsEachSquareOnce(t *testing.T) {
	seen := map[Point]bool{}
	before := Point{-1, 0}
	for i := range int(port.Max) + 1 {
		n := port.Number(i)
		p := PointOf(n)
		if p.X < 0 || p.Y < 0 || p.X >= Side || p.Y >= Side || seen[p] {
			t.Fatalf("%d is at %v, which is outside or taken", n, p)
		}
		if d := (p.X-before.X)*(p.X-before.X) + (p.Y-before.Y)*(p.Y-before.Y); d != 1 {
			t.Fatalf("%d is at %v, %d is at %v", n-1, before, n, p)
		}
		if back := NumberAt(p); back != n {
			t.Fatalf("%d is at %v, where %d is found", n, p, back)
		}
		seen[p], before = true, p
	}
}

// The texts about the chart name these places.
func TestPlacesOnTheChart(t *testing.T) {
	for n, want := range map[port.Number]Point{
		0: {0, 0}, 1023: {0, 31}, 16383: {0, 127}, 16384: {0, 128}, 32767: {127, 128}, 32768: {128, 128},
		49151: {255, 128}, 49152: {255, 127}, 65535: {255, 0},
	} {
		if got := PointOf(n); got != want {
			t.Errorf("%d is at %v, want %v", n, got, want)
		}
	}
	for n := range port.Number(1024) {
		if p := PointOf(n); p.X > 31 || p.Y > 31 {
			t.Errorf("the system port %d is at %v, outside of the square at the top left", n, p)
		}
	}
}
