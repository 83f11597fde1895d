package main

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"portolan/generator/diag"
)

func TestWrappedKeepsCodeWhole(t *testing.T) {
	got := wrapped("Write `title: \"a b\"`, not so.", 14)
	want := []string{"Write", "`title: \"a b\"`,", "not so."}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestExplanationsFitTheWidth(t *testing.T) {
	for _, r := range diag.Rules() {
		lines := wrapped(r.Explanation, maxHelpWidth)
		for _, line := range lines {
			if utf8.RuneCountInString(line) > maxHelpWidth {
				t.Errorf("%s: %q is wider than %d", r.Code, line, maxHelpWidth)
			}
		}
		if strings.Join(lines, " ") != r.Explanation {
			t.Errorf("%s: wrapping changed the words", r.Code)
		}
	}
}
