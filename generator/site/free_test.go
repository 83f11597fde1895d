package site

import (
	"fmt"
	"strings"
	"testing"

	"portolan/generator/fixture"
)

func TestFreePage(t *testing.T) {
	var m fixture.Notes
	m.Say(t, "mine", "3000/tcp A", "3002/tcp B", "9000/tcp C")
	m.Say(t, "iana", "1024-2997 D", "3005-9999/tcp E", "10000-65535 F")
	s := siteOf(&m)
	view := s.freePage(s.page("free.html"))
	if got := fmt.Sprintln(view.Near); got != "[{{ports/3000.html 3000} A [3001 2999 2998 3003 3004]} "+
		"{{ports/9000.html 9000} C [3004 3003 3001 2999 2998]}]\n" {
		t.Errorf("near: got %s", got)
	}
	if got := fmt.Sprint(view.Bands); got != "[{{ranges/user-2000.html User 2000–2999} 2 numbers [2998–2999]} "+
		"{{ranges/user-3000.html User 3000–3999} 3 numbers [3001 3003–3004]}]" {
		t.Errorf("bands: got %s", got)
	}
	if got := plain(string(view.Spread)); !strings.HasPrefix(got, "2998 2999 3001 between 3000 A and 3002 B 3003") {
		t.Errorf("spread: got %s", got)
	}
	if got := fmt.Sprintf("%d %s %s", len(view.Left), view.Left[0].Count, view.Left[1].Count); got != "2 64,507 1,024" {
		t.Errorf("left out: got %s", got)
	}
}
