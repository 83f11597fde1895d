package registry

import (
	"slices"
	"strings"

	"portolan/generator/links"
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
	// HeadingID is the anchor within the note, BlockID the name of a block; both
	// are empty for its top.
	HeadingID, BlockID string
}

// ResolveWiki finds what a wiki-link in a note means: see links.Index.Wiki.
func (r *Registry) ResolveWiki(from *Note, w text.WikiLink) Target {
	return r.target(r.links.index.Wiki(r.links.note[from], w))
}

// ResolveHref finds what the address of a link or picture in a note means. The
// second result is false for an address that leaves the site.
func (r *Registry) ResolveHref(from *Note, href string) (Target, bool) {
	t, within := r.links.index.Href(r.links.note[from], href)
	return r.target(t), within
}

// AllowedScheme reports whether a link may leave the site to this address.
func AllowedScheme(href string) bool { return links.AllowedScheme(href) }

// indexLinks makes notes, those without a page too, and files known to links.
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

// meanings tells links what names and numbers mean in a registry.
type meanings struct{ *Registry }

// ProtocolsNamed returns the protocols that have a name, label or alias.
func (m meanings) ProtocolsNamed(key string) []links.Protocol {
	var named []links.Protocol
	for _, p := range m.protocolNamed[key] {
		named = append(named, links.Protocol{ID: p.ID, Note: m.links.note[p.Note]})
	}
	return named
}

// HasPage reports whether a number has a page, or a range that holds it.
func (m meanings) HasPage(n port.Number) bool {
	t := m.numbered(n)
	return t.Port != nil || t.Range != nil
}

// target returns the values of the registry that links found.
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
