package site

import "testing"

func TestLeadOfChanges(t *testing.T) {
	for _, test := range []struct {
		at                      string
		added, removed, changed int
		want                    string
	}{
		{"", 0, 0, 0, "Nothing has changed since an earlier state."},
		{"", 0, 1, 0, "1 assignment removed since an earlier state."},
		{"2026-02-13T10:00:00Z", 1200, 0, 1, "1,200 assignments added, 1 changed since the state of 2026-02-13."},
	} {
		if got := changesSummary(test.at, test.added, test.removed, test.changed); got != test.want {
			t.Errorf("the lead is %q, want %q", got, test.want)
		}
	}
}
