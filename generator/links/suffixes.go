package links

import (
	"cmp"
	"path"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"portolan/generator/text"
)

// linked is what links name by a path: a note or a file.
type linked interface {
	comparable
	Path() string
	stem() string // the path as links write it
	root() string // the content folder
}

// suffixIndex finds notes or files by every folded tail of their paths.
type suffixIndex[T linked] map[string][]T

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

// whole finds what has exactly this path, not only its tail.
func (t suffixIndex[T]) whole(name string) []T {
	key := text.Fold(name)
	return keep(t[key], func(item T) bool { return text.Fold(item.stem()) == key })
}

// pick chooses among what a name could mean: that path, else that very
// spelling, else what lies in the same content folder, the same folder, or has
// the shortest path. The second result names all candidates where there are
// several.
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

// distance ranks how far an item lies from a note: the content folder counts
// more than the folder in it.
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

func keep[T any](items []T, good func(T) bool) []T {
	var kept []T
	for _, item := range items {
		if good(item) {
			kept = append(kept, item)
		}
	}
	return kept
}
