package generator

import (
	"fmt"
	"strings"
	"testing"

	"portolan/generator/numbers"
)

// The remarks of a query are those on its numbers, each once, the narrowest range first.
// A transport leaves out remarks that list only others.
func TestRemarksOnQueries(t *testing.T) {
	reg, _ := loadNotes(t, map[string]string{"s.md": "---\nsource: {id: s, kind: system}\n---\n" +
		"|Port|Transport|System|Description|\n|-|-|-|-|\n" +
		"|0-1023||wide|x|\n|20-30|TCP|range|x|\n|22|UDP|one|x|\n|25|TCP|other|x|\n"})
	for query, want := range map[string]string{
		"22":     "one range wide",
		"22/tcp": "range wide",
		"22/udp": "one wide",
		"22, 25": "one other range wide",
		"24-26":  "other range wide",
		"1024":   "",
	} {
		items, _ := numbers.Read(query)
		var got []string
		for _, r := range remarksOn(reg, items) {
			got = append(got, r.System)
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("%s: %q, want %q", query, s, want)
		}
	}
}

// Remarks are not results: they do not count, and do not make a number assigned.
func TestRemarksAreNoAnswer(t *testing.T) {
	reg, _ := loadNotes(t, map[string]string{"s.md": "---\nsource: {id: s, kind: system}\n---\n" +
		"|Port|System|Description|\n|-|-|-|\n|40000|Linux|x|\n"})
	for a, err := range Lookup(reg, nil, func(yield func(string) bool) { yield("40000") }) {
		got := fmt.Sprintln(a.Answered(), a.Total, len(a.Services), len(a.Remarks), a.Match)
		if want := "false 0 0 1 none\n"; err != nil || got != want {
			t.Errorf("%s, %v; want %s", got, err, want)
		}
	}
}
