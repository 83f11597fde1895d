package links

import (
	"cmp"
	"path"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"portolan/generator/text"
)

// linked is a note or a file, which links find by its path.
type linked interface {
	comparable
	Path() string
	stem() string // the path without the ending that links may leave out
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

// whole returns the items whose whole path is name, not only its end.
func (t suffixIndex[T]) whole(name string) []T {
	key := text.Fold(name)
	return keep(t[key], func(item T) bool { return text.Fold(item.stem()) == key })
}

// pick chooses the item that a name means. It keeps the candidates whose whole path is
// name, if there are any, and then those with the same upper and lower case, if there are
// any. Of these it takes the one in the same content folder as from, then in the same
// folder, then with the shortest path. The second result is the paths of all remaining
// candidates, the chosen one first, or nil if only one remains.
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

// distance returns how far an item is from a note in this content folder (root) and this
// folder: 0 in the same folder, up to 3. Another content folder counts more than another
// folder.
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
