// Package similar finds the names that a misspelt word may mean.
package similar

import (
	"cmp"
	"slices"
	"strings"

	"github.com/agnivade/levenshtein"
)

// maxSimilar is the maximum number of names in a "did you mean" hint.
const maxSimilar = 4

// Names returns the names that a misspelt word may mean, the most similar first. A
// name is similar if it differs from the word in at most 1 + len(word)/4 letters, or if
// the word is one of its parts between hyphens: "range" in "port-range".
func Names(word string, names []string) []string {
	type candidate struct {
		name     string
		distance int
	}
	var found []candidate
	for _, name := range names {
		distance := levenshtein.ComputeDistance(word, name)
		if distance <= 1+len(word)/4 || slices.Contains(strings.Split(name, "-"), word) {
			found = append(found, candidate{name, distance})
		}
	}
	slices.SortFunc(found, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(a.distance, b.distance), cmp.Compare(a.name, b.name))
	})
	var similar []string
	for _, c := range found[:min(len(found), maxSimilar)] {
		similar = append(similar, c.name)
	}
	return similar
}
