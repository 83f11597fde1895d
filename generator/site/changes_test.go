package site

import (
	"regexp"
	"slices"
	"testing"
)

// The summary contains the numbers of added, removed and changed statements, and the
// date of the earlier registry. The summary leaves out a number that is 0.
func TestSummaryOfChanges(t *testing.T) {
	facts := regexp.MustCompile(`\d+(?:[,-]\d+)*|added|removed|changed|Nothing`)
	for _, test := range []struct {
		at                      string
		added, removed, changed int
		want                    []string
	}{
		{"", 0, 0, 0, []string{"Nothing", "changed"}},
		{"", 0, 1, 0, []string{"1", "removed"}},
		{"2026-02-13T10:00:00Z", 1200, 0, 1, []string{"1,200", "added", "1", "changed", "2026-02-13"}},
	} {
		summary := changesSummary(test.at, test.added, test.removed, test.changed)
		if got := facts.FindAllString(summary, -1); !slices.Equal(got, test.want) {
			t.Errorf("%q: got %q, want %q", summary, got, test.want)
		}
	}
}
