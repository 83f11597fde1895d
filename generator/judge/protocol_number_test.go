package judge

import (
	"slices"
	"testing"
)

// A transport with its IP protocol number is never kept, whatever the other lines say.
func TestProtocolNumbersAreNotPorts(t *testing.T) {
	line := func(n Range, protocol bool) Claim {
		return Claim{Numbers: []Range{n}, Transport: true, Named: !protocol, ProtocolNumber: protocol}
	}
	tcp, udp := line(Range{First: 6, Last: 6, Stated: true}, true), line(Range{First: 17, Last: 17, Stated: true}, true)
	ssh := line(Range{First: 22, Last: 22, Stated: true}, false)
	if v := Lines(List, 2, []Claim{tcp, udp}, Around{}); v.Accepted() || v.Reason != protocolNumbers {
		t.Errorf("got %+v, want the reason %q", v, protocolNumbers)
	}
	if v := Lines(List, 3, []Claim{tcp, ssh, udp}, Around{}); !slices.Equal(v.Kept, []int{1}) {
		t.Errorf("the lines %v are kept, want only line 1", v.Kept)
	}
}
