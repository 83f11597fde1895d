// Package registry holds what the notes say about ports as typed values:
// ports, ranges, transports, statements (Assignment), services, protocols,
// sources and notes, each fact with the place where it was written. It is built
// once by a Builder and does not change afterwards.
//
// It knows no Markdown and no HTML.
package registry

import (
	"cmp"
	"slices"

	"portolan/generator/links"
	"portolan/generator/port"
	"portolan/generator/text"
)

// Site returns the settings of the site.
func (r *Registry) Site() Site { return r.site }

// Sources returns who speaks, by rank and id.
func (r *Registry) Sources() []*Source { return r.sources }

// Assignments returns all assignments by port, end, whether somebody has the
// number, rank of source, and place.
func (r *Registry) Assignments() []*Assignment { return r.assignments }

// Ports returns the numbers that some source names singly, ascending.
func (r *Registry) Ports() []*Port { return r.ports }

// Ranges returns the ranges that some source names, by start and end.
func (r *Registry) Ranges() []*Range { return r.ranges }

// Protocols returns the protocols, transports included, by id.
func (r *Registry) Protocols() []*Protocol { return r.protocols }

// Notes returns all notes by path, but those that are not published.
func (r *Registry) Notes() []*Note { return r.notes }

// Unpublished returns the notes that are not published, by path. Only links
// are told of them.
func (r *Registry) Unpublished() []*Note { return r.unpublished }

// Files returns what lies beside the notes, by path.
func (r *Registry) Files() []*File { return r.files }

// Pictures returns the files that some note shows or links to, by path.
func (r *Registry) Pictures() []*File { return r.pictures }

// Home returns the home note (index.md in the content folder), or nil.
func (r *Registry) Home() *Note {
	for _, n := range r.notes {
		if n.Home {
			return n
		}
	}
	return nil
}

// Port returns what is said of one number; nil where no source names it
// singly.
func (r *Registry) Port(n port.Number) *Port { return r.portByNumber[n] }

// Range returns the range with these bounds, or nil.
func (r *Registry) Range(start, end port.Number) *Range {
	i, ok := slices.BinarySearchFunc(r.ranges, Range{Start: start, End: end}, func(a *Range, b Range) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
	})
	if !ok {
		return nil
	}
	return r.ranges[i]
}

// InNotes reports whether a note, and not only a registry, documents what an
// assignment states: it comes from a note; or a note names one of its protocols
// on a number or range that begins with the same number; or a registry gave a
// system port to a service that notes mention elsewhere, as they mention
// HTTP on 8080 and need not repeat that it is 80.
func (r *Registry) InNotes(a *Assignment) bool {
	if a.Origin.Note.Source.Kind != KindRegistry {
		return true
	}
	registered := a.Service != "" && a.Port.Class() == port.System
	return slices.ContainsFunc(a.Protocols, func(p *Protocol) bool {
		return r.inNotes[noteKey{protocol: p, port: a.Port}] ||
			registered && (p.Note != nil || r.inNotes[noteKey{protocol: p, anywhere: true}])
	})
}

// noteKey is a protocol on a number of which a note speaks, or anywhere.
type noteKey struct {
	protocol *Protocol
	port     port.Number
	anywhere bool
}

// Overlapping returns the assignments of which at least one number lies from
// first to last.
func (r *Registry) Overlapping(first, last port.Number) []*Assignment {
	var found []*Assignment
	for _, a := range r.assignments {
		if a.Port <= last && a.End >= first {
			found = append(found, a)
		}
	}
	return found
}

// Nearest returns the ports on either side of a number that has no page of
// its own, the lower first; fewer at the ends of the number space.
func (r *Registry) Nearest(n port.Number) []*Port {
	i, _ := slices.BinarySearchFunc(r.ports, n, func(p *Port, n port.Number) int { return cmp.Compare(p.Number, n) })
	return r.ports[max(0, i-1):min(len(r.ports), i+1)]
}

// Named returns the protocols that have exactly this name, label or alias,
// and the assignments that have it as their name, service name or alias, case
// and hyphens aside.
func (r *Registry) Named(name string) ([]*Protocol, []*Assignment) {
	key := text.Fold(name)
	return r.protocolNamed[key], r.assignedNamed[key]
}

// Registry is all that the notes say. Its slices are sorted, and shared with
// all readers: read only.
type Registry struct {
	site        Site
	sources     []*Source
	assignments []*Assignment
	services    []*Service    // by port and end
	wide        []*Service    // those of ranges
	reach       []port.Number // the highest number of each of wide and all before it
	ports       []*Port
	ranges      []*Range
	protocols   []*Protocol
	notes       []*Note
	unpublished []*Note
	files       []*File
	pictures    []*File

	portByNumber  map[port.Number]*Port
	inNotes       map[noteKey]bool       // what notes mention
	protocolNamed map[string][]*Protocol // by folded name, label or alias
	assignedNamed map[string][]*Assignment
	links         linked
	conflicts     []*Conflict
}

// Site is what the home note says of the site as a whole.
type Site struct {
	Title       string
	Description string
	BaseURL     string // ends in a slash, or is empty
	Language    string // BCP 47
	Licence     string
	SourceURL   string
	Featured    []port.Number // ports that the home page offers
}

// linked holds the notes and files as links see them, and the way back.
type linked struct {
	index  *links.Index
	note   map[*Note]*links.Note
	noteOf map[*links.Note]*Note
	fileOf map[*links.File]*File
}
