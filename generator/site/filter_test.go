package site

import (
	"fmt"
	"testing"

	"portolan/generator/fixture"
)

// A list with few rows has no filters. Pages of a site load the script of lists, and pages that
// stand alone do not.
func TestFilters(t *testing.T) {
	for rows, want := range map[int]string{minFiltered - 1: "", minFiltered: "service ../lists.js"} {
		var n fixture.Notes
		for i := range rows {
			n.Say(t, "mine", fmt.Sprintf("%d/tcp [S%d]", 20+i, i))
		}
		s := siteOf(&n)
		s.assets.Lists = "lists.js"
		p := Page{Root: "../"}
		tcp, _ := s.reg.Named("tcp")
		for place, f := range map[string]*Filter{
			"ports": s.portList(p).Filter, "band": s.band(p, s.reg.Ports()[0].Number.Band()).Filter, "tcp": s.protocol(p, tcp[0]).Filter,
		} {
			got := ""
			if f != nil {
				got = f.Noun + " " + f.Script
			}
			if got != want {
				t.Errorf("%d rows, %s: got %q, want %q", rows, place, got, want)
			}
		}
		if f := s.protocolList(p, s.indexProtocols()).Filter; (f == nil) != (want == "") || f != nil && f.Noun != "protocol" {
			t.Errorf("%d protocols: got %+v", rows, f)
		}
		s.common.Alone = true
		if f := s.portList(p).Filter; f != nil && f.Script != "" {
			t.Errorf("a page that stands alone loads %s", f.Script)
		}
	}
}
