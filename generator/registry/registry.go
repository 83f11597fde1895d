// Package registry contains everything that notes say about ports, as typed values:
// ports, ranges, transports, statements (Assignment), services, protocols, sources and
// notes. Each statement contains the note and the line where it is written. A Builder
// makes a Registry. After that, the Registry does not change.
//
// The package knows neither Markdown nor HTML.
package registry

import (
	"cmp"
	"slices"
	"strings"

	"portolan/generator/links"
	"portolan/generator/port"
	"portolan/generator/text"
)

// Site returns the settings of the site.
func (r *Registry) Site() Site { return r.site }

// Sources returns all sources, sorted by the rank of their kind and by id.
func (r *Registry) Sources() []*Source { return r.sources }

// Assignments returns all assignments, sorted by port, end, state (assignments in use
// first), source, and position in the notes.
func (r *Registry) Assignments() []*Assignment { return r.assignments }

// Ports returns the numbers that have their own page, in ascending order.
func (r *Registry) Ports() []*Port { return r.ports }

// Ranges returns the ranges that have their own page, sorted by start and end.
func (r *Registry) Ranges() []*Range { return r.ranges }

// Protocols returns all protocols, transports included, sorted by id.
func (r *Registry) Protocols() []*Protocol { return r.protocols }

// Notes returns the published notes, sorted by path.
func (r *Registry) Notes() []*Note { return r.notes }

// Unpublished returns the unpublished notes, sorted by path. They have no page, but links
// can refer to them.
func (r *Registry) Unpublished() []*Note { return r.unpublished }

// Files returns the files that are not notes, sorted by path.
func (r *Registry) Files() []*File { return r.files }

// Pictures returns the pictures that notes show or link to, sorted by path.
func (r *Registry) Pictures() []*File { return r.pictures }

// Tags returns all tags of notes, sorted by id. A tag comes before the tags that it contains.
func (r *Registry) Tags() []*Tag { return r.tags }

// TagNamed returns the tag with a name in any spelling, or nil.
func (r *Registry) TagNamed(name string) *Tag { return r.tagByID[text.TagKey(name)] }

// Properties returns the properties of a note that its page shows.
func (r *Registry) Properties(n *Note) []Property {
	shown := r.site.Properties
	switch {
	case shown.None:
		return nil
	case shown.Only == nil:
		return n.Properties
	}
	return slices.DeleteFunc(slices.Clone(n.Properties), func(p Property) bool {
		return !slices.Contains(shown.Only, strings.ToLower(p.Key))
	})
}

// Home returns the home note (index.md in the content folder), or nil.
func (r *Registry) Home() *Note {
	for _, n := range r.notes {
		if n.Home {
			return n
		}
	}
	return nil
}

// Port returns the port with the number n. It returns nil if the number does not have its
// own page.
func (r *Registry) Port(n port.Number) *Port { return r.portByNumber[n] }

// Range returns the range from start to end. It returns nil if this range does not have
// its own page.
func (r *Registry) Range(start, end port.Number) *Range {
	i, ok := slices.BinarySearchFunc(r.ranges, Range{Start: start, End: end}, func(a *Range, b Range) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
	})
	if !ok {
		return nil
	}
	return r.ranges[i]
}

// InNotes reports whether at least one note documents an assignment. If only registries
// document it, the result is false. It is true in three cases:
//
//   - The assignment comes from a note.
//   - A note lists a protocol of the assignment on the same number, or on a range that
//     begins with this number.
//   - The assignment is for a system port and has a service name, and a note is about its
//     protocol or lists this protocol on any number. A note about HTTP on 8080 need not
//     say that HTTP also uses port 80.
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

// noteKey is the key of Registry.inNotes: a protocol, and a number that notes list for
// it. If anywhere is set, the key means "on any number", and port is 0.
type noteKey struct {
	protocol *Protocol
	port     port.Number
	anywhere bool
}

// Overlapping returns the assignments that contain at least one number from first to last.
func (r *Registry) Overlapping(first, last port.Number) []*Assignment {
	var found []*Assignment
	for _, a := range r.assignments {
		if a.Port <= last && a.End >= first {
			found = append(found, a)
		}
	}
	return found
}

// Nearest returns two ports: the nearest port below n and the nearest port above n. There
// must be no Port with the number n. The result is shorter if there is no lower port or
// no higher port.
func (r *Registry) Nearest(n port.Number) []*Port {
	i, _ := slices.BinarySearchFunc(r.ports, n, func(p *Port, n port.Number) int { return cmp.Compare(p.Number, n) })
	return r.ports[max(0, i-1):min(len(r.ports), i+1)]
}

// Named returns the protocols with this id, name, label or alias, and the assignments
// with this name, service name or alias. It compares folded names (text.Fold):
// "web-server" finds "Web Server".
func (r *Registry) Named(name string) ([]*Protocol, []*Assignment) {
	key := text.Fold(name)
	return r.protocolNamed[key], r.assignedNamed[key]
}

// Registry contains everything that the notes say about ports. Callers must not change
// the slices that its methods return.
type Registry struct {
	site        Site
	sources     []*Source
	assignments []*Assignment
	remarks     remarkIndex
	services    []*Service    // sorted by first port, then by last port
	wide        []*Service    // the services on ranges, in the same order as services
	reach       []port.Number // reach[i] is the highest End of the services wide[0] to wide[i]
	ports       []*Port
	ranges      []*Range
	protocols   []*Protocol
	topics      []*Topic
	tags        []*Tag
	notes       []*Note
	unpublished []*Note
	files       []*File
	pictures    []*File

	portByNumber  map[port.Number]*Port
	inNotes       map[noteKey]bool       // the protocols and numbers in notes, for the method InNotes
	protocolNamed map[string][]*Protocol // finds protocols by folded name, label or alias
	assignedNamed map[string][]*Assignment
	tagByID       map[string]*Tag
	links         linked
	conflicts     []*Conflict
}

// Site contains the settings of the site, from the home note.
type Site struct {
	Title       string
	Description string
	BaseURL     string // ends in a slash, or is empty
	Language    string // a BCP 47 language tag, such as "en"
	Licence     string
	SourceURL   string
	Featured    []port.Number // ports that the home page shows first
	Properties  Shown         // the properties of notes that pages show
}

// linked contains the index of package links, and maps between the notes and files of
// this package and the notes and files of package links.
type linked struct {
	index  *links.Index
	note   map[*Note]*links.Note
	noteOf map[*links.Note]*Note
	fileOf map[*links.File]*File
}
