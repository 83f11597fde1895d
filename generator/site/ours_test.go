package site

import (
	"fmt"
	"strings"
	"testing"

	"portolan/generator/fixture"
)

// The home page of a mixed site shows the services of the user, and counts what is included.
func TestOurServices(t *testing.T) {
	var n fixture.Notes
	n.Say(t, "iana", "1/tcp A", "22/tcp [ssh]") // the fixture's registry is a note of the user
	n.Say(t, "ours", "22/tcp [SSH]", "25/tcp [SMTP]", "24 !reserved")
	n.Say(t, "mine", "22/tcp [SSH]", "8443/tcp Billing", "9 !reserved")
	s := siteOf(&n)
	view := s.home(Page{})
	if view.Ours == nil || view.Services != "" {
		t.Fatalf("ours: %+v, services: %q", view.Ours, view.Services)
	}
	if len(view.Try) != 2 || view.Try[0].Text != "8443" || view.Try[1].Text != "SSH" {
		t.Errorf("searches: %+v", view.Try)
	}
	rows := plain(string(view.Ours.Rows))
	if !strings.Contains(rows, "22 ") || !strings.Contains(rows, "8443 ") || strings.Contains(rows, "25 ") ||
		strings.Count(string(view.Ours.Rows), "<tr>") != 2 || view.Ours.More != nil {
		t.Errorf("got %s", rows)
	}
	if got := fmt.Sprint(view.Ours.Included); strings.Count(got, "services") != 1 || !strings.Contains(got, "2 services") {
		t.Errorf("included: %s", got)
	}
	if got := string(view.Ours.Rows); strings.Count(got, `data-from="ours"`) != 2 {
		t.Errorf("rows without an origin: %s", got)
	}
	if got := string(s.listRows("", s.reg.ServicesAt(25))); strings.Contains(got, "data-from") {
		t.Errorf("an included row has an origin: %s", got)
	}
	for i := range maxHomeServices {
		n.Say(t, "more", fmt.Sprintf("%d/tcp S%d", 5000+i, i))
	}
	if more := siteOf(&n).home(Page{}).Ours.More; more == nil || more.URL != "ports/index.html?from=ours" ||
		!strings.Contains(more.Text, "22 services") {
		t.Errorf("more: %+v", more)
	}
}

// A site without bundled notes, or without services of the user, has one list.
func TestOneOrigin(t *testing.T) {
	var own, bundled fixture.Notes
	own.Say(t, "mine", "22/tcp [SSH]")
	own.Say(t, "iana", "1/tcp A")
	bundled.Say(t, "ours", "22/tcp [SSH]")
	bundled.Note("mine")
	for name, n := range map[string]*fixture.Notes{"own": &own, "bundled": &bundled} {
		s := siteOf(n)
		view := s.home(Page{})
		if view.Ours != nil || view.Services == "" || strings.Contains(string(view.Services), "data-from") {
			t.Errorf("%s: ours %+v, services %s", name, view.Ours, view.Services)
		}
	}
}
