package site

import (
	"strings"
	"testing"

	"portolan/generator/fixture"
	"portolan/generator/port"
	"portolan/generator/urls"
)

// flat is a scheme with all ports on one page: all.html#22.
type flat struct{ urls.Folders }

func (flat) Port(n port.Number) string { return "all.html#" + port.Numbers(n, n) }

// All links to pages use the addresses that the scheme returns.
func TestPagesFollowTheScheme(t *testing.T) {
	var n fixture.Notes
	n.Say(t, "mine", "22/tcp [SSH]", "23/tcp [Telnet]")
	s := siteOf(&n)
	s.pages = flat{}
	if got := s.pageOf(22, 22); got != "all.html#22" {
		t.Errorf("page of 22: got %s", got)
	}
	near := s.neighbours("", 22)
	for _, one := range near {
		if !strings.HasPrefix(one.URL, "all.html#") {
			t.Errorf("%s links to %s", one.Number, one.URL)
		}
	}
	if len(near) == 0 {
		t.Error("port 22 has no neighbours")
	}
}
