package search_test

import (
	"strings"
	"testing"

	"portolan/generator/search"
)

// Typos are only looked for in the first eight words of a query, so that the time that a
// query takes is bounded. The answer is the same if the engine still remembers the words.
func TestTyposAreBounded(t *testing.T) {
	_, engine := wholeSite(t)
	for _, tt := range []struct {
		before int
		guess  bool
	}{{1, true}, {7, true}, {8, false}, {1, true}} {
		query := strings.Repeat("postgresql ", tt.before) + "databaze"
		found, err := engine.Search(query, 1)
		if err != nil || (found.Match == search.Guess) != tt.guess {
			t.Errorf("%q: %s (%v), want a guess: %v", query, found.Match, err, tt.guess)
		}
	}
}
