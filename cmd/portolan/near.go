package main

import (
	"cmp"
	"slices"
	"strings"

	"github.com/agnivade/levenshtein"
)

// maxNear is how many names are offered for one that does not exist.
const maxNear = 4

// near returns the names that a misspelt word may have meant, the likeliest
// first: those a few letters away, and those that it is a part of.
func near(word string, names []string) []string {
	type candidate struct {
		name string
		away int
	}
	var found []candidate
	for _, name := range names {
		away := levenshtein.ComputeDistance(word, name)
		if away <= 1+len(word)/4 || slices.Contains(strings.Split(name, "-"), word) {
			found = append(found, candidate{name, away})
		}
	}
	slices.SortFunc(found, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(a.away, b.away), cmp.Compare(a.name, b.name))
	})
	var likely []string
	for _, c := range found[:min(len(found), maxNear)] {
		likely = append(likely, c.name)
	}
	return likely
}
