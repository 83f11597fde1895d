package chart

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"
	"testing"

	"portolan/generator/fixture"
	"portolan/generator/port"
	"portolan/generator/registry"
)

// someNumbers returns a registry with numbers of each kind: 0 is in notes and a registry, 1
// in common use and a registry, 2 is registered, 3 reserved, 4 retired, 5 to 7 are listed
// as unassigned, and 65530 to 65531 is a range.
func someNumbers(t *testing.T) *registry.Registry {
	t.Helper()
	var n fixture.Notes
	n.Say(t, "mine", "0/tcp A")
	n.Say(t, "common", "1/tcp C")
	n.Say(t, "iana", "0/tcp A", "1/tcp B", "2/tcp B", "3 !reserved", "4 !retired D", "5-7 !unassigned", "65530-65531/tcp Y", "65535/tcp Z")
	return n.Registry()
}

func TestKinds(t *testing.T) {
	reg := someNumbers(t)
	for n, want := range map[port.Number]Kind{0: Noted, 1: Common, 2: Registered, 3: Kept, 4: Kept, 5: Free, 7: Free, 8: Free} {
		for numbers, services := range reg.Numbers(n, n) {
			if got := KindOf(services); got != want || numbers != (port.Range{First: n, Last: n}) {
				t.Errorf("%v is %s, want %s", numbers, got.ID(), want.ID())
			}
		}
	}
	all := CountIn(reg, 0, port.Max)
	if want := (Count{Free: 65_528, Kept: 2, Registered: 4, Common: 1, Noted: 1}); all != want || all.InUse() != 6 {
		t.Errorf("the counts are %v, want %v", all, want)
	}
	if part := CountIn(reg, 1, 6); part != (Count{Free: 2, Kept: 2, Registered: 1, Common: 1}) {
		t.Errorf("the counts of 1 to 6 are %v", part)
	}
}

func TestOutlines(t *testing.T) {
	for r, want := range map[port.Range]string{
		{First: 0, Last: 0}:           "M0 0h1v1h-1z",
		{First: 0, Last: 1}:           "M0 0h2v1h-2z",
		{First: 0, Last: 2}:           "M0 0h2v2h-1v-1h-1z",
		{First: 0, Last: 1023}:        "M0 0h32v32h-32z",
		{First: 49_152, Last: 65_535}: "M128 127v-127h128v128h-128z",
	} {
		if got := Outline(r); got != want {
			t.Errorf("the outline of %v is %s, want %s", r, got, want)
		}
	}
}

var line = regexp.MustCompile(`M(\d+) (\d+)\.5h(\d+)`)

// The picture is valid XML. Its lines have each number that is not free once, in the class of
// its kind.
func TestPictureHasEachNumber(t *testing.T) {
	source := Picture(someNumbers(t), ".sea{fill:red}")
	got := map[port.Number]string{}
	d := xml.NewDecoder(strings.NewReader(source))
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		e, ok := token.(xml.StartElement)
		if !ok || e.Name.Local != "path" {
			continue
		}
		for _, m := range line.FindAllStringSubmatch(e.Attr[1].Value, -1) {
			var x, y, length int
			if _, err := fmt.Sscan(m[1], &x); err != nil {
				t.Fatal(err)
			}
			if _, err := fmt.Sscan(m[2]+" "+m[3], &y, &length); err != nil {
				t.Fatal(err)
			}
			for i := range length {
				got[NumberAt(Point{x + i, y})] += e.Attr[0].Value
			}
		}
	}
	want := map[port.Number]string{
		0: "noted", 1: "common", 2: "registered", 3: "kept", 4: "kept", 65535: "registered",
		65530: "registered range", 65531: "registered range",
	}
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("the picture has %v, want %v", got, want)
	}
	if marks := strings.Count(source, "h.4"); marks != 83 {
		t.Errorf("%d marks of numbers that browsers refuse, want 83", marks)
	}
}
