package registry

import (
	"path"
	"strings"

	"portolan/generator/port"
	"portolan/generator/text"
)

// Target is what a link means. At most one of Note, Protocol, Port, Range and
// File is set; all are nil for a link that leads nowhere. A note that is not
// published is a target without a page.
type Target struct {
	Note     *Note
	Protocol *Protocol
	Port     *Port
	Range    *Range
	File     *File
	// Heading is the anchor within the note, Block the name of a block; both
	// are empty for its top.
	Heading, Block string
}

// Found tells whether the link means anything.
func (t Target) Found() bool {
	return t.Note != nil || t.Protocol != nil || t.Port != nil || t.Range != nil || t.File != nil
}

// linkIndex finds notes and files by what people write in links.
type linkIndex struct {
	notes   tails[*Note]
	files   tails[*File]
	byAlias map[string][]*Note // folded titles and aliases
	places  map[*Note]places
}

func indexLinks(notes []*Note, files []*File) linkIndex {
	index := linkIndex{notes: tails[*Note]{}, files: tails[*File]{}, byAlias: map[string][]*Note{}, places: map[*Note]places{}}
	for _, f := range files {
		index.files.add(f)
	}
	for _, n := range notes {
		index.notes.add(n)
		index.places[n] = indexPlaces(n)
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

// link is a link resolved, with what is to be said of it.
type link struct {
	Target
	// others are the paths or ids that the link could mean as well.
	others []string
	// lost is set where the note has no place of the name that was asked for.
	lost bool
	// moved is set where the note was found by the end of a path that does not
	// exist.
	moved bool
}

// ResolveWiki finds what a wiki-link in a note means: a note by path, by the
// tail of its path or by its title or alias; then a file by path or tail; then
// a protocol by one of its names; then a port by its number; then the one note
// that has the last name of the path. A name that holds a slash is no path. Case, blanks, hyphens and underscores
// are one.
func (r *Registry) ResolveWiki(from *Note, w text.WikiLink) Target {
	return r.resolveWiki(from, w).Target
}

func (r *Registry) resolveWiki(from *Note, w text.WikiLink) link {
	if w.Target == "" {
		return r.inNote(from, w.Fragment, nil)
	}
	target := w.Target
	if strings.HasPrefix(target, "./") || strings.HasPrefix(target, "../") {
		target = path.Join(path.Dir(from.Path()), target)
	}
	target = trimMD(strings.Trim(target, "/"))
	key := text.Fold(target)
	if l, ok := r.pickNote(from, target, r.links.notes[key], w.Fragment); ok {
		return l
	}
	if l, ok := r.pickNote(from, target, r.links.byAlias[key], w.Fragment); ok {
		return l
	}
	if l, ok := pickFile(from, target, r.links.files[key]); ok {
		return l
	}
	if w.Whole {
		return r.slashedLink(target, w.Fragment)
	}
	last := text.LastSegment(target)
	if l, ok := r.protocolLink(text.Fold(last), w.Fragment); ok {
		return l
	}
	if n, ok := port.Parse(last); ok {
		return link{Target: r.numbered(n)}
	}
	if l, ok := r.pickNote(from, last, r.links.notes[text.Fold(last)], w.Fragment); ok && l.others == nil {
		l.moved = true
		return l
	}
	return link{}
}

// slashedLink finds a protocol whose name holds a slash, or a number that is
// written with its transport, as in TCP/443.
func (r *Registry) slashedLink(name, fragment string) link {
	if l, ok := r.protocolLink(text.Fold(name), fragment); ok {
		return l
	}
	before, after, _ := strings.Cut(name, "/")
	if _, ok := port.ParseTransport(after); ok {
		before, after = after, before
	}
	_, transport := port.ParseTransport(before)
	if n, ok := port.Parse(after); ok && transport {
		return link{Target: r.numbered(n)}
	}
	return link{}
}

func (r *Registry) protocolLink(name, fragment string) (link, bool) {
	protocols := r.protocolNamed[name]
	if len(protocols) == 0 {
		return link{}, false
	}
	var ids []string
	if len(protocols) > 1 {
		for _, p := range protocols {
			ids = append(ids, p.ID)
		}
	}
	p := protocols[0]
	if p.Note != nil {
		return r.inNote(p.Note, fragment, ids), true
	}
	return link{Target: Target{Protocol: p}, others: ids}, true
}

// numbered finds the page of a number: its own, else that of a range it is in.
func (r *Registry) numbered(n port.Number) Target {
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

// pickNote chooses among notes; those that are published go before others.
func (r *Registry) pickNote(from *Note, name string, notes []*Note, fragment string) (link, bool) {
	if len(notes) == 0 {
		return link{}, false
	}
	if published := keep(notes, func(n *Note) bool { return !n.Unpublished }); len(published) > 0 {
		notes = published
	}
	n, others := pick(from, name, notes)
	return r.inNote(n, fragment, others), true
}

func pickFile(from *Note, name string, files []*File) (link, bool) {
	if len(files) == 0 {
		return link{}, false
	}
	f, others := pick(from, name, files)
	return link{Target: Target{File: f}, others: others}, true
}

// inNote is a place in a note, its top where it has no such place.
func (r *Registry) inNote(n *Note, fragment string, others []string) link {
	l := link{Target: Target{Note: n}, others: others}
	if fragment != "" && !n.Unpublished {
		at, ok := r.links.places[n].find(fragment)
		l.Heading, l.Block, l.lost = at.heading, at.block, !ok
	}
	return l
}
