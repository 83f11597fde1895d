package registry

import (
	"fmt"
	"strings"
	"testing"

	"portolan/generator/port"
)

// A row of a firewall rule that names nothing belongs to the first service on its number and transport. It
// stays alone if no service is known, or if several programs use the number.
func TestRulesJoinTheService(t *testing.T) {
	rule := func(number port.Number, over port.Transports) Draft {
		return Draft{Port: number, End: number, Transports: over, Extra: []Field{{Name: "Action", Value: "allow"}}}
	}
	other := func(d Draft) Draft {
		d.Extra = []Field{{Name: "Rack", Value: "4"}}
		return d
	}
	for name, test := range map[string]struct {
		drafts []Draft
		want   string
	}{
		"one service":     {[]Draft{rule(22, port.TCP), namedAt(22, port.TCP, "ssh", "SSH")}, "SSH 2"},
		"other transport": {[]Draft{rule(22, port.UDP), namedAt(22, port.TCP, "ssh", "SSH")}, "SSH 1, unnamed 1"},
		"no service":      {[]Draft{rule(22, port.TCP)}, "unnamed 1"},
		"no rule":         {[]Draft{other(rule(22, port.TCP)), namedAt(22, port.TCP, "ssh", "SSH")}, "SSH 1, unnamed 1"},
		"two programs": {
			[]Draft{rule(22, port.TCP), namedAt(22, port.TCP, "one", "One"), namedAt(22, port.TCP, "two", "Two")},
			"One 1, Two 1, unnamed 1",
		},
	} {
		var w notes
		w.add(Note{Title: "a"}, NotesSource, test.drafts...)
		var got []string
		for _, s := range w.build(t).ServicesAt(22) {
			got = append(got, fmt.Sprint(s.Name, " ", len(s.Statements)))
		}
		if s := strings.Join(got, ", "); s != test.want {
			t.Errorf("%s: %s, want %s", name, s, test.want)
		}
	}
}
