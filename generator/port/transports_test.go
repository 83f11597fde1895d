package port

import (
	"fmt"
	"slices"
	"testing"
)

func ExampleTransports_IDs() {
	fmt.Println((UDP | TCP).IDs(), Transports(0).IDs())
	// Output: [tcp udp] []
}

func TestTransports(t *testing.T) {
	want := []struct {
		one      Transports
		id, name string
	}{
		{TCP, "tcp", "Transmission Control Protocol"},
		{UDP, "udp", "User Datagram Protocol"},
		{SCTP, "sctp", "Stream Control Transmission Protocol"},
		{DCCP, "dccp", "Datagram Congestion Control Protocol"},
	}
	ids := AllTransports.IDs()
	each := slices.Collect(AllTransports.Each())
	if len(ids) != len(want) || len(each) != len(want) {
		t.Fatalf("there are %v and %v, want %d", ids, each, len(want))
	}
	for i, w := range want {
		if ids[i] != w.id || each[i] != w.one || w.one.Name() != w.name {
			t.Errorf("transport %d is %s, %d, %q, want %v", i, ids[i], each[i], w.one.Name(), w)
		}
		if got := w.one.IDs(); !slices.Equal(got, []string{w.id}) {
			t.Errorf("%s has the ids %v", w.id, got)
		}
	}
}

func TestParseTransport(t *testing.T) {
	for in, want := range map[string]Transports{
		"tcp": TCP, "TCP": TCP, "Udp": UDP, "sctp": SCTP, "SCTP": SCTP, "dccp": DCCP,
		"": 0, "tcp ": 0, "tcp/udp": 0, "both": 0, "tcp6": 0, "icmp": 0,
	} {
		if got, ok := ParseTransport(in); got != want || ok != (want != 0) {
			t.Errorf("ParseTransport(%q) = %d, %v, want %d", in, got, ok, want)
		}
	}
}

func TestSetsOfTransports(t *testing.T) {
	none := Transports(0)
	stated := map[Transports]bool{none: false, TCP: true, UDP: true, DCCP: true, TCP | UDP: true, AllTransports: true}
	for set, want := range stated {
		if set.Stated() != want {
			t.Errorf("%v.Stated() = %v, want %v", set.IDs(), !want, want)
		}
	}
	if ids := none.IDs(); ids == nil || len(ids) != 0 {
		t.Errorf("the empty set has the ids %#v, want an empty slice", ids)
	}
	if got := slices.Collect((DCCP | UDP).Each()); !slices.Equal(got, []Transports{UDP, DCCP}) {
		t.Errorf("(DCCP | UDP).Each() yields %v", got)
	}
	for range none.Each() {
		t.Error("the empty set yields a transport")
	}
	for range AllTransports.Each() {
		// The iterator must stop after break without a panic.
		break
	}
	if none.Name() != "" || (TCP|UDP).Name() != "" {
		t.Error("an empty set or a set of several transports has a name")
	}
}

func TestProtocolNumbers(t *testing.T) {
	for set, want := range map[Transports]Number{TCP: 6, UDP: 17, SCTP: 132, DCCP: 33} {
		for _, n := range []Number{0, 6, 17, 33, 132} {
			if got := set.IsProtocolNumber(n); got != (n == want) {
				t.Errorf("%v: IsProtocolNumber(%d) is %t", set.IDs(), n, got)
			}
		}
	}
	if Transports(0).IsProtocolNumber(0) || (TCP | UDP).IsProtocolNumber(6) {
		t.Error("a set without exactly one transport has a protocol number")
	}
}
