package registry

import (
	"testing"
)

func TestBlocksHoldEveryNumberOnce(t *testing.T) {
	next := 0
	for _, b := range Blocks() {
		if int(b.First) != next || b.Last < b.First || b.First.Class() != b.Last.Class() {
			t.Errorf("block %+v does not follow %d", b, next-1)
		}
		for _, n := range []Number{b.First, b.First + Number(b.Size()/2), b.Last} {
			if n.Block() != b {
				t.Errorf("%d is in %+v, want %+v", n, n.Block(), b)
			}
		}
		next = int(b.Last) + 1
	}
	if next != 65536 {
		t.Errorf("the blocks end at %d", next-1)
	}
	for n, want := range map[Number]string{0: "system", 1023: "system", 1024: "user-1024", 1999: "user-1024", 2000: "user-2000", 49151: "user-49000", 49152: "dynamic"} {
		if got := n.Block().ID(); got != want {
			t.Errorf("%d is in %s, want %s", n, got, want)
		}
	}
}
