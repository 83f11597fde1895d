package links

import (
	"cmp"
	"path"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"portolan/generator/text"
)

// linked is a note or a file in a suffixIndex.
type linked interface {
	comparable
	Path() string
	stem() string // the path without the ending .md
	root() string // the content folder
}

// suffixIndex finds notes or files by the end of their path. The keys of a/b/c.md are
// "a/b/c", "b/c" and "c", each folded.
type suffixIndex[T linked] map[string][]T

// add adds an item with all its keys: "a/b/c", "b/c" and "c" for a/b/c.md.
func (t suffixIndex[T]) add(item T) {
	for tail := item.stem(); ; {
		key := text.Fold(tail)
		t[key] = append(t[key], item)
		_, rest, more := strings.Cut(tail, "/")
		if !more {
			return
		}
		tail = rest
	}
}

// whole returns the items whose folded stem is equal to the folded name. For the name
// "b/c" it returns b/c.md, but not a/b/c.md.
func (t suffixIndex[T]) whole(name string) []T {
	key := text.Fold(name)
	return keep(t[key], func(item T) bool { return text.Fold(item.stem()) == key })
}

// pick chooses one of the candidates for a link in the note from. The argument name is
// the path in the link. pick prefers, in this order:
//
//  1. items whose stem is equal to name; the stem of other candidates only ends with name
//  2. items with the same upper and lower case as name
//  3. items in the same content folder as the note from
//  4. items in the same folder as the note from
//  5. items with a shorter path
//
// Rules 1 and 2 remove candidates, rules 3 to 5 only sort them. The second result
// contains the paths of the remaining candidates. The path of the chosen item is the
// first of them. The second result is nil if there is only one path.
func pick[T linked](from *Note, name string, candidates []T) (T, []string) {
	name = norm.NFC.String(name)
	folded := text.Fold(name)
	for _, better := range []func(T) bool{
		func(item T) bool { return text.Fold(item.stem()) == folded },
		func(item T) bool { return strings.HasSuffix("/"+norm.NFC.String(item.stem()), "/"+name) },
	} {
		if found := keep(candidates, better); len(found) > 0 {
			candidates = found
		}
	}
	folder := path.Dir(from.Path())
	candidates = slices.SortedStableFunc(slices.Values(candidates), func(a, b T) int {
		return cmp.Or(
			cmp.Compare(distance(a, from.root(), folder), distance(b, from.root(), folder)),
			cmp.Compare(len(a.Path()), len(b.Path())),
			cmp.Compare(a.Path(), b.Path()),
		)
	})
	var paths []string
	seen := map[string]bool{}
	for _, item := range candidates {
		if !seen[item.Path()] {
			seen[item.Path()] = true
			paths = append(paths, item.Path())
		}
	}
	if len(paths) == 1 {
		paths = nil
	}
	return candidates[0], paths
}

// distance returns 0 for an item in the given content folder (root) and in the given
// folder of it. It adds 2 for another content folder, and 1 for another folder.
func distance[T linked](item T, root, folder string) int {
	far := 0
	if item.root() != root {
		far += 2
	}
	if path.Dir(item.Path()) != folder {
		far++
	}
	return far
}

// keep returns the items for which good returns true.
func keep[T any](items []T, good func(T) bool) []T {
	var kept []T
	for _, item := range items {
		if good(item) {
			kept = append(kept, item)
		}
	}
	return kept
}
