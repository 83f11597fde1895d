package diff_test

import (
	"fmt"
	"strings"
	"testing"

	"portolan/generator/diff"
	"portolan/generator/fixture"
	"portolan/generator/registry"
	"portolan/generator/text"
)

// registryOf returns a registry. Each statement is about a protocol of its own.
func registryOf(t *testing.T, statements ...string) *registry.Registry {
	t.Helper()
	var notes fixture.Notes
	// All statements are in one table, so two services on one number are a conflict.
	notes.Note("mine").Blocks = []text.Block{text.Table{Header: []text.Cell{{
		Spans: []text.Span{text.Text{Text: strings.Repeat("x", 999)}},
	}}}}
	for _, s := range statements {
		d := fixture.Draft(t, s)
		d.Mentions = []registry.Mention{{Short: d.Name}}
		notes.Add("mine", d)
	}
	return notes.Registry()
}

func TestTell(t *testing.T) {
	for _, c := range []struct {
		earlier, later []string
		want           string
	}{
		{[]string{"22/tcp SSH"}, []string{"22/tcp SSH"}, "no service changed"},
		{[]string{"22/tcp SSH"}, []string{"22/tcp SSH", "80/tcp HTTP"}, "+1 service: 80/tcp HTTP added"},
		{[]string{"22/tcp SSH", "80/tcp HTTP"}, []string{"80/tcp HTTP"}, "-1 service: 22/tcp SSH removed"},
		{[]string{"8443/tcp billing"}, []string{"8443/tcp gateway"}, "8443/tcp moved from billing to gateway"},
		{[]string{"8443/tcp billing"}, []string{"9443/tcp billing"}, "billing moved from 8443/tcp to 9443/tcp"},
		{[]string{"53 DNS"}, []string{"53/tcp+udp DNS"}, "transport of 53/tcp+udp DNS"},
		{[]string{"22/tcp SSH"}, []string{"22/tcp SSH", "22/tcp Other", "23/tcp Telnet"},
			"+2 services: 22/tcp Other added, 23/tcp Telnet added; 1 new conflict"},
		{[]string{"22/tcp SSH", "22/tcp Other"}, []string{"22/tcp SSH"}, "-1 service: 22/tcp Other removed; 1 conflict solved"},
		{nil, []string{"1/tcp a", "2/tcp b", "3/tcp c", "4/tcp d"}, "+4 services: 1/tcp a added, 2/tcp b added, 2 more"},
	} {
		if got := diff.Tell(registryOf(t, c.earlier...), registryOf(t, c.later...)); got != c.want {
			t.Errorf("from %q to %q: %s, want %s", c.earlier, c.later, got, c.want)
		}
	}
}

// Many changes are only counted.
func TestTellCountsManyChanges(t *testing.T) {
	var many []string
	for i := range 300 {
		many = append(many, fmt.Sprintf("%d/tcp s%d", i+1, i))
	}
	want := "+300 services: 300 rows added, 0 removed, 0 changed"
	if got := diff.Tell(registryOf(t), registryOf(t, many...)); got != want {
		t.Errorf("%s, want %s", got, want)
	}
}
