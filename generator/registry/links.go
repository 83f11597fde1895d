package registry

import (
	"slices"
	"strings"

	"portolan/generator/links"
	"portolan/generator/port"
	"portolan/generator/text"
)

// Target is where a link leads. At most one of Note, Protocol, Port, Range and File is
// set. All are nil for a link without a target. An unpublished note is a target, but it
// has no page.
type Target struct {
	Note     *Note
	Protocol *Protocol
	Port     *Port
	Range    *Range
	File     *File
	// HeadingID is the anchor of a heading of Note, BlockID the name of a block of Note.
	// Both are empty for the top of the note.
	HeadingID, BlockID string
}

// ResolveWiki resolves a wiki-link in a note: see links.Index.Wiki.
func (r *Registry) ResolveWiki(from *Note, w text.WikiLink) Target {
	return r.target(r.links.index.Wiki(r.links.note[from], w))
}

// ResolveHref resolves the address of a link or picture in a note. The second result is
// false for an address outside the site.
func (r *Registry) ResolveHref(from *Note, href string) (Target, bool) {
	t, within := r.links.index.Href(r.links.note[from], href)
	return r.target(t), within
}

// AllowedScheme reports whether a page may link to this address outside the site.
func AllowedScheme(href string) bool { return links.AllowedScheme(href) }

// indexLinks makes the index of package links from all notes, also unpublished ones, and
// all files.
func (r *Registry) indexLinks(notes []*Note) {
	r.links = linked{note: map[*Note]*links.Note{}, noteOf: map[*links.Note]*Note{}, fileOf: map[*links.File]*File{}}
	seen := make([]*links.Note, len(notes))
	for i, n := range notes {
		seen[i] = &links.Note{
			Text: n.Text, Names: append([]string{n.Title}, n.Aliases...), Blocks: n.Blocks, Nav: n.Nav,
			Unpublished: n.Unpublished,
		}
		r.links.note[n], r.links.noteOf[seen[i]] = seen[i], n
	}
	files := make([]*links.File, len(r.files))
	for i, f := range r.files {
		files[i] = &links.File{Place: f.Place}
		r.links.fileOf[files[i]] = f
	}
	r.links.index = links.NewIndex(seen, files, meanings{r})
}

// meanings implements links.Registry with the names and numbers of a registry.
type meanings struct{ *Registry }

// ProtocolsNamed returns the protocols with this folded name, label or alias.
func (m meanings) ProtocolsNamed(key string) []links.Protocol {
	var named []links.Protocol
	for _, p := range m.protocolNamed[key] {
		named = append(named, links.Protocol{ID: p.ID, Note: m.links.note[p.Note]})
	}
	return named
}

// HasPage reports whether a number, or a range that contains it, has a page.
func (m meanings) HasPage(n port.Number) bool {
	t := m.numbered(n)
	return t.Port != nil || t.Range != nil
}

// target returns the target with the values of the registry instead of those of package
// links.
func (r *Registry) target(t links.Target) Target {
	switch {
	case t.Note != nil:
		return Target{Note: r.links.noteOf[t.Note], HeadingID: t.HeadingID, BlockID: t.BlockID}
	case t.File != nil:
		return Target{File: r.links.fileOf[t.File]}
	case t.Number != nil:
		return r.numbered(*t.Number)
	}
	i, ok := slices.BinarySearchFunc(r.protocols, t.Protocol, func(p *Protocol, id string) int {
		return strings.Compare(p.ID, id)
	})
	if !ok {
		return Target{}
	}
	return Target{Protocol: r.protocols[i]}
}

// numbered returns the port with this number, or the first range that contains it. The
// target is empty if neither has a page.
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
