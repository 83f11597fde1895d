package similar

import (
	"slices"
	"testing"
)

func TestNames(t *testing.T) {
	names := []string{"build", "check", "link-heading", "link-scheme", "wikilink-pipe"}
	for word, want := range map[string][]string{
		"biuld":        {"build"},
		"link":         {"link-scheme", "link-heading"},
		"wikilink-pip": {"wikilink-pipe"},
		"zebra":        nil,
	} {
		if got := Names(word, names); !slices.Equal(got, want) {
			t.Errorf("Names(%q) = %q, want %q", word, got, want)
		}
	}
}
