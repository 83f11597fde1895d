package site

import (
	"fmt"
	"strings"
	"testing"

	"portolan/generator/fixture"
	"portolan/generator/port"
	"portolan/generator/registry"
)

// The page of a port or range shows the remarks on it, the narrowest first, with place,
// day, references and other columns.
func TestRemarksOfPortPages(t *testing.T) {
	var n fixture.Notes
	n.Say(t, "mine", "22/tcp [SSH]", "30-40/tcp [X]")
	firewall := fixture.Draft(t, "22/tcp Firewall: drops <it>")
	firewall.References = []registry.Reference{{Title: "Rules", URL: "https://fw.example/1"}}
	firewall.Extra = []registry.Field{{Name: "Owner", Value: "net"}, {Name: "Checked", Value: "2026-11-30"}}
	n.Say(t, "systems", "0-1023 Linux: asks for a privilege")
	n.Add("systems", firewall)
	n.Say(t, "systems", "40-50 Windows: c")
	s := siteOf(&n)
	remarks := s.port(Page{Root: "../"}, s.reg.Port(22)).Remarks
	want := "22 tcp Firewall drops &lt;it&gt; Owner: net Rules systems.md:5 as of 2026-11-30 " +
		"0–1023 Linux asks for a privilege systems.md:4 as of 2026-01-02"
	if got := plain(string(remarks.Rows)); got != want {
		t.Errorf("port 22:\n%s\nwant\n%s", got, want)
	}
	for _, link := range []string{
		`<a class="src system" href="../notes/systems.html#_l5"`, `<a href="https://fw.example/1">`,
	} {
		if !strings.Contains(string(remarks.Rows), link) {
			t.Errorf("no %s in %s", link, remarks.Rows)
		}
	}
	inRange := s.portRange(Page{}, s.reg.Range(30, 40)).Remarks
	if got := strings.Count(string(inRange.Rows), "<tr>"); got != 2 || inRange.Heading == remarks.Heading {
		t.Errorf("the range has %d remarks below %q", got, inRange.Heading)
	}
}

// The page of a band shows the remarks on numbers and ranges without a page of their own.
func TestRemarksOfBandPages(t *testing.T) {
	var n fixture.Notes
	n.Say(t, "mine", "3000/tcp [A]", "3100-3200/tcp [B]")
	n.Say(t, "systems", "3000 S: a", "3001 S: b", "3100-3200 S: c", "3150-4500 S: d", "5000 S: e")
	s := siteOf(&n)
	for first, want := range map[port.Number]string{3000: "b d", 4000: "d", 5000: "e", 6000: ""} {
		remarks := s.band(Page{}, first.Band()).Remarks
		var got []string
		for word := range strings.FieldsSeq(plain(string(remarks.Rows))) {
			if len(word) == 1 && word != "S" {
				got = append(got, word)
			}
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("band %d has the remarks %q, want %q", first, s, want)
		}
	}
}

// A page shows at most 40 remarks, and says how many it leaves out.
func TestManyRemarks(t *testing.T) {
	var n fixture.Notes
	n.Say(t, "mine", "22/tcp [SSH]")
	for i := range 42 {
		n.Say(t, "systems", fmt.Sprintf("22 S%d: x", i))
	}
	s := siteOf(&n)
	remarks := s.port(Page{}, s.reg.Port(22)).Remarks
	checkShown(t, "remarks", shown{strings.Count(string(remarks.Rows), "<tr>"), remarks.More}, shown{40, "2"})
}
