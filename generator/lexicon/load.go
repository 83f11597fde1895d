package lexicon

import (
	"cmp"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"
)

//go:embed words/*.txt
var files embed.FS

// embedded returns the lexicon of the embedded word files. It panics if a file contains
// an error. The test TestEmbeddedFilesLoad finds such errors.
var embedded = sync.OnceValue(func() *lexicon {
	l, err := load(files)
	if err != nil {
		panic(err)
	}
	return l
})

// lexicon contains the words of all languages.
type lexicon struct {
	entries []entry
	// index[r] maps each item of the role r to the index of its entry in entries.
	index [roleCount]map[string]int

	once [roleCount]sync.Once
	// list[r] is the result of sorted(r).
	list [roleCount][]string
}

// load reads the files words/*.txt. If files contain errors, load returns all of these
// errors as one error.
func load(fsys fs.FS) (*lexicon, error) {
	names, err := fs.Glob(fsys, "words/*.txt")
	if err != nil {
		return nil, err
	}
	l := &lexicon{entries: make([]entry, 0, 4096)}
	var all []error
	for _, name := range names {
		text, err := fs.ReadFile(fsys, name)
		if err != nil {
			return nil, err
		}
		var errs []error
		l.entries, errs = parse(l.entries, path.Base(name), string(text))
		all = append(all, errs...)
	}
	var counts [roleCount]int
	for _, e := range l.entries {
		counts[e.role]++
	}
	for r, count := range counts {
		l.index[r] = make(map[string]int, count)
	}
	for i := range l.entries {
		if err := l.add(i); err != nil {
			all = append(all, err)
		}
	}
	return l, errors.Join(all...)
}

// add adds entry i to the index. Several languages may list the same item for a role, but
// all of them must give it the same value. add returns an error if the values differ, or
// if one file lists the item twice.
func (l *lexicon) add(i int) error {
	e := l.entries[i]
	if at, ok := l.index[e.role][e.item]; ok {
		// other is an earlier entry for the same role and item.
		switch other := l.entries[at]; {
		case other.value != e.value:
			return fmt.Errorf("%s: %q is %s here, but %s in %s", e.place, e.item, e.key(), other.key(), other.place)
		case other.place.file == e.place.file:
			return fmt.Errorf("%s: %q is listed twice for %s, first in %s", e.place, e.item, e.key(), other.place)
		}
	}
	l.index[e.role][e.item] = i
	return nil
}

// key returns the role and value of an entry, written as in word files: "joiner",
// "head.use".
func (e entry) key() string {
	return strings.TrimSuffix(specs[e.role].key+"."+e.value, ".")
}

// sorted returns the items of a role, longest first.
func (l *lexicon) sorted(r Role) []string {
	l.once[r].Do(func() {
		for item := range l.index[r] {
			l.list[r] = append(l.list[r], item)
		}
		slices.SortFunc(l.list[r], func(a, b string) int {
			return cmp.Or(cmp.Compare(len(b), len(a)), cmp.Compare(a, b))
		})
	})
	return l.list[r]
}
