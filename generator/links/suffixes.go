package links

import (
	"cmp"
	"path"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"portolan/generator/text"
)

// linked is a note or a file. Links find it by its path.
type linked interface {
	comparable
	Path() string
	stem() string // the path as links write it, usually without the ending .md
	root() string // the content folder
}

// suffixIndex finds notes or files by the end of their path. The keys of a/b/c.md are
// "a/b/c", "b/c" and "c", each folded.
type suffixIndex[T linked] map[string][]T

// add adds an item with all its keys.
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

// whole returns the items with exactly the path name. Items with a path that only ends
// with name do not count.
func (t suffixIndex[T]) whole(name string) []T {
	key := text.Fold(name)
	return keep(t[key], func(item T) bool { return text.Fold(item.stem()) == key })
}

// pick chooses, among the candidates, the item that a name refers to. It prefers, in this
// order:
//
//  1. items with exactly the path name; other paths only end with name
//  2. items with the same upper and lower case as name
//  3. items in the same content folder as the note from
//  4. items in the same folder as the note from
//  5. items with a shorter path
//
// Rules 1 and 2 remove candidates, rules 3 to 5 only sort them. The second result is the
// paths of the candidates that remain, the chosen item first. It is nil if only one path
// remains.
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
	for _, item := range candidates {
		if !slices.Contains(paths, item.Path()) {
			paths = append(paths, item.Path())
		}
	}
	if len(paths) == 1 {
		paths = nil
	}
	return candidates[0], paths
}

// distance returns 0 if the item is in the same content folder (root) and in the same
// folder. A different content folder adds 2 to the result, a different folder adds 1.
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
