package free

import (
	"fmt"
	"slices"
	"testing"

	"portolan/generator/fixture"
	"portolan/generator/port"
	"portolan/generator/registry"
)

func sample(t *testing.T) *registry.Registry {
	var m fixture.Notes
	m.Say(t, "mine", "2000/tcp A", "2010-2019/udp B")
	m.Say(t, "iana", "2001 !reserved", "2002 !unassigned", "2003-2004/tcp C", "2006 !retired")
	m.Say(t, "systems", "32768-60999 Linux: picks the local port of an outgoing connection",
		"10000-65535 FreeBSD: picks the local port of an outgoing connection", "2005 SELinux: gives it a type")
	return m.Registry()
}

func TestFind(t *testing.T) {
	reg := sample(t)
	for _, tt := range []struct {
		first, last port.Number
		runs        string
		count       Count
	}{
		{2000, 2020, "[{2002 2002} {2005 2005} {2007 2009} {2020 2020}]", Count{None: 6, InUse: 13, Kept: 2}},
		{1000, 1025, "[{1024 1025}]", Count{None: 2, System: 24}},
		{1000, 1005, "[{1000 1005}]", Count{None: 6}},
		{32760, 32770, "[{32760 32767}]", Count{None: 8, Outgoing: 3}},
		{61000, 61001, "[]", Count{Outgoing: 2}},
		{49151, 49153, "[]", Count{Outgoing: 3}},
		{65535, 65535, "[]", Count{Outgoing: 1}},
		{5060, 5062, "[{5062 5062}]", Count{None: 1, Refused: 2}},
		{0, 1, "[]", Count{Refused: 2}},
	} {
		got := Find(reg, tt.first, tt.last)
		if fmt.Sprint(got.Runs) != tt.runs || got.Count != tt.count {
			t.Errorf("%d-%d: got %v %v, want %s %v", tt.first, tt.last, got.Runs, got.Count, tt.runs, tt.count)
		}
	}
}

func TestSpreadAndNear(t *testing.T) {
	set := Find(sample(t), 2000, 2020) // 2002, 2005, 2007, 2008, 2009, 2020
	for _, tt := range []struct {
		got  []port.Number
		want string
	}{
		{set.Spread(1), "[2008]"}, {set.Spread(2), "[2005 2009]"}, {set.Spread(3), "[2005 2008 2020]"},
		{set.Spread(6), "[2002 2005 2007 2008 2009 2020]"}, {set.Spread(9), "[2002 2005 2007 2008 2009 2020]"},
		{set.Spread(0), "[]"},
		{set.Near(2006, 3), "[2007 2005 2008]"}, {set.Near(2008, 2), "[2008 2009]"}, {set.Near(0, 2), "[2002 2005]"},
		{set.Near(65535, 2), "[2020 2009]"}, {set.Near(2014, 99), "[2009 2020 2008 2007 2005 2002]"}, {set.Near(7, 0), "[]"},
	} {
		if fmt.Sprint(tt.got) != tt.want {
			t.Errorf("got %v, want %s", tt.got, tt.want)
		}
	}
}

// The nearest numbers of a long run are found without all its numbers.
func TestNearInLongRuns(t *testing.T) {
	set := Set{Runs: []port.Range{{First: 1024, Last: 32767}}, Count: Count{None: 31744}}
	got := set.Near(8080, 5)
	if !slices.Equal(got, []port.Number{8080, 8081, 8079, 8082, 8078}) {
		t.Errorf("got %v", got)
	}
}
