package registry

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"portolan/generator/port"
)

// Numbers yields each number once, in order, with the services that ServicesAt returns.
func TestNumbersSweepOnce(t *testing.T) {
	reg := sourced(t,
		[]Draft{inState(0, 0, Assigned, "first"), inState(10, 20, Assigned, "wide"), inState(12, 12, Assigned, "inside"),
			inState(15, 30, Assigned, "over"), inState(65_535, 65_535, Assigned, "last")},
		[]Draft{inState(12, 12, Reserved, ""), inState(20, 22, Unassigned, ""), inState(31, 31, Assigned, "next")},
	)
	var shown []string
	next := 0
	for numbers, services := range reg.Numbers(0, port.Max) {
		if int(numbers.First) != next || numbers.Last < numbers.First {
			t.Fatalf("the range %v does not begin at %d", numbers, next)
		}
		next = int(numbers.Last) + 1
		for _, n := range []port.Number{numbers.First, numbers.Last} {
			if want := reg.ServicesAt(n); !sameServices(services, want) {
				t.Errorf("%v has %d services, %d has %d", numbers, len(services), n, len(want))
			}
		}
		shown = append(shown, fmt.Sprint(port.Numbers(numbers.First, numbers.Last), ":", len(services)))
	}
	const want = "0:1 1-9:0 10-11:1 12:3 13-14:1 15-19:2 20:3 21-22:2 23-30:1 31:1 32-65534:0 65535:1"
	if got := strings.Join(shown, " "); got != want || next != 65_536 {
		t.Errorf("the ranges are\n%s, up to %d, want\n%s", got, next-1, want)
	}
}

func sameServices(a, b []*Service) bool {
	return len(a) == len(b) && !slices.ContainsFunc(a, func(s *Service) bool { return !slices.Contains(b, s) })
}

// A sweep can begin and end within ranges, and a caller can stop it.
func TestNumbersWithinBounds(t *testing.T) {
	reg := sourced(t, []Draft{inState(10, 20, Assigned, "a"), inState(15, 40, Assigned, "b")}, nil)
	var got []port.Range
	for numbers := range reg.Numbers(12, 30) {
		got = append(got, numbers)
	}
	want := []port.Range{{First: 12, Last: 14}, {First: 15, Last: 20}, {First: 21, Last: 30}}
	if !slices.Equal(got, want) || want[0].Size() != 3 {
		t.Errorf("the ranges are %v, want %v", got, want)
	}
	for numbers, services := range reg.Numbers(50, 50) {
		if numbers != (port.Range{First: 50, Last: 50}) || services != nil {
			t.Errorf("50: %v %v", numbers, services)
		}
	}
	for range reg.Numbers(0, 100) {
		break
	}
}
