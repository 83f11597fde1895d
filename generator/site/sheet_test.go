package site

import (
	"slices"
	"strings"
	"testing"

	"portolan/generator/fixture"
	"portolan/generator/registry"
	"portolan/generator/urls"
)

// usualLines returns the groups of usual ports as text.
func usualLines(groups []Usual) []string {
	var lines []string
	for _, g := range groups {
		lines = append(lines, "# "+g.Text+" "+g.URL)
		for _, p := range g.Ports {
			lines = append(lines, strings.Join([]string{p.Number, p.Name, p.Others, p.Transports, p.URL}, "|"))
		}
	}
	return lines
}

// The sheet has the usual ports of topics, sorted by number. Services on one number share a line.
func TestUsualPorts(t *testing.T) {
	var n fixture.Notes
	for _, said := range []string{"110/tcp [pop3]", "25/tcp [a]", "25/udp [b]", "25/tcp [c]", "25/tcp [d]", "25/tcp [e]", "26-29/tcp [f]"} {
		id := said[strings.Index(said, "[")+1 : len(said)-1]
		n.About("ours-"+id, id).TopicNames = []string{"mail"}
		n.Say(t, "ours-"+id, said)
	}
	n.Note("mine").TopicNames = []string{"mail"}
	n.Say(t, "mine", "2525/tcp [a]")
	s := siteOf(&n)
	want := []string{"# mail topics/mail.html", "25|a|b, c, 2 more|tcp udp|ports/25.html", "110|pop3||tcp|ports/110.html"}
	if got := usualLines(s.usualPorts("")); !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// Without topics, the sheet has the ports of each class.
func TestUsualPortsWithoutTopics(t *testing.T) {
	var n fixture.Notes
	n.Say(t, "mine", "3000/tcp A", "22/tcp [ssh]", "23 !reserved")
	want := []string{"# System ", "22|ssh||tcp|ports/22.html", "# User ", "3000|A||tcp|ports/3000.html"}
	if got := usualLines(siteOf(&n).usualPorts("")); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	s := siteOf(&fixture.Notes{})
	if view := s.sheet(s.page(urls.Sheet)); len(view.Groups) != 0 || view.Section != "sheet" || view.Description == "" {
		t.Errorf("the sheet of an empty site: %+v", view)
	}
}

// All groups together have at most maxUsualPorts lines, and each group has at least one.
func TestLinesOfEach(t *testing.T) {
	of := func(sizes ...int) (groups [][][]*registry.Service) {
		for _, n := range sizes {
			groups = append(groups, make([][]*registry.Service, n))
		}
		return groups
	}
	for _, test := range []struct {
		groups [][][]*registry.Service
		want   int
	}{
		{of(500), maxUsualPorts - 2}, {of(500, 500), maxUsualPorts/2 - 2}, {of(3, 500), maxUsualPorts - 7},
		{of(slices.Repeat([]int{9}, 200)...), 1},
	} {
		if got := linesOfEach(test.groups); got != test.want {
			t.Errorf("%d groups: %d lines, want %d", len(test.groups), got, test.want)
		}
	}
}
