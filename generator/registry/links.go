package registry

import (
	"cmp"
	"net/url"
	"path"
	"slices"
	"strconv"
	"strings"

	"portolan/generator/text"
)

// Target is what a link means. At most one of Note, Protocol, Port and Range
// is set; all are nil for a link that leads nowhere.
type Target struct {
	Note     *Note
	Protocol *Protocol
	Port     *Port
	Range    *Range
	// Heading is the anchor within the note; empty for its top.
	Heading string
}

// Found tells whether the link leads anywhere.
func (t Target) Found() bool {
	return t.Note != nil || t.Protocol != nil || t.Port != nil || t.Range != nil
}

// noteIndex finds notes by what people write in links.
type noteIndex struct {
	byPath   map[string]*Note
	headings map[*Note]map[string]string // ids by folded words, and by themselves
	bySuffix map[string][]*Note          // every folded tail of a path, without .md
	byAlias  map[string][]*Note          // folded titles and aliases
}

func indexNotes(notes []*Note) noteIndex {
	index := noteIndex{byPath: map[string]*Note{}, headings: map[*Note]map[string]string{}, bySuffix: map[string][]*Note{}, byAlias: map[string][]*Note{}}
	for _, n := range notes {
		index.byPath[n.Path()] = n
		index.headings[n] = indexHeadings(n)
		for tail := n.Stem(); ; {
			key := text.Fold(tail)
			index.bySuffix[key] = append(index.bySuffix[key], n)
			_, rest, more := strings.Cut(tail, "/")
			if !more {
				break
			}
			tail = rest
		}
		seen := map[string]bool{}
		for _, alias := range append([]string{n.Title}, n.Aliases...) {
			if key := text.Fold(alias); !seen[key] {
				seen[key] = true
				index.byAlias[key] = append(index.byAlias[key], n)
			}
		}
	}
	return index
}

func indexHeadings(n *Note) map[string]string {
	ids := map[string]string{}
	for _, h := range text.Headings(n.Blocks) {
		for _, name := range []string{text.Fold(text.Plain(h.Spans)), h.ID} {
			if ids[name] == "" {
				ids[name] = h.ID
			}
		}
	}
	return ids
}

// ResolveWiki finds what a wiki-link in a note means: a note by path, by the
// tail of its path or by its title or alias; then a protocol by one of its
// names; then a port by its number. Case, blanks, hyphens and underscores are
// one.
func (r *Registry) ResolveWiki(from *Note, link text.WikiLink) Target {
	t, _ := r.resolveWiki(from, link)
	return t
}

// resolveWiki also returns the paths or ids that the link could mean as well.
func (r *Registry) resolveWiki(from *Note, link text.WikiLink) (Target, []string) {
	if link.Target == "" {
		return r.inNote(from, link.Fragment), nil
	}
	target := strings.TrimSuffix(strings.Trim(link.Target, "/"), ".md")
	key := text.Fold(target)
	for _, notes := range [][]*Note{r.noteIndex.bySuffix[key], r.noteIndex.byAlias[key]} {
		if len(notes) > 0 {
			n, others := pickNote(from, target, notes)
			return r.inNote(n, link.Fragment), others
		}
	}
	name := text.Fold(text.LastSegment(target))
	if protocols := r.protocolNamed[name]; len(protocols) > 0 {
		var ids []string
		if len(protocols) > 1 {
			for _, p := range protocols {
				ids = append(ids, p.ID)
			}
		}
		p := protocols[0]
		if p.Note != nil {
			return r.inNote(p.Note, link.Fragment), ids
		}
		return Target{Protocol: p}, ids
	}
	if n, err := strconv.ParseUint(name, 10, 16); err == nil {
		return r.numbered(Number(n)), nil
	}
	return Target{}, nil
}

// numbered finds the page of a number: its own, else that of a range it is in.
func (r *Registry) numbered(n Number) Target {
	if p := r.portByNumber[n]; p != nil {
		return Target{Port: p}
	}
	for _, rg := range r.ranges {
		if rg.Start <= n && n <= rg.End {
			return Target{Range: rg}
		}
	}
	return Target{}
}

// pickNote chooses among notes that a target could mean: the one with that
// very path, else one of the same folder, else the shortest path. The second
// result names all candidates where the choice is ours.
func pickNote(from *Note, target string, notes []*Note) (*Note, []string) {
	if len(notes) == 1 {
		return notes[0], nil
	}
	for _, n := range notes {
		if n.Stem() == target {
			return n, nil
		}
	}
	notes = slices.Clone(notes)
	folder := path.Dir(from.Path())
	slices.SortFunc(notes, func(a, b *Note) int {
		return cmp.Or(
			cmp.Compare(away(a, folder), away(b, folder)),
			cmp.Compare(len(a.Path()), len(b.Path())),
			cmp.Compare(a.Path(), b.Path()),
		)
	})
	var paths []string
	for _, n := range notes {
		paths = append(paths, n.Path())
	}
	return notes[0], paths
}

func away(n *Note, folder string) int {
	if path.Dir(n.Path()) == folder {
		return 0
	}
	return 1
}

// inNote is a place in a note: the heading that the last part of a fragment
// names, else the top.
func (r *Registry) inNote(n *Note, fragment string) Target {
	t := Target{Note: n}
	if fragment == "" {
		return t
	}
	_, heading, nested := cutLast(fragment, "#")
	if !nested {
		heading = fragment
	}
	ids := r.noteIndex.headings[n]
	if t.Heading = ids[text.Fold(heading)]; t.Heading == "" {
		t.Heading = ids[heading]
	}
	return t
}

func cutLast(s, sep string) (before, after string, found bool) {
	if i := strings.LastIndex(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	return s, "", false
}

// ResolveHref finds the note that a relative address in a note means. The
// second result is false for an address that leaves the site.
func (r *Registry) ResolveHref(from *Note, href string) (Target, bool) {
	u, err := url.Parse(href)
	if err != nil || u.Scheme != "" || u.Host != "" {
		return Target{}, false
	}
	if u.Path == "" {
		return r.inNote(from, u.Fragment), true
	}
	want := path.Join(path.Dir(from.Path()), u.Path)
	if strings.HasPrefix(u.Path, "/") {
		want = strings.TrimPrefix(path.Clean(u.Path), "/")
	}
	for _, p := range []string{want, want + ".md"} {
		if n := r.noteIndex.byPath[p]; n != nil {
			return r.inNote(n, u.Fragment), true
		}
	}
	return Target{}, true
}

// AllowedScheme tells whether a link may leave the site to this address.
func AllowedScheme(href string) bool {
	u, err := url.Parse(href)
	if err != nil {
		return false
	}
	switch strings.ToLower(u.Scheme) {
	case "http", "https", "mailto":
		return true
	}
	return false
}
