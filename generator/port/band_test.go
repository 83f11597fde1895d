package port

import "testing"

func TestEveryNumberIsInOneBand(t *testing.T) {
	next := 0
	for _, b := range Bands() {
		if int(b.First) != next || b.Last < b.First || b.First.Class() != b.Last.Class() {
			t.Errorf("band %+v does not follow %d", b, next-1)
		}
		if want := int(b.Last) - int(b.First) + 1; b.Size() != want {
			t.Errorf("band %+v has %d numbers, want %d", b, b.Size(), want)
		}
		for n := int(b.First); n <= int(b.Last); n++ {
			if got := Number(n).Band(); got != b {
				t.Fatalf("%d is in %+v, want %+v", n, got, b)
			}
		}
		next = int(b.Last) + 1
	}
	if next != 65536 {
		t.Errorf("the bands end at %d", next-1)
	}
}

// The ids of bands are part of page addresses, so they must not change.
func TestBandsOfNumbers(t *testing.T) {
	for n, want := range map[Number]struct {
		id          string
		first, last Number
	}{
		0:     {"system", 0, 1023},
		1023:  {"system", 0, 1023},
		1024:  {"user-1024", 1024, 1999},
		1999:  {"user-1024", 1024, 1999},
		2000:  {"user-2000", 2000, 2999},
		10500: {"user-10000", 10000, 10999},
		48999: {"user-48000", 48000, 48999},
		49151: {"user-49000", 49000, 49151},
		49152: {"dynamic", 49152, 65535},
		65535: {"dynamic", 49152, 65535},
	} {
		if got := n.Band(); got.ID() != want.id || got != (Band{want.first, want.last}) {
			t.Errorf("%d is in %s %+v, want %+v", n, got.ID(), got, want)
		}
	}
	ids := map[string]bool{}
	for _, b := range Bands() {
		ids[b.ID()] = true
	}
	if len(ids) != 51 || len(Bands()) != 51 {
		t.Errorf("%d bands have %d ids, want 51", len(Bands()), len(ids))
	}
}
