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
	// HeadingID is the anchor of a heading in Note, BlockID the name of a block in Note.
	// If both are empty, the link leads to the top of the note.
	HeadingID, BlockID string
}

// ResolveWiki returns the target of a wiki-link in a note. See links.Index.Wiki.
func (r *Registry) ResolveWiki(from *Note, w text.WikiLink) Target {
	return r.target(r.links.index.Wiki(r.links.note[from], w))
}

// ResolveHref returns the target of a link or picture that has the address href. The
// second result is false if the address is outside the site.
func (r *Registry) ResolveHref(from *Note, href string) (Target, bool) {
	t, within := r.links.index.Href(r.links.note[from], href)
	return r.target(t), within
}

// AllowedScheme reports whether a page may link to this external address. See
// links.AllowedScheme.
func AllowedScheme(href string) bool { return links.AllowedScheme(href) }

// indexLinks makes the index that package links needs. The index contains all files and
// all notes, also unpublished notes.
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

// target converts a target of package links to a Target of this package.
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

// numbered returns the port with this number as a target. If the port has no page, it
// returns the first range that contains the number. The target is empty if there is no
// such range.
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
