package main

import (
	"cmp"
	"slices"
	"strings"
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
		away := distance(word, name)
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

// distance is how many letters must be put in, taken out or replaced to make
// one word of another (the Levenshtein distance).
func distance(from, to string) int {
	a, b := []rune(from), []rune(to)
	row := make([]int, len(b)+1) // of the empty word and the beginnings of b
	for j := range row {
		row[j] = j
	}
	for i, r := range a {
		diagonal := row[0]
		row[0] = i + 1
		for j, s := range b {
			replaced := diagonal
			if r != s {
				replaced++
			}
			diagonal = row[j+1]
			row[j+1] = min(replaced, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
