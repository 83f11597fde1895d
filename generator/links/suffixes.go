package links

import (
	"strings"

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

// whole returns the items whose folded stem is equal to the folded key. For the key "b/c" it
// returns b/c.md, but not a/b/c.md.
func (t suffixIndex[T]) whole(key string) []T {
	return keep(t[key], func(item T) bool { return text.Fold(item.stem()) == key })
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
