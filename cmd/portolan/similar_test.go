package main

import (
	"slices"
	"testing"
)

func TestSimilarNames(t *testing.T) {
	names := []string{"build", "check", "link-heading", "link-scheme", "wikilink-pipe"}
	for word, want := range map[string][]string{
		"biuld":        {"build"},
		"link":         {"link-scheme", "link-heading"},
		"wikilink-pip": {"wikilink-pipe"},
		"zebra":        nil,
	} {
		if got := similarNames(word, names); !slices.Equal(got, want) {
			t.Errorf("similarNames(%q) = %q, want %q", word, got, want)
		}
	}
}
