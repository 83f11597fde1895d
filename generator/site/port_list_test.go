package site

import (
	"strings"
	"testing"

	"portolan/generator/fixture"
)

// An item of a short list has the number, the name and the transports as text. Attributes contain
// the other values for filters.
func TestShortItems(t *testing.T) {
	var n fixture.Notes
	n.Note("mine").TopicNames = []string{"Mail", "Remote access"}
	n.Say(t, "mine", "25/tcp+udp [SMTP]", "26 Plain & simple", "27-28/tcp !deprecated Old")
	n.Say(t, "iana", "25/tcp [SMTP]")
	s := siteOf(&n)
	got := string(s.shortItems("../", s.reg.Services()))
	want := `<li><a href="../ports/25.html">25</a> SMTP <i data-by="Notes|IANA" data-topic="mail remote-access">tcp udp</i></li>` +
		`<li><a href="../ports/26.html">26</a> Plain &amp; simple <i data-by="Notes" data-topic="mail remote-access">not stated</i></li>` +
		`<li><a href="../ranges/27-28.html">27–28</a> Old <span class="badge">deprecated</span> ` +
		`<i data-by="Notes" data-topic="mail remote-access" data-state="deprecated">tcp</i></li>`
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	rows := string(s.listRows("../", s.reg.Services()[2:]))
	if want := `<td class="for" data-topic="mail remote-access" data-state="deprecated">`; !strings.Contains(rows, want) {
		t.Errorf("the row has no %s:\n%s", want, rows)
	}
}
