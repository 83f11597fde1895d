package registry

import (
	"slices"
	"strings"

	"portolan/generator/links"
	"portolan/generator/port"
	"portolan/generator/text"
)

// Target is the page or file that a link leads to. At most one of Note, Protocol, Port,
// Range and File is set. All are nil if the target of the link does not exist. An
// unpublished note is a target, although it has no page.
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

// ResolveWiki returns the target of the wiki-link w in the note from. See
// links.Index.Wiki.
func (r *Registry) ResolveWiki(from *Note, w text.WikiLink) Target {
	return r.target(r.links.index.Wiki(r.links.note[from], w))
}

// ResolveHref returns the target of a link or picture in the note from. Its address is
// href. The second result is false if the address is outside the site.
func (r *Registry) ResolveHref(from *Note, href string) (Target, bool) {
	t, within := r.links.index.Href(r.links.note[from], href)
	return r.target(t), within
}

// AllowedScheme reports whether a page may link to an address outside the site. See
// links.AllowedScheme.
func AllowedScheme(href string) bool { return links.AllowedScheme(href) }

// indexLinks fills r.links, which resolves the links in notes. The notes include the
// unpublished notes.
func (r *Registry) indexLinks(notes []*Note) {
	r.links = linked{note: map[*Note]*links.Note{}, noteOf: map[*links.Note]*Note{}, fileOf: map[*links.File]*File{}}
	seen := make([]*links.Note, len(notes))
	for i, n := range notes {
		seen[i] = &links.Note{
			Text: n.Text, Names: append([]string{n.Title}, n.Aliases...), Blocks: n.Blocks, Links: n.Links, Nav: n.Nav,
			Footer: n.Footer, Logo: n.Logo, Unpublished: n.Unpublished,
		}
		r.links.note[n], r.links.noteOf[seen[i]] = seen[i], n
	}
	files := make([]*links.File, len(r.files))
	for i, f := range r.files {
		files[i] = &links.File{Place: f.Place, Unpublished: f.Unpublished}
		r.links.fileOf[files[i]] = f
	}
	r.links.index = links.NewIndex(seen, files, meanings{r})
}

// meanings implements the interface links.Registry with a registry.
type meanings struct{ *Registry }

// ProtocolsNamed returns the protocols that have this name, label or alias. The key must
// be folded (text.Fold).
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

// numbered returns the Port with the number n. If there is no such Port, it returns the
// first Range that contains n. If there is no such Range, the target is empty.
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
