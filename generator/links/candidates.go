package links

import (
	"cmp"
	"path"
	"slices"
	"strings"
	"sync"

	"golang.org/x/text/unicode/norm"

	"portolan/generator/text"
)

// candidates are the items that the links with one folded name can lead to. A folder may
// have thousands of notes with the same name, and each may link to this name. So they are
// sorted once, and each link reads only the first few.
type candidates[T linked] struct {
	all *sorted[T]
	// spelled has the items whose path ends with a name in upper and lower case.
	spelled map[string]*sorted[T]
}

// cache keeps the candidates for names. Pages are rendered at the same time, so it has a lock.
type cache[T linked] struct {
	mu     sync.Mutex
	byName map[cached]*candidates[T]
}

type cached struct {
	by  int
	key string
}

// named returns the candidates for a kind of name and a folded name, or nil if list returns
// none.
func (c *cache[T]) named(by int, key string, list func(key string) []T) *candidates[T] {
	c.mu.Lock()
	defer c.mu.Unlock()
	found, known := c.byName[cached{by, key}]
	if known {
		return found
	}
	if items := list(key); len(items) > 0 {
		found = newCandidates(key, items)
	}
	if c.byName == nil {
		c.byName = map[cached]*candidates[T]{}
	}
	c.byName[cached{by, key}] = found
	return found
}

// newCandidates sorts the items that have the folded name key. It keeps only those whose
// whole stem is equal to the name, if there are any.
func newCandidates[T linked](key string, items []T) *candidates[T] {
	if whole := keep(items, func(item T) bool { return text.Fold(item.stem()) == key }); len(whole) > 0 {
		items = whole
	}
	c := &candidates[T]{all: sort(items), spelled: map[string]*sorted[T]{}}
	bySpelling := map[string][]T{}
	for _, item := range items {
		for tail := norm.NFC.String(item.stem()); tail != ""; _, tail, _ = strings.Cut(tail, "/") {
			if text.Fold(tail) == key {
				bySpelling[tail] = append(bySpelling[tail], item)
			}
		}
	}
	for name, spelled := range bySpelling {
		c.spelled[name] = c.all
		if len(spelled) < len(items) {
			c.spelled[name] = sort(spelled)
		}
	}
	return c
}

// pick chooses one of the items for a link in the note from. The argument name is the path
// in the link. pick prefers, in this order:
//
//  1. items whose stem is equal to name; the stem of other candidates only ends with name
//  2. items with the same upper and lower case as name
//  3. items in the same content folder as the note from
//  4. items in the same folder as the note from
//  5. items with a shorter path
//
// Rules 1 and 2 remove candidates, rules 3 to 5 only sort them.
func (c *candidates[T]) pick(from *Note, name string) (T, others) {
	items := c.spelled[norm.NFC.String(name)]
	if items == nil {
		items = c.all
	}
	return items.nearest(from)
}

// others are all possible targets of a link: the paths or ids of the first few, and the
// number of all. The chosen target is the first of them. Both are zero if there is only
// one possible target.
type others struct {
	first []string
	total int
}

// maxListed is the maximum number of targets that a warning lists.
const maxListed = 10

// sorted are items, in the order of their paths, the shortest first. The maps have the same
// items by content folder, by folder, and by both.
type sorted[T linked] struct {
	items            []T
	byRoot, byFolder map[string][]T
	byBoth           map[[2]string][]T
	paths            int // the number of different paths
}

func sort[T linked](items []T) *sorted[T] {
	s := &sorted[T]{
		items: slices.Clone(items), byRoot: map[string][]T{}, byFolder: map[string][]T{}, byBoth: map[[2]string][]T{},
	}
	slices.SortStableFunc(s.items, func(a, b T) int {
		return cmp.Or(cmp.Compare(len(a.Path()), len(b.Path())), cmp.Compare(a.Path(), b.Path()))
	})
	for i, item := range s.items {
		root, folder := item.root(), path.Dir(item.Path())
		s.byRoot[root] = append(s.byRoot[root], item)
		s.byFolder[folder] = append(s.byFolder[folder], item)
		s.byBoth[[2]string{root, folder}] = append(s.byBoth[[2]string{root, folder}], item)
		if i == 0 || item.Path() != s.items[i-1].Path() {
			s.paths++
		}
	}
	return s
}

// nearest returns the nearest item for the note from: first those in its content folder and
// its folder, then those in its content folder, then those in a folder with the same path.
func (s *sorted[T]) nearest(from *Note) (T, others) {
	folder := path.Dir(from.Path())
	var nearest T
	var first []string
	for _, items := range [][]T{
		s.byBoth[[2]string{from.root(), folder}], s.byRoot[from.root()], s.byFolder[folder], s.items,
	} {
		for _, item := range items {
			if len(first) == min(s.paths, maxListed) {
				break
			}
			if !slices.Contains(first, item.Path()) {
				if first = append(first, item.Path()); len(first) == 1 {
					nearest = item
				}
			}
		}
	}
	if s.paths == 1 {
		return nearest, others{}
	}
	return nearest, others{first, s.paths}
}
